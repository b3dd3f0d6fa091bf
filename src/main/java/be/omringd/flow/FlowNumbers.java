package be.omringd.flow;

import be.omringd.access.AccessScope;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers of a period. Each is the number of rows in the list behind it ({@link Flows#behind}). */
public final class FlowNumbers {

    private final FlowPeriod period;
    private final Map<FlowStep, List<Sum>> sums;
    private final Map<FlowStep, Map<Integer, Integer>> byMonth = new EnumMap<>(FlowStep.class);
    private final List<Waited> waited;

    FlowNumbers(FlowPeriod period, List<Sum> sums, List<Waited> waited) {
        this.period = period;
        this.waited = List.copyOf(waited);
        this.sums = sums.stream().collect(Collectors.groupingBy(Sum::step, () -> new EnumMap<>(FlowStep.class), Collectors.toList()));
        this.sums.forEach((step, some) -> byMonth.put(
                step, some.stream().collect(Collectors.groupingBy(Sum::month, Collectors.summingInt(Sum::count)))));
    }

    /**
     * How often something happened in a month.
     *
     * @param month as {@link FlowPeriod#number} has it
     */
    record Sum(int month, AccessScope scope, FlowStep step, String detail, int count) {}

    /**
     * How many waited so long for a step.
     *
     * @param days since the step before; null where that is not known
     */
    record Waited(FlowStep step, @Nullable Integer days, int count) {}

    /**
     * How long people waited for a step that they reached in the period.
     *
     * @param known of how many we know it
     * @param unknown of how many we do not, because the step before was taken before we kept its day, or was skipped
     * @param median days that half of them waited at most
     * @param slowest days that the slowest tenth of them waited at least
     */
    public record Wait(FlowStep step, int known, int unknown, int median, int slowest) {}

    /** The months, both included. */
    public FlowPeriod period() {
        return period;
    }

    /** Of a period in which nothing happened. */
    public static FlowNumbers none(FlowPeriod period) {
        return new FlowNumbers(period, List.of(), List.of());
    }

    /** Whether nothing happened. */
    public boolean isEmpty() {
        return sums.isEmpty();
    }

    /** How often in the whole period. */
    public int total(FlowStep step) {
        return in(period, step);
    }

    /** How often in a part of the period. */
    public int in(FlowPeriod part, FlowStep step) {
        return byMonth.getOrDefault(step, Map.of()).entrySet().stream().filter(month -> part.has(month.getKey()))
                .mapToInt(Map.Entry::getValue).sum();
    }

    /** How often in a region, or for a team. */
    public int of(AccessScope scope, FlowStep step) {
        return of(step).stream().filter(sum -> sum.scope.equals(scope)).mapToInt(Sum::count).sum();
    }

    /** A step in detail, what came most often first. */
    public Map<String, Integer> details(FlowStep step) {
        Map<String, Integer> counts = of(step).stream()
                .collect(Collectors.groupingBy(Sum::detail, TreeMap::new, Collectors.summingInt(Sum::count)));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** How long people waited for this step; empty where nobody reached it. */
    public Optional<Wait> wait(FlowStep step) {
        TreeMap<Integer, Integer> days = new TreeMap<>();
        int unknown = 0;
        for (Waited some : waited) {
            if (some.step == step && some.days != null) {
                days.merge(some.days, some.count, Integer::sum);
            } else if (some.step == step) {
                unknown += some.count;
            }
        }
        int known = days.values().stream().mapToInt(Integer::intValue).sum();
        return known + unknown == 0 ? Optional.empty()
                : Optional.of(new Wait(step, known, unknown, at(days, known, 0.5), at(days, known, 0.9)));
    }

    /** The waits of a way, in its order; without those for which nobody waited. */
    public List<Wait> waits(FlowStep.Of of) {
        return FlowStep.waitedFor(of).stream().flatMap(step -> wait(step).stream()).toList();
    }

    /** For which step half of the people wait longest; empty where they wait for none. */
    public Optional<Wait> slowest(FlowStep.Of of) {
        return waits(of).stream().filter(wait -> wait.known > 0 && wait.median > 0).max(Comparator.comparing(Wait::median));
    }

    /** The smallest that is not under this share of them: the nearest rank. */
    private static int at(TreeMap<Integer, Integer> days, int known, double share) {
        int left = (int) Math.ceil(share * known);
        for (Map.Entry<Integer, Integer> one : days.entrySet()) {
            left -= one.getValue();
            if (left <= 0) {
                return one.getKey();
            }
        }
        return 0;
    }

    private List<Sum> of(FlowStep step) {
        return sums.getOrDefault(step, List.of());
    }
}
