package be.omringd.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, word by word: in any order, whatever stands between the words, and without accents, capitals, apostrophes and
 * hyphens. "hondt, jan" finds "Jan D’Hondt", and so does "dhondt".
 *
 * @param words small letters and digits only, at most {@value #MOST}
 */
public record SearchWords(List<String> words) {

    /** Who types more words than this looks for something else than a name. */
    public static final int MOST = 6;
    private static final int LONGEST = 120;
    /** For who types signs only: nothing is called that. */
    private static final String IN_NO_NAME = "-";

    /** The words of what was typed. */
    public static SearchWords of(@Nullable String typed) {
        String text = TypedText.line(typed);
        List<String> words = Arrays.stream(text.substring(0, Math.min(text.length(), LONGEST)).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .map(SearchWords::fold).filter(word -> !word.isEmpty()).distinct().limit(MOST).toList();
        return new SearchWords(words.isEmpty() && !text.isEmpty() ? List.of(IN_NO_NAME) : words);
    }

    /** Whether nothing is looked for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether all words are in these texts together. */
    public boolean find(@Nullable String... shown) {
        StringBuilder all = new StringBuilder();
        for (String text : shown) {
            all.append(fold(text));
        }
        return words.stream().allMatch(word -> all.indexOf(word) >= 0);
    }

    /**
     * A condition in SQL, true where all words are in the column; without words always true.
     *
     * @param column letters and digits only, in a collation without accents and capitals, such as {@code person.name_search}
     * @param arguments gets what the question marks stand for
     */
    public String in(String column, List<Object> arguments) {
        List<String> conditions = new ArrayList<>();
        for (String word : words) {
            conditions.add(column + " like ?");
            arguments.add("%" + word + "%");
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** Small letters and digits, without accents. */
    public static String fold(@Nullable String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ß", "ss").replace("æ", "ae").replace("œ", "oe")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
