package be.omringd.matching;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How much each preference counts, 0 to 10. Compared with one another only. */
public record Weights(Map<Preference, Integer> of) {

    public static final int MAX = 10;

    public Weights {
        EnumMap<Preference, Integer> all = new EnumMap<>(Preference.class);
        all.putAll(of);
        if (!all.keySet().containsAll(Arrays.asList(Preference.values()))) {
            throw new IllegalArgumentException("A weight is missing");
        }
        if (all.values().stream().anyMatch(weight -> weight < 0 || weight > MAX)) {
            throw new IllegalArgumentException("A weight is from 0 to " + MAX);
        }
        of = Collections.unmodifiableMap(all);
    }

    public int of(Preference preference) {
        return Objects.requireNonNull(of.get(preference), "Every preference has a weight");
    }

    /** The same with another weight for one of them; kept within 0 to 10. */
    public Weights with(Preference preference, int weight) {
        EnumMap<Preference, Integer> all = new EnumMap<>(of);
        all.put(preference, Math.clamp(weight, 0, MAX));
        return new Weights(all);
    }
}
