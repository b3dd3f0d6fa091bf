package be.omringd.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as its file says it.
 *
 * @param key {@code <module>/<name>}, as the process calls it
 * @param title what the form is about, for a heading
 * @param reads the process variables that its expressions look at
 */
public record FormDefinition(String key, FormText title, List<FormComponent> components, Set<String> reads) {

    /**
     * The same form, about somebody with this first name: its texts speak of them as people do. Only for showing it; the name of
     * somebody who was erased is none.
     */
    public FormDefinition about(@Nullable String firstName) {
        return new FormDefinition(key, title.about(firstName),
                components.stream().map(one -> one.saying(text -> text.about(firstName))).toList(), reads);
    }

    /** The same form for a colleague who writes down the answers of somebody else: its texts do not speak to them as to that person. */
    public FormDefinition forWhoNotes() {
        return new FormDefinition(key, title.forWhoNotes(), components.stream().map(FormComponent::forWhoNotes).toList(), reads);
    }

    /** All fields, those in groups too; a repeating list is one field. */
    public Stream<FormComponent> fields() {
        return FormComponent.fields(components);
    }

    /** Whether an answer tells something of a subject of this kind, with whom it is erased. */
    public boolean isPersonalTo(String kind) {
        return FormComponent.all(components).anyMatch(component -> kind.equals(component.personal()));
    }

    /** The field with this key; not the fields in the rows of a repeating list. */
    public Optional<FormComponent> field(String fieldKey) {
        return fields().filter(field -> field.key().equals(fieldKey)).findFirst();
    }

    /**
     * What gets a star. Not the fields of which one is enough, such as a phone number or a mail address, each required only as long as
     * the other is empty: two stars would ask for both. The form says in words what is asked.
     */
    public FormState marked(FormState state) {
        Set<String> one = fields().filter(this::oneIsEnough).map(FormComponent::key).collect(Collectors.toSet());
        return new FormState(state.hidden(), state.required().stream().filter(path -> !one.contains(path)).collect(Collectors.toSet()));
    }

    private boolean oneIsEnough(FormComponent field) {
        FormExpression needed = field.rules().requiredIf();
        return needed != null && fields().anyMatch(other -> !other.key().equals(field.key()) && needed.names().contains(other.key())
                && other.rules().requiredIf() != null && other.rules().requiredIf().names().contains(field.key()));
    }
}
