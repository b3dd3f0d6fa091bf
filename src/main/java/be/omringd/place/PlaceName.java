package be.omringd.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name as it is compared: without accents, capitals, hyphens and spaces. "St.", "Sint" and "Saint" are the same word, whether
 * typed to the end or not.
 */
final class PlaceName {

    private static final Set<String> SAINT = Set.of("st", "ste", "sint", "sinte", "saint", "sainte");

    private final List<String> words;
    private final List<String> saintsShort;

    PlaceName(String name) {
        words = words(name);
        saintsShort = words.stream().map(word -> SAINT.contains(word) ? "st" : word).toList();
    }

    /** The words of a text: letters and digits only, small, without accents. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replace("œ", "oe").replace("æ", "ae");
        List<String> found = new ArrayList<>();
        for (String word : plain.split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                found.add(word);
            }
        }
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean sameAs(PlaceName other) {
        return joined(words).equals(joined(other.words)) || joined(saintsShort).equals(joined(other.saintsShort));
    }

    boolean startsWith(PlaceName beginning) {
        return joined(words).startsWith(joined(beginning.words))
                || joined(saintsShort).startsWith(joined(beginning.saintsShort));
    }

    /** Whether this, from the beginning of one of its words, starts so: "Oostkamp" is no hit for "kamp", "De Haan" is for "haan". */
    boolean hasWordsStarting(PlaceName beginning) {
        for (int i = 1; i < words.size(); i++) {
            if (joined(words.subList(i, words.size())).startsWith(joined(beginning.words))
                    || joined(saintsShort.subList(i, words.size())).startsWith(joined(beginning.saintsShort))) {
                return true;
            }
        }
        return false;
    }

    boolean contains(PlaceName part) {
        return joined(words).contains(joined(part.words)) || joined(saintsShort).contains(joined(part.saintsShort));
    }

    List<String> words() {
        return words;
    }

    List<String> saintsShort() {
        return saintsShort;
    }

    private static String joined(List<String> words) {
        return String.join("", words);
    }
}
