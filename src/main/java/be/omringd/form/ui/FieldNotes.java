package be.omringd.form.ui;

import be.omringd.form.FormTexts;
import be.omringd.form.ui.SharedInput.Chooser;
import be.omringd.form.ui.SharedInput.OtherAnswer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a field that several people fill in: that somebody is writing there, and what they answered at the same time, to choose
 * from. A note that says the same stays as it is, so that nobody loses the button that they are on.
 */
public final class FieldNotes {

    private final Locale locale;
    private final Map<String, Note> notes = new HashMap<>();

    /** Notes for a reader of this language. */
    public FieldNotes(Locale locale) {
        this.locale = locale;
    }

    /**
     * A field as it stands on the screen.
     *
     * @param answer tells what it has at that moment; null for none
     * @param words an answer as a text to read; empty for none
     * @param longTexts whether two texts can stand under each other in it
     */
    public record Field(Component component, String label, Supplier<@Nullable Object> answer, Function<@Nullable Object, String> words,
            boolean longTexts) {}

    /** Brings the notes up to date; those of fields that are not there go. */
    public void show(Map<String, Field> fields, Map<String, List<OtherAnswer>> answers, Map<String, String> writing, Chooser chooser) {
        notes.entrySet().removeIf(entry -> {
            boolean goes = !fields.containsKey(entry.getKey())
                    || !answers.containsKey(entry.getKey()) && !writing.containsKey(entry.getKey());
            if (goes) {
                entry.getValue().removeFromParent();
            }
            return goes;
        });
        Stream.concat(answers.keySet().stream(), writing.keySet().stream()).distinct().forEach(path -> {
            Field field = fields.get(path);
            if (field != null) {
                notes.computeIfAbsent(path, here -> new Note(field))
                        .show(path, field, answers.getOrDefault(path, List.of()), writing.get(path), chooser);
            }
        });
    }

    @Tag("blockquote")
    private static final class Quote extends HtmlContainer {

        Quote(String text) {
            setText(text);
        }
    }

    @StyleSheet("context://form/form.css")
    private final class Note extends Div {

        private List<@Nullable Object> shown = List.of();
        private Field field;

        Note(Field field) {
            this.field = field;
            addClassName("form-note");
            getElement().setAttribute("role", "status").setAttribute("colspan", "16");
        }

        void show(String path, Field under, List<OtherAnswer> answers, @Nullable String writes, Chooser chooser) {
            field = under;
            place();
            List<@Nullable Object> says = new ArrayList<>(answers);
            says.add(writes);
            if (says.equals(shown)) {
                return;
            }
            shown = says;
            removeAll();
            setClassName("form-note-choice", !answers.isEmpty());
            if (writes != null) {
                Paragraph here = new Paragraph(VaadinIcon.PENCIL.create());
                here.add(text("form.shared.writing", writes));
                here.addClassName("form-note-writing");
                add(here);
            }
            if (answers.isEmpty()) {
                return;
            }
            List<@Nullable Object> seen = new ArrayList<>(answers.stream().map(OtherAnswer::answer).toList());
            Div buttons = new Div();
            buttons.addClassName("form-note-buttons");
            for (OtherAnswer other : answers) {
                String answer = field.words().apply(other.answer());
                String key = (answer.isEmpty() ? "form.shared.emptied" : "form.shared.wrote") + (other.by().isEmpty() ? ".somebody" : "");
                add(new Paragraph(text(key, other.by())));
                if (!answer.isEmpty()) {
                    add(new Quote(answer));
                }
                buttons.add(button(other.by().isEmpty() ? "form.shared.take.somebody" : "form.shared.take", other.by(),
                        () -> chooser.choose(path, other.answer(), with(seen))));
            }
            buttons.add(button("form.shared.keep", "", () -> chooser.choose(path, field.answer().get(), with(seen))));
            if (under.longTexts() && answers.stream().allMatch(other -> other.answer() instanceof String)) {
                buttons.add(button("form.shared.both", "", () -> chooser.choose(path, String.join("\n", Stream.concat(
                        Stream.ofNullable(field.answer().get()), answers.stream().map(OtherAnswer::answer)).map(Object::toString).toList()),
                        with(seen))));
            }
            add(buttons);
        }

        /** What is in the field is there to choose, too. */
        private List<@Nullable Object> with(List<@Nullable Object> others) {
            List<@Nullable Object> all = new ArrayList<>(others);
            all.add(field.answer().get());
            return all;
        }

        private Button button(String key, String name, Runnable does) {
            Button button = new Button(text(key, name), click -> does.run());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(text(key, name) + ": " + field.label());
            return button;
        }

        private void place() {
            Element under = field.component().getElement();
            Element parent = Objects.requireNonNull(under.getParent());
            if (!parent.equals(getElement().getParent()) || parent.indexOfChild(getElement()) != parent.indexOfChild(under) + 1) {
                removeFromParent();
                parent.insertChild(parent.indexOfChild(under) + 1, getElement());
            }
        }

        private String text(String key, Object... words) {
            return FormTexts.get(locale, key, words);
        }
    }
}
