package be.omringd.outreach;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as somebody reads it: without signs that nobody sees, with plain digits, spaces, hyphens and line ends whatever program or script
 * they come from. It knows where each of its signs stood in the text that was written.
 */
final class ReadText {

    private final String written;
    private final StringBuilder plain = new StringBuilder();
    /** For each sign of the plain text where it begins and ends in what was written. */
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    private ReadText(String written) {
        this.written = written;
        for (int at = 0; at < written.length();) {
            int end = endOfSign(at);
            append(plain(written.substring(at, end)), at, end);
            at = end;
        }
    }

    static ReadText of(String written) {
        return new ReadText(written);
    }

    /** The text to compare. */
    String plain() {
        return plain.toString();
    }

    /** What was written where this part of the plain text stands. */
    String written(int start, int end) {
        return start >= end ? "" : written.substring(starts[start], ends[end - 1]);
    }

    /** Behind the sign that begins here: with the accents that follow it, also where something unseen is between. */
    private int endOfSign(int start) {
        int first = written.codePointAt(start);
        int end = start + Character.charCount(first);
        if (unseen(first) || !Character.isLetterOrDigit(first)) {
            return end;
        }
        for (int at = end; at < written.length();) {
            int next = written.codePointAt(at);
            at += Character.charCount(next);
            if (mark(next)) {
                end = at;
            } else if (!unseen(next)) {
                break;
            }
        }
        return end;
    }

    private static String plain(String sign) {
        StringBuilder seen = new StringBuilder();
        sign.codePoints().filter(part -> !unseen(part)).forEach(seen::appendCodePoint);
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(seen, Normalizer.Form.NFKC).codePoints().forEach(part -> {
            if (Character.isDigit(part)) {
                plain.append((char) ('0' + Character.digit(part, 10)));
            } else if (!(mark(part) && !plain.isEmpty() && Character.isDigit(plain.charAt(plain.length() - 1)))) {
                plain.appendCodePoint(same(part));
            }
        });
        return plain.toString();
    }

    private static int same(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.DASH_PUNCTUATION -> '-';
            default -> switch (sign) {
                case '\r', 0x0B, '\f', 0x85 -> '\n';
                case '\t', 0x115F, 0x1160, 0x2800 -> ' ';
                case 0x2212, 0x2043 -> '-';
                default -> sign;
            };
        };
    }

    /** Control signs that end no line, signs without width, what chooses between forms of a sign, and code points that are none. */
    private static boolean unseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.CONTROL -> same(sign) == sign && sign != '\n';
            default -> sign == 0x34F || sign >= 0xFE00 && sign <= 0xFE0F || sign >= 0xE0100 && sign <= 0xE01EF
                    || sign >= 0x180B && sign <= 0x180D;
        };
    }

    private static boolean mark(int sign) {
        int type = Character.getType(sign);
        return !unseen(sign) && (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK);
    }

    private void append(String signs, int start, int end) {
        for (int i = 0; i < signs.length(); i++) {
            if (plain.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            starts[plain.length()] = start;
            ends[plain.length()] = end;
            plain.append(signs.charAt(i));
        }
    }
}
