package be.omringd.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void whatHasTooFewGoesTogetherUntilThereAreEnough() {
        assertThat(Together.of(Map.of("a", 9, "b", 6, "c", 1, "d", 0)))
                .containsExactly(new Together(List.of("a"), 9), new Together(List.of("b", "c"), 7));
        assertThat(Together.of(Map.of("a", 9, "b", 3, "c", 4)))
                .containsExactly(new Together(List.of("a"), 9), new Together(List.of("b", "c"), 7));
        assertThat(Together.of(Map.of("a", 9, "b", 6))).containsExactly(new Together(List.of("a"), 9), new Together(List.of("b"), 6));
        assertThat(Together.of(Map.of("a", 9, "b", 1))).isEmpty();
        assertThat(Together.of(Map.of("a", 2, "b", 1))).isEmpty();
        assertThat(Together.of(Map.of())).isEmpty();
    }

    /** Who knows how we count, the sum where it is told, and which kinds have nobody, still cannot tell a number from one to four. */
    @Test
    void noNumberFromOneToFourCanBeWorkedOut() {
        Map<List<Object>, TreeMap<String, Set<Integer>>> possible = new HashMap<>();
        int most = 24;
        for (int a = 0; a <= most; a++) {
            for (int b = 0; b <= most - a; b++) {
                for (int c = 0; c <= most - a - b; c++) {
                    for (int d = 0; d <= most - a - b - c; d++) {
                        note(possible, Map.of("a", a, "b", b, "c", c, "d", d));
                    }
                }
            }
        }

        possible.forEach((told, values) -> values.forEach((kind, counts) -> assertThat(counts.size() > 1 || counts.stream().allMatch(
                count -> count == 0 || count >= Told.ENOUGH)).as(kind + " in " + told + " can only be " + counts).isTrue()));
    }

    private static void note(Map<List<Object>, TreeMap<String, Set<Integer>>> possible, Map<String, Integer> counts) {
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        Set<String> nobody = new TreeSet<>(Together.withNobody(counts));
        counts.forEach((kind, count) -> possible.computeIfAbsent(List.of(Told.of(sum), Together.of(counts), nobody), any -> new TreeMap<>())
                .computeIfAbsent(kind, any -> new TreeSet<>()).add(count));
    }
}
