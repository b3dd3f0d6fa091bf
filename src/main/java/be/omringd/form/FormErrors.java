package be.omringd.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with the answers, by field, in the words of the person who fills in.
 *
 * @param errors in the order of the form
 */
public record FormErrors(List<FieldError> errors) {

    /**
     * One thing that is wrong.
     *
     * @param path the key of the field; {@code actions[0].what} for a field in the first row of a repeating list
     * @param message a sentence to show
     */
    public record FieldError(String path, String message) {}

    private static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        errors = List.copyOf(errors);
    }

    public static FormErrors none() {
        return NONE;
    }

    public static FormErrors of(String path, String message) {
        return new FormErrors(List.of(new FieldError(path, message)));
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** The first message for this field. */
    public Optional<String> at(String path) {
        return errors.stream().filter(error -> error.path().equals(path)).map(FieldError::message).findFirst();
    }

    /** These errors followed by the others. */
    public FormErrors and(FormErrors others) {
        var all = new ArrayList<>(errors);
        all.addAll(others.errors);
        return new FormErrors(all);
    }

    /** The first message of each field, in the order of the form. */
    public Map<String, String> byPath() {
        var messages = new LinkedHashMap<String, String>();
        errors.forEach(error -> messages.putIfAbsent(error.path(), error.message()));
        return messages;
    }
}
