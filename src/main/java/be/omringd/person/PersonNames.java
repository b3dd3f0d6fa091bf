package be.omringd.person;

import be.omringd.database.ManyAtOnce;
import be.omringd.text.SearchWords;
import be.omringd.text.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What typed words can be as a name: the begin of a first name, of a last name, or of both in either order. For the statements of modules
 * that look among their own cases and entries; who may see them they know. See docs/decisions/0051-search-from-anywhere.md.
 */
@Component
public class PersonNames {

    /** Of so many words some may be misspelt; whoever types more knows the name. */
    private static final int MOST_MISSPELT = 3;
    /** So many different names with the same first letter are compared at most. */
    private static final int MOST_COMPARED = 20_000;
    private static final int MOST_ALIKE = 50;

    private final JdbcTemplate jdbc;

    PersonNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One way in which somebody can be called so. Each reads a few rows of {@code person}, which its statement calls {@code p}.
     *
     * @param index the index of {@code person} that has them together
     * @param condition in SQL
     * @param values for its question marks
     */
    public record Way(String index, String condition, List<Object> values) {}

    /** Every way in which these words are a name, the likeliest first; none for no words. */
    public List<Way> written(SearchWords typed) {
        return ways(typed, Map.of());
    }

    /** The ways in which they are a name with a slip of the finger in it, apart from those without. None for many words or few letters. */
    public List<Way> misspelt(SearchWords typed) {
        if (typed.words().size() > MOST_MISSPELT) {
            return List.of();
        }
        Map<String, List<String>> alike = new HashMap<>();
        for (int from = 0; from < typed.words().size(); from++) {
            for (int to = from + 1; to <= typed.words().size(); to++) {
                String part = String.join("", typed.words().subList(from, to));
                for (Part column : Part.values()) {
                    List<String> known = alike(part, column);
                    if (!known.isEmpty()) {
                        alike.put(column.column + " " + part, known);
                    }
                }
            }
        }
        return alike.isEmpty() ? List.of() : ways(typed, alike);
    }

    private enum Part {
        FIRST("first_search", "person_by_first"), LAST("last_search", "person_by_last"), LAST_WORD("last_word", "person_by_last_word");

        private final String column;
        private final String index;

        Part(String column, String index) {
            this.column = column;
            this.index = index;
        }
    }

    /** @param alike for a column and what was typed: the names that it may stand for; where there are any, each way has one of them */
    private static List<Way> ways(SearchWords typed, Map<String, List<String>> alike) {
        List<String> words = typed.words();
        List<Way> ways = new ArrayList<>();
        if (words.isEmpty()) {
            return ways;
        }
        String all = String.join("", words);
        for (Part part : Part.values()) {
            if (part != Part.LAST_WORD || words.size() == 1) {
                add(ways, part, all, null, "", alike);
            }
        }
        for (int split = 1; split < words.size(); split++) {
            String before = String.join("", words.subList(0, split));
            String after = String.join("", words.subList(split, words.size()));
            add(ways, Part.FIRST, before, Part.LAST, after, alike);
            add(ways, Part.LAST, before, Part.FIRST, after, alike);
            add(ways, Part.FIRST, before, Part.LAST_WORD, after, alike);
            add(ways, Part.LAST_WORD, before, Part.FIRST, after, alike);
        }
        return ways;
    }

    private static void add(List<Way> ways, Part part, String begin, @Nullable Part other, String otherBegin,
            Map<String, List<String>> alike) {
        List<String> known = alike.getOrDefault(part.column + " " + begin, List.of());
        List<String> otherKnown = other == null ? List.of() : alike.getOrDefault(other.column + " " + otherBegin, List.of());
        if (!alike.isEmpty() && known.isEmpty() && otherKnown.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        String condition = begins(part, begin, known, values);
        if (other == null) {
            ways.add(new Way(part.index, condition, values));
            return;
        }
        condition += " and " + begins(other, otherBegin, otherKnown, values);
        // along the part of which more was typed: fewer begin like it
        ways.add(new Way((begin.length() >= otherBegin.length() ? part : other).index, condition, values));
    }

    private static String begins(Part part, String begin, List<String> alike, List<Object> values) {
        values.add(begin + "%");
        if (alike.isEmpty()) {
            return "p." + part.column + " like ?";
        }
        values.addAll(alike);
        return "(p." + part.column + " like ? or p." + part.column + " in (" + ManyAtOnce.marks(alike) + "))";
    }

    /** The names of this kind that are nearly so, apart from those that begin just like it. Read along an index, each name once. */
    private List<String> alike(String typed, Part part) {
        List<String> found = new ArrayList<>();
        // the first letter as typed, or the second one where the two changed places
        typed.codePoints().limit(2).distinct().mapToObj(Character::toString).forEach(letter -> jdbc.queryForList(
                "select distinct %1$s from person where %1$s like ? limit ?".formatted(part.column), String.class, letter + "%",
                MOST_COMPARED)
                .stream().filter(name -> {
                    String folded = SearchWords.fold(name);
                    return !folded.startsWith(typed) && Spelling.leadsTo(typed, folded);
                }).forEach(found::add));
        return found.size() > MOST_ALIKE ? found.subList(0, MOST_ALIKE) : found;
    }
}
