package be.omringd.outreach;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a {@link ReadText} into its words, as they can be compared: without accents and case. */
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

    /** Small letters of Cyrillic and Greek that look like a Latin one, which stands below it. */
    private static final String LOOK_ALIKE = "авекмнорстухіјѕһԁԛԝαβεικνορτυχ";
    private static final String LATIN = "abekmhopctyxijshdqwabeikvoptux";

    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        boolean opens = true;
        for (int i = 0; i <= text.length();) {
            int sign = i < text.length() ? text.codePointAt(i) : ' ';
            boolean inside = isPart(sign) || start >= 0 && Character.getType(sign) == Character.NON_SPACING_MARK;
            // "Nora2" is Nora and a number
            boolean other = inside && start >= 0 && Character.isDigit(sign) != Character.isDigit(text.charAt(start));
            if (start >= 0 && (!inside || other)) {
                words.add(word(text, start, i, opens));
                start = -1;
                opens = false;
            }
            if (inside && start < 0) {
                start = i;
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

    /** Small letters without accents, of one alphabet as far as they look the same. */
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
                default -> plain.appendCodePoint(latin(Character.toLowerCase(sign)));
            }
        });
        return plain.toString();
    }

    /** The Latin letter that looks the same: somebody reads one name, whichever alphabet a letter was taken from. */
    private static int latin(int letter) {
        int at = LOOK_ALIKE.indexOf(letter);
        return at < 0 ? letter : LATIN.charAt(at);
    }
}
