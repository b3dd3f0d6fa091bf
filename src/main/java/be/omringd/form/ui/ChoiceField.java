package be.omringd.form.ui;

import be.omringd.form.FormTexts;
import be.omringd.text.SearchWords;
import be.omringd.text.TypedText;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValidationStatusChangeEvent;
import com.vaadin.flow.data.binder.ValidationStatusChangeListener;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of many, found by typing. Who types and goes on without picking from the list has chosen where only one can be meant; otherwise
 * the words stay in the field, with a message that says what to do. Vaadin's own field empties itself then, without a word.
 */
public class ChoiceField<T> extends ComboBox<T> {

    private final Locale locale;
    private final Function<String, Optional<T>> understand;
    private final List<ValidationStatusChangeListener<T>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable String open;
    private boolean manual;

    /**
     * @param locale of whoever reads the message
     * @param understand what was meant by what was typed; empty where nothing fits or several do
     */
    public ChoiceField(Locale locale, Function<String, Optional<T>> understand) {
        this.locale = FormTexts.language(locale);
        this.understand = understand;
        super.setManualValidation(true);
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> typed(typed.getDetail()));
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                settle(null);
            }
        });
        // who empties the field has no open words any more
        getElement().addEventListener("focusout", left -> {
            if (left.getEventData().path("element.inputElement.value").asString("").isBlank()) {
                settle(null);
            }
        }).addEventData("element.inputElement.value");
    }

    /** One of these, by its label: the one with this label, or the only one that has all words in it. */
    public static <T> ChoiceField<T> of(Locale locale, Collection<T> items, Function<T, String> label) {
        List<T> all = List.copyOf(items);
        ChoiceField<T> field = new ChoiceField<>(locale, typed -> onlyOne(all, label, typed));
        field.setItems((item, filter) -> SearchWords.of(filter).find(label.apply(item)), all);
        field.setItemLabelGenerator(label::apply);
        return field;
    }

    /** The one whose label is this text, or else the only one that has all words of it in its label. */
    public static <T> Optional<T> onlyOne(Collection<T> items, Function<T, String> label, String typed) {
        SearchWords words = SearchWords.of(typed);
        List<T> same = items.stream().filter(item -> SearchWords.fold(label.apply(item)).equals(SearchWords.fold(typed))).limit(2).toList();
        List<T> fitting = same.isEmpty() && !words.isEmpty()
                ? items.stream().filter(item -> words.find(label.apply(item))).limit(2).toList() : same;
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private void typed(String text) {
        if (TypedText.isBlank(text)) {
            settle(null);
            return;
        }
        Optional<T> meant = understand.apply(text);
        if (meant.isPresent()) {
            settle(null);
            setValue(meant.get());
        } else {
            clear();
            settle(text);
            // emptying the value empties what is shown, too
            getElement().executeJs("this.inputElement.value = $0", text);
        }
    }

    private void settle(@Nullable String words) {
        boolean same = open == null ? words == null : open.equals(words);
        open = words;
        if (same) {
            return;
        }
        if (!manual) {
            setErrorMessage(words == null ? "" : message(words));
            setInvalid(open != null);
        }
        listeners.forEach(listener -> listener.validationStatusChanged(new ValidationStatusChangeEvent<>(this, open == null)));
    }

    private String message(String words) {
        return notPicked(locale, words);
    }

    /** What to say of words that were typed where one is to be picked, and of which nobody can tell which one they mean. */
    static String notPicked(Locale locale, String words) {
        return FormTexts.get(FormTexts.language(locale), "form.error.pick", words);
    }

    @Override
    public void setManualValidation(boolean enabled) {
        manual = enabled;
    }

    @Override
    public Validator<T> getDefaultValidator() {
        return (value, context) -> open == null ? ValidationResult.ok() : ValidationResult.error(message(open));
    }

    @Override
    public Registration addValidationStatusChangeListener(ValidationStatusChangeListener<T> listener) {
        return Registration.addAndRemove(listeners, listener);
    }
}
