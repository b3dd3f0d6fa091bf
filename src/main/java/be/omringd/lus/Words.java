package be.omringd.lus;

import org.jspecify.annotations.Nullable;

/** Makes what was typed fit to keep. */
final class Words {

    /** Invisible marks and halves of characters; but not the joiners that emoji and some scripts are written with. */
    private static final String MARKS = "[\\p{Cf}\\p{Cs}\\p{Co}&&[^\\u200C\\u200D]]";

    private Words() {}

    /** One line: no line breaks, control characters, marks that turn the direction of text, or spaces around. */
    static String line(@Nullable String text) {
        return text == null ? "" : text.replaceAll(MARKS, "").replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip();
    }

    static @Nullable String lineOrNull(@Nullable String text) {
        String line = line(text);
        return line.isEmpty() ? null : line;
    }

    /** Several lines, with the same things taken out of each. */
    static @Nullable String linesOrNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n')
                .replaceAll(MARKS, "").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
        return lines.isEmpty() ? null : lines;
    }
}
