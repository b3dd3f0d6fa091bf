package be.omringd.linkgroup;

import java.util.Map;

/**
 * How much each {@link Wish} counts: 0 (not at all) to {@value #MAX}.
 */
public record WishWeights(Map<Wish, Integer> values) {

    public static final int MAX = 1000;

    /** Where no manager said otherwise. */
    public static final WishWeights DEFAULT = new WishWeights(Map.of());

    public WishWeights {
        values = Map.copyOf(values);
        values.values().forEach(weight -> {
            if (weight < 0 || weight > MAX) {
                throw new IllegalArgumentException("No weight: " + weight);
            }
        });
    }

    /** How much this one counts. */
    public int of(Wish wish) {
        return values.getOrDefault(wish, wish.byDefault());
    }
}
