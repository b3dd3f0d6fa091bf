package be.omringd.text;

import java.util.List;
import java.util.function.Supplier;

/**
 * What somebody may mean by what they typed.
 *
 * @param found the likeliest first
 * @param alike whether nothing is written so, and these nearly are
 */
public record Matches<T>(List<T> found, boolean alike) {

    /** What is written so; where there is nothing, what is but for a slip of the finger. */
    public static <T> Matches<T> of(List<T> written, Supplier<List<T>> misspelt) {
        return written.isEmpty() ? new Matches<>(misspelt.get(), true) : new Matches<>(written, false);
    }
}
