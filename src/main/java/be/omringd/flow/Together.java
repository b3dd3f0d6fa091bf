package be.omringd.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Kinds that are told as one number to people outside; a kind with enough people stands by itself.
 *
 * @param kinds their names, in the order of the alphabet where there are more
 * @param count how many in all of them; each has at least one
 */
public record Together(List<String> kinds, int count) {

    /**
     * The parts of a number whose sum is told, so that no number under five can be worked out: what has too few goes together, and with it
     * another one where that is not enough. Whatever the sum says beside it, it says of all of them together.
     *
     * @return biggest first, with what goes together last; empty where there are too few to tell anything apart
     */
    static List<Together> of(Map<String, Integer> counts) {
        // by name: which of them goes with the small ones must not depend on how many they are
        List<Map.Entry<String, Integer>> alone = new ArrayList<>(
                counts.entrySet().stream().filter(one -> one.getValue() >= Told.ENOUGH).sorted(Map.Entry.comparingByKey()).toList());
        List<Map.Entry<String, Integer>> rest =
                new ArrayList<>(counts.entrySet().stream().filter(one -> one.getValue() > 0 && one.getValue() < Told.ENOUGH).toList());
        int few = rest.size();
        while (!rest.isEmpty() && !alone.isEmpty() && isTold(sum(rest), few, rest.size() > few)) {
            rest.add(alone.removeLast());
        }
        if (!rest.isEmpty() && isTold(sum(rest), few, rest.size() > few) || alone.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                alone.stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                        .map(one -> new Together(List.of(one.getKey()), one.getValue())),
                rest.isEmpty() ? Stream.empty()
                        : Stream.of(new Together(rest.stream().map(Map.Entry::getKey).sorted().toList(), sum(rest))))
                .toList();
    }

    /**
     * The kinds that have nobody. Not told where there are so few that each of the others could have one only.
     *
     * @return in their order
     */
    static List<String> withNobody(Map<String, Integer> counts) {
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        boolean told = sum == 0 || sum >= Told.ENOUGH && sum > counts.size();
        return counts.entrySet().stream().filter(one -> told && one.getValue() == 0).map(Map.Entry::getKey).toList();
    }

    /** Whether a sum of that many numbers from one to four, perhaps with others, can be made in one way only, or is itself too small. */
    private static boolean isTold(int sum, int few, boolean withOthers) {
        return sum < Told.ENOUGH || !withOthers && (few == 1 || sum == few || sum == few * (Told.ENOUGH - 1));
    }

    private static int sum(List<Map.Entry<String, Integer>> some) {
        return some.stream().mapToInt(Map.Entry::getValue).sum();
    }
}
