package be.omringd.bench;

import java.util.List;

/** What was measured, in a few numbers. */
public final class Percentiles {

    private Percentiles() {}

    /** So many percent were no slower than this. */
    public static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
