package be.omringd.lus.ui;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fits a name into a round bubble: as large as it goes, on at most three lines, cut off only where even the smallest size is too
 * large. Widths are estimated, generously, because the letters are drawn elsewhere.
 */
final class Lettering {

    private static final double SMALLEST = 0.34;
    /** Sizes to try, as a part of the radius; letters are rather pressed together a little than made very small. */
    private static final List<Try> TRIES = List.of(
            new Try(0.46, 1), new Try(0.435, 1), new Try(0.41, 1), new Try(0.41, 0.9), new Try(0.385, 1), new Try(0.385, 0.86),
            new Try(0.36, 0.82), new Try(SMALLEST, 0.8));
    private static final double LINE = 1.08;
    private static final int MAX_LINES = 3;

    private record Try(double share, double narrow) {}

    private Lettering() {}

    /**
     * Lines of text around a middle.
     *
     * @param size the height of the letters
     * @param lead the distance between two lines
     * @param narrow how much narrower than usual the letters are drawn: 1 for not at all
     */
    record Fitted(List<String> lines, double size, double lead, double narrow) {

        /** How wide to draw a line whose letters are pressed together. */
        double length(String line) {
            return width(line) * size * narrow;
        }
    }

    /** Fits the text in a circle of this radius; {@code shift} moves the lines up by so much to leave room below. */
    static Fitted fit(String text, double radius, double shift) {
        for (Try each : TRIES) {
            double size = each.share() * radius;
            List<String> lines = wrap(text, size, radius, shift, each.narrow());
            if (lines != null) {
                return new Fitted(lines, size, size * LINE, each.narrow());
            }
        }
        double size = SMALLEST * radius;
        return new Fitted(cut(text, size, radius, shift), size, size * LINE, 1);
    }

    /** Whole words on as few lines as they need; null where that does not fit. */
    private static @Nullable List<String> wrap(String text, double size, double radius, double shift, double narrow) {
        List<String> words = Arrays.stream(text.split("(?<=-)| ")).filter(word -> !word.isEmpty()).toList();
        for (int count = 1; count <= MAX_LINES; count++) {
            List<String> lines = new ArrayList<>();
            int word = 0;
            for (int line = 0; line < count && word < words.size(); line++) {
                double room = room(line, count, size, radius, shift);
                StringBuilder filled = new StringBuilder();
                while (word < words.size()) {
                    String joint = filled.isEmpty() || filled.charAt(filled.length() - 1) == '-' ? "" : " ";
                    if (width(filled + joint + words.get(word)) * size * narrow > room) {
                        break;
                    }
                    filled.append(joint).append(words.get(word++));
                }
                if (filled.isEmpty()) {
                    break;
                }
                lines.add(filled.toString());
            }
            if (word == words.size() && lines.size() == count) {
                return lines;
            }
        }
        return null;
    }

    /** Breaks words where the line is full, and ends with dots where there is still more. */
    private static List<String> cut(String text, double size, double radius, double shift) {
        List<String> letters = letters(text);
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (int line = 0; line < MAX_LINES && at < letters.size(); line++) {
            double room = room(line, MAX_LINES, size, radius, shift);
            StringBuilder filled = new StringBuilder();
            int lastSpace = -1;
            int start = at;
            while (at < letters.size()
                    && width(filled + letters.get(at)) * size <= room - (line == MAX_LINES - 1 ? size * 0.7 : size * 0.3)) {
                if (letters.get(at).equals(" ")) {
                    lastSpace = at;
                }
                filled.append(letters.get(at++));
            }
            if (at == start) {
                break;
            }
            boolean more = at < letters.size();
            if (more && line < MAX_LINES - 1) {
                if (lastSpace > start) {
                    at = lastSpace + 1;
                    filled = new StringBuilder(String.join("", letters.subList(start, lastSpace)));
                } else if (!letters.get(at).equals(" ")) {
                    filled.append('-');
                }
            } else if (more) {
                filled = new StringBuilder(filled.toString().strip()).append('…');
            }
            lines.add(filled.toString().strip());
        }
        return lines;
    }

    /** The straight line within the circle at the height of this line, with some air at its ends. */
    private static double room(int line, int count, double size, double radius, double shift) {
        double middle = Math.abs((line - (count - 1) / 2.0) * size * LINE - shift) + size * 0.36;
        double inside = radius - 2.5;
        return middle >= inside ? 0 : 2 * Math.sqrt(inside * inside - middle * middle);
    }

    private static List<String> letters(String text) {
        BreakIterator breaks = BreakIterator.getCharacterInstance();
        breaks.setText(text);
        List<String> letters = new ArrayList<>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            letters.add(text.substring(from, to));
        }
        return letters;
    }

    /** Width of a text in heights of its letters. */
    static double width(CharSequence text) {
        return text.codePoints().mapToDouble(Lettering::width).sum();
    }

    private static double width(int letter) {
        if (letter < 0x250) {
            if ("iljI.,:;'|!".indexOf(letter) >= 0) {
                return 0.29;
            }
            if ("tfr-() /".indexOf(letter) >= 0) {
                return 0.38;
            }
            if ("mwMW@%".indexOf(letter) >= 0) {
                return 0.9;
            }
            return Character.isUpperCase(letter) ? 0.68 : 0.555;
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.FORMAT, Character.ENCLOSING_MARK -> 0;
            default -> letter >= 0x1100 ? 1.2 : 0.7;
        };
    }
}
