package be.omringd.form;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a component is shown.
 *
 * @param row components with the same row stand side by side; null for a row of its own
 * @param columns how many of the 16 columns it takes
 * @param style "advice", "hint" or null
 * @param autocomplete HTML autocomplete token or null
 * @param height of a spacer, in pixels
 * @param searchable whether a select lets people type to find an option
 * @param minuteStep between two times to pick
 * @param addLabel on the button that adds a row to a repeating list, or null
 * @param readOnly whether it only tells what the task brings along: nobody can write in it, and it answers what it was shown with
 */
public record FormLook(@Nullable String row, int columns, @Nullable FormText prefix, @Nullable FormText suffix, @Nullable String style,
        @Nullable String autocomplete, int height, boolean searchable, int minuteStep, @Nullable FormText addLabel,
        boolean readOnly) {

    /** The same with other words. */
    FormLook saying(UnaryOperator<FormText> words) {
        return new FormLook(row, columns, FormText.orNone(prefix, words), FormText.orNone(suffix, words), style, autocomplete, height,
                searchable, minuteStep, FormText.orNone(addLabel, words), readOnly);
    }

    /** The same, with nothing that the browser fills in. */
    FormLook withoutAutocomplete() {
        return new FormLook(row, columns, prefix, suffix, style, autocomplete == null ? null : "off", height, searchable, minuteStep,
                addLabel, readOnly);
    }
}
