package be.omringd.form.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several of many, found by typing. Who types and goes on without picking from the list has chosen where only one can be meant; otherwise
 * the words stay in the field, with a message that says what to do, also when what they stand in is kept: {@link UnreadInput} tells.
 * Vaadin's own field empties itself then, without a word.
 */
public class ChoicesField<T> extends MultiSelectComboBox<T> {

    private static final String LEFT = "words-left";
    private static final String WORDS = "event.detail";

    private final Locale locale;
    private final List<T> items;
    private final SerializableFunction<T, String> label;
    private @Nullable String open;

    /**
     * Makes the field.
     *
     * @param locale of whoever reads the message
     * @param label by which each of them is found
     */
    public ChoicesField(Locale locale, Collection<T> items, SerializableFunction<T, String> label) {
        this.locale = locale;
        this.items = List.copyOf(items);
        this.label = label;
        setItems(this.items);
        setItemLabelGenerator(label::apply);
        setManualValidation(true);
        addValueChangeListener(change -> settle(null));
        getElement().addEventListener(LEFT, left -> left(left.getEventData().path(WORDS).asString("").strip())).addEventData(WORDS);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        // heard on its way down: on its way up, the field has emptied itself already
        getElement().executeJs("""
                this.hearsWordsLeft ||= !this.addEventListener('blur', event => {
                  if (event.target === this.inputElement && document.hasFocus()) {
                    this.dispatchEvent(new CustomEvent($0, {detail: event.target.value}));
                  }
                }, true)""", LEFT);
    }

    private void left(String words) {
        Optional<T> meant = ChoiceField.onlyOne(items, label, words);
        if (words.isEmpty()) {
            settle(null);
        } else if (meant.isPresent()) {
            Set<T> all = new LinkedHashSet<>(getValue());
            all.add(meant.get());
            settle(null);
            setValue(all);
        } else {
            settle(words);
            getElement().executeJs("this.inputElement.value = $0", words);
        }
    }

    private void settle(@Nullable String words) {
        if (words != null || open != null) {
            setErrorMessage(words == null ? "" : ChoiceField.notPicked(locale, words));
            setInvalid(words != null);
        }
        open = words;
    }

    @Override
    public Validator<Set<T>> getDefaultValidator() {
        return (value, context) -> open == null ? ValidationResult.ok() : ValidationResult.error(ChoiceField.notPicked(locale, open));
    }
}
