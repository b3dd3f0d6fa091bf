package be.omringd.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what two people made of the same answers. What only one of them changed is as that one left it. Rows of a list are told
 * apart by their {@link #ROW}, and those that have none by where they stand; one that somebody changed stays, also where the other took
 * it away. Pure: what both changed in two ways is told, and nobody's text is chosen over the other's.
 */
public final class Merging {

    /** By this answer of a row it is the same row wherever it stands. */
    public static final String ROW = "key";

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[([^\\]]*)])?");

    private Merging() {}

    /**
     * What came of it.
     *
     * @param values with what the others left where both changed the same field
     * @param clashes the fields that both changed in two ways
     */
    public record Merged(FormValues values, List<Clash> clashes) {}

    /**
     * A field with two answers.
     *
     * @param path as {@code review1}, or {@code actions[r0].what} in a row
     */
    public record Clash(String path, @Nullable Object theirs, @Nullable Object mine) {}

    /**
     * Puts together.
     *
     * @param base what I began from
     * @param theirs what the others made of it
     * @param mine what I made of it
     */
    public static Merged merge(FormValues base, FormValues theirs, FormValues mine) {
        List<Clash> clashes = new ArrayList<>();
        return new Merged(FormValues.of(maps("", base.raw(), theirs.raw(), mine.raw(), clashes)), List.copyOf(clashes));
    }

    /** Whether two answers say the same: an empty one is none, and a number has no number of decimals. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(plain(one), plain(other));
    }

    /** The answer at this path; null for none. */
    public static @Nullable Object at(FormValues values, String path) {
        Object here = values.raw();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            here = here instanceof Map<?, ?> map ? map.get(step.group(1)) : null;
            if (step.group(2) != null) {
                here = rows(here).get(step.group(2));
            }
        }
        return here;
    }

    /** Whether there is such a field: a row that was taken away has none. */
    public static boolean has(FormValues values, String path) {
        int row = path.lastIndexOf("].");
        return row < 0 || at(values, path.substring(0, row + 1)) != null;
    }

    /** These answers with another one at this path; the same where its row is gone. */
    public static FormValues put(FormValues values, String path, @Nullable Object answer) {
        List<String[]> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            steps.add(new String[] {step.group(1), step.group(2)});
        }
        return FormValues.of(put(values.raw(), steps, answer));
    }

    private static Map<String, Object> put(Map<?, ?> values, List<String[]> steps, @Nullable Object answer) {
        Map<String, Object> result = copy(values);
        String key = steps.getFirst()[0];
        if (steps.size() == 1) {
            result.put(key, answer);
            return result;
        }
        Map<String, Map<?, ?>> rows = rows(values.get(key));
        List<Map<?, ?>> changed = new ArrayList<>();
        rows.forEach((id, row) -> changed.add(
                id.equals(steps.getFirst()[1]) ? put(row, steps.subList(1, steps.size()), answer) : row));
        result.put(key, changed);
        return result;
    }

    private static Map<String, Object> maps(String prefix, Map<?, ?> base, Map<?, ?> theirs, Map<?, ?> mine, List<Clash> clashes) {
        Map<String, Object> result = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>();
        for (Map<?, ?> one : List.of(theirs, mine)) {
            one.keySet().forEach(key -> keys.add(String.valueOf(key)));
        }
        for (String key : keys) {
            Object before = base.get(key);
            Object they = theirs.get(key);
            Object i = mine.get(key);
            result.put(key, isRows(before) || isRows(they) || isRows(i)
                    ? lists(prefix + key, before, they, i, clashes) : field(prefix + key, before, they, i, clashes));
        }
        return result;
    }

    private static @Nullable Object field(String path, @Nullable Object base, @Nullable Object theirs, @Nullable Object mine,
            List<Clash> clashes) {
        if (same(base, theirs)) {
            return mine;
        }
        if (!same(base, mine) && !same(theirs, mine)) {
            clashes.add(new Clash(path, theirs, mine));
        }
        return theirs;
    }

    /** Their rows in their order, and each of mine behind the one that it stands behind with me. */
    private static List<Object> lists(String path, @Nullable Object base, @Nullable Object theirs, @Nullable Object mine,
            List<Clash> clashes) {
        Map<String, Map<?, ?>> before = rows(base);
        Map<String, Map<?, ?>> they = rows(theirs);
        Map<String, Map<?, ?>> i = rows(mine);
        List<String> order = new ArrayList<>(they.keySet());
        String last = null;
        for (String row : i.keySet()) {
            if (!order.contains(row)) {
                order.add(order.indexOf(last) + 1, row);
            }
            last = row;
        }
        List<Object> result = new ArrayList<>();
        for (String row : order) {
            Map<?, ?> was = before.get(row);
            Map<?, ?> withThem = they.get(row);
            Map<?, ?> withMe = i.get(row);
            if (withThem != null && withMe != null) {
                result.add(maps(path + "[" + row + "].", was == null ? Map.of() : was, withThem, withMe, clashes));
            } else {
                Map<?, ?> left = withThem != null ? withThem : withMe;
                // who added it or changed it wants it; who took it away did not know
                if (was == null || !same(was, left)) {
                    result.add(copy(Objects.requireNonNull(left)));
                }
            }
        }
        return result;
    }

    private static boolean isRows(@Nullable Object answer) {
        return answer instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Map.class::isInstance);
    }

    /** Each with its key in it. */
    private static Map<String, Map<?, ?>> rows(@Nullable Object answer) {
        Map<String, Map<?, ?>> rows = new LinkedHashMap<>();
        if (answer instanceof List<?> list) {
            for (Object row : list) {
                if (row instanceof Map<?, ?> map) {
                    String key = map.get(ROW) instanceof String known ? known : "r" + rows.size();
                    Map<String, Object> keyed = copy(map);
                    keyed.put(ROW, key);
                    rows.put(key, keyed);
                }
            }
        }
        return rows;
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    private static @Nullable Object plain(@Nullable Object answer) {
        return switch (answer) {
            case null -> null;
            case String text when text.isEmpty() -> null;
            case Number number -> {
                BigDecimal value = Answers.number(number);
                yield value == null ? null : value.stripTrailingZeros();
            }
            case Map<?, ?> map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                map.forEach((key, value) -> {
                    Object one = plain(value);
                    if (one != null) {
                        plain.put(String.valueOf(key), one);
                    }
                });
                yield plain;
            }
            case List<?> list -> list.isEmpty() ? null : list.stream().map(Merging::plain).toList();
            default -> answer;
        };
    }
}
