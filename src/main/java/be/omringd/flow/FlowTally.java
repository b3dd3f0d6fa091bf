package be.omringd.flow;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How often something happened, and of those of whom it is known how many waited how many days for it. */
final class FlowTally {

    private int times;
    private final TreeMap<Integer, Integer> waits = new TreeMap<>();

    /**
     * Adds what happened so often, or takes it away where that is less than zero.
     *
     * @param days how long was waited each time; null where that is not known
     */
    void add(@Nullable Integer days, int often) {
        times += often;
        if (days != null) {
            wait(days, often);
        }
    }

    /**
     * Adds what is kept.
     *
     * @param written as {@link #written} wrote it
     */
    void add(int often, String written) {
        times += often;
        for (int at = 0; at < written.length();) {
            int colon = written.indexOf(':', at);
            int end = written.indexOf(' ', colon);
            end = end < 0 ? written.length() : end;
            wait(Integer.parseInt(written, at, colon, 10), Integer.parseInt(written, colon + 1, end, 10));
            at = end + 1;
        }
    }

    private void wait(int days, int often) {
        if (waits.merge(days, often, Integer::sum) == 0) {
            waits.remove(days);
        }
    }

    int times() {
        return times;
    }

    /** Of how many it is not known how long they waited. */
    int unknown() {
        return times - waits.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many waited how many days. */
    Map<Integer, Integer> waits() {
        return Collections.unmodifiableMap(waits);
    }

    /** The waits, as they are kept: days and how many, such as {@code 3:12 8:1}. */
    String written() {
        return waits.entrySet().stream().map(one -> one.getKey() + ":" + one.getValue()).collect(Collectors.joining(" "));
    }

    boolean isEmpty() {
        return times == 0 && waits.isEmpty();
    }

    boolean isSame(FlowTally other) {
        return times == other.times && waits.equals(other.waits);
    }
}
