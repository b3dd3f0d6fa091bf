package be.omringd.outreach;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a text into its words, as they can be compared: without accents, case, and signs that nobody sees. */
final class Words {

    /**
     * A word.
     *
     * @param plain small letters without accents
     * @param capital whether it begins with a capital letter
     * @param shout whether it has capital letters only, and more than one
     * @param opens whether it is the first of a sentence, as far as signs tell
     */
    record Word(String plain, int start, int end, boolean capital, boolean shout, boolean opens) {}

    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        boolean opens = true;
        for (int i = 0; i <= text.length(); ) {
            int sign = i < text.length() ? text.codePointAt(i) : ' ';
            boolean inside = isPart(sign) || start >= 0 && (unseen(sign) || Character.getType(sign) == Character.NON_SPACING_MARK);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(word(text, start, i, opens));
                start = -1;
                opens = false;
            }
            if (!inside && (".!?:•\n".indexOf(sign) >= 0)) {
                opens = true;
            }
            i += Character.charCount(sign);
        }
        return words;
    }

    /** Letters and digits; an apostrophe that calls itself a letter ("Noraʼs") is none. */
    private static boolean isPart(int sign) {
        return Character.isLetterOrDigit(sign) && Character.getType(sign) != Character.MODIFIER_LETTER;
    }

    private static Word word(String text, int start, int end, boolean opens) {
        String shown = text.substring(start, end);
        boolean letters = shown.codePoints().filter(Character::isLetter).count() > 1;
        return new Word(
                plain(shown), start, end, Character.isUpperCase(shown.codePointAt(0)),
                letters && shown.equals(shown.toUpperCase(Locale.ROOT)), opens);
    }

    /** Small letters without accents. */
    static String plain(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder();
        apart.codePoints().filter(sign -> Character.isLetterOrDigit(sign)).forEach(sign -> {
            switch (sign) {
                case 'ø', 'Ø' -> plain.append('o');
                case 'ł', 'Ł' -> plain.append('l');
                case 'đ', 'Đ' -> plain.append('d');
                case 'ı', 'İ' -> plain.append('i');
                case 'ß', 'ẞ' -> plain.append("ss");
                case 'æ', 'Æ' -> plain.append("ae");
                case 'œ', 'Œ' -> plain.append("oe");
                default -> plain.appendCodePoint(Character.toLowerCase(sign));
            }
        });
        return plain.toString();
    }

    /** Soft hyphens and spaces of no width: somebody reads one word. */
    private static boolean unseen(int sign) {
        return Character.getType(sign) == Character.FORMAT;
    }
}
