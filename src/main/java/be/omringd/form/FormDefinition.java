package be.omringd.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A form as its file says it.
 *
 * @param key {@code <module>/<name>}, as the process calls it
 * @param title what the form is about, for a heading
 * @param reads the process variables that its expressions look at
 */
public record FormDefinition(String key, FormText title, List<FormComponent> components, Set<String> reads) {

    /** All fields, those in groups too; a repeating list is one field. */
    public Stream<FormComponent> fields() {
        return FormComponent.fields(components);
    }

    /** The field with this key; not the fields in the rows of a repeating list. */
    public Optional<FormComponent> field(String fieldKey) {
        return fields().filter(field -> field.key().equals(fieldKey)).findFirst();
    }
}
