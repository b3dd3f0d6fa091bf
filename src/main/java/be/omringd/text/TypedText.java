package be.omringd.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as people type it or bring it from other programs, made fit to keep: no sign is lost that somebody can see, and none is kept
 * that nobody can see. Accents are composed (Unicode form NFC).
 */
public final class TypedText {

    /** Everything that some program calls the end of a line, the vertical tab of word processors among it. */
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n\\x0B\\f\\x{85}\\x{2028}\\x{2029}]");
    /** Letters of some scripts and of braille that are drawn as nothing. */
    private static final Pattern BLANK = Pattern.compile("[\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}]");
    /**
     * What nobody sees: control characters, halves of characters, code points that are none, soft hyphens, spaces of no width and marks
     * that turn the direction of the text. Kept are the two joiners that emoji and some scripts are written with, and the marks that
     * some scripts put around numbers, which are seen.
     */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Cf}&&[^\\n\\t\\x{200C}\\x{200D}\\x{600}-\\x{605}\\x{6DD}\\x{70F}]]");
    private static final Pattern ANY_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SPACES_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    private TypedText() {}

    /** On one line, such as a name: line ends, tabs and all kinds of spaces become one space. Empty where there is nothing to see. */
    public static String line(@Nullable String text) {
        return text == null ? "" : seen(ANY_SPACE.matcher(clean(text)).replaceAll(" "));
    }

    /** The same, or null where there is nothing to see. */
    public static @Nullable String lineOrNull(@Nullable String text) {
        return orNull(line(text));
    }

    /** On as many lines as it has, each ended by {@code \n}. Empty where there is nothing to see. */
    public static String lines(@Nullable String text) {
        return text == null ? "" : seen(clean(text));
    }

    /** The same, or null where there is nothing to see. */
    public static @Nullable String linesOrNull(@Nullable String text) {
        return orNull(lines(text));
    }

    /** Whether there is nothing to see in it. */
    public static boolean isBlank(@Nullable String text) {
        return line(text).isEmpty();
    }

    private static String clean(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return Normalizer.normalize(UNSEEN.matcher(BLANK.matcher(lines).replaceAll(" ")).replaceAll(""), Normalizer.Form.NFC);
    }

    private static String seen(String text) {
        return SEEN.matcher(text).find() ? SPACES_AROUND.matcher(text).replaceAll("") : "";
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
