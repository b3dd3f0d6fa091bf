package be.omringd.database;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many values and many rows in one statement, where that is put together from parts; else a list has a name, as in {@code in (:ids)}. */
public final class ManyAtOnce {

    private static final int ROWS_AT_ONCE = 200;

    private ManyAtOnce() {}

    /** A question mark for each of these, for the brackets of {@code in (…)}. */
    public static String marks(Collection<?> values) {
        return marks(values.size());
    }

    /**
     * Writes rows, some hundreds with each statement: what may be there already the driver sends one by one otherwise.
     *
     * @param insert up to its columns
     * @param rows each with a value for every column
     * @param otherwise what happens to a row that is there: "on duplicate key update …"
     */
    public static void write(JdbcTemplate jdbc, String insert, List<Object[]> rows, String otherwise) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<Object[]> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
            String row = "(" + marks(some.getFirst().length) + ")";
            jdbc.update(insert + " values " + String.join(",", Collections.nCopies(some.size(), row)) + " " + otherwise,
                    some.stream().flatMap(Arrays::stream).toArray());
        }
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
