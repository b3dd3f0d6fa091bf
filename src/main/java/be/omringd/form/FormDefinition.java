package be.omringd.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return new FormDefinition(key, title.about(firstName), components.stream().map(one -> one.about(firstName)).toList(), reads);
    }

    /** All fields, those in groups too; a repeating list is one field. */
    public Stream<FormComponent> fields() {
        return FormComponent.fields(components);
    }

    /** The field with this key; not the fields in the rows of a repeating list. */
    public Optional<FormComponent> field(String fieldKey) {
        return fields().filter(field -> field.key().equals(fieldKey)).findFirst();
    }
}
