package be.omringd.allowance;

import java.util.List;

/**
 * Something that cannot be kept as it is.
 *
 * @param field name of the part that is wrong
 * @param textKey key of the sentence that says what to do
 * @param args what the sentence is filled in with
 */
public record Problem(String field, String textKey, List<Object> args) {

    static Problem of(String field, String textKey, Object... args) {
        return new Problem(field, textKey, List.of(args));
    }
}
