package be.omringd.mirror;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides alone what is shown of answers. Nothing is shown before a mirror ends, so that no answer can be told from what came in since
 * the last look. Of each question there is then one result, where three people or more answered it; and beside it that of a layer
 * of the organisation, where three of it answered and those who are left over are nobody or three. So two results never differ by one
 * person or two. See docs/decisions/0039-nobody-is-told-from-a-mirror.md.
 */
final class Publication {

    /** From so many answers on there is a result. */
    static final int LIMIT = 3;

    private Publication() {}

    /** What was said to a question by how many; empty where they are too few. */
    static Optional<Map<Said, Integer>> result(Map<Said, Integer> said) {
        int answers = sum(said);
        return answers >= LIMIT ? Optional.of(Map.copyOf(said)) : Optional.empty();
    }

    /** The layers whose result can stand beside that of all. The largest are kept. */
    static Set<Layer> layers(Map<Layer, Integer> answers) {
        Set<Layer> shown = EnumSet.noneOf(Layer.class);
        answers.forEach((layer, people) -> {
            if (people >= LIMIT) {
                shown.add(layer);
            }
        });
        while (!shown.isEmpty() && tells(answers, shown)) {
            shown.remove(shown.stream().min(Comparator.comparing((Layer layer) -> answers.getOrDefault(layer, 0))).orElseThrow());
        }
        return shown;
    }

    /** Whether those who are in no layer that is shown are one person or two: what they said would be all without the others. */
    private static boolean tells(Map<Layer, Integer> answers, Set<Layer> shown) {
        int left = answers.entrySet().stream().filter(one -> !shown.contains(one.getKey())).mapToInt(Map.Entry::getValue).sum();
        return left > 0 && left < LIMIT;
    }

    static int sum(Map<Said, Integer> said) {
        return said.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often each was said, from rows that say it in any order. */
    static Map<Said, Integer> none() {
        return new EnumMap<>(Said.class);
    }
}
