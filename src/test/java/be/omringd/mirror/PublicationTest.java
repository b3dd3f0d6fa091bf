package be.omringd.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.mirror.Picture.Cell;
import be.omringd.mirror.Picture.Look;
import be.omringd.mirror.Picture.Movement;
import be.omringd.testing.Law;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of answers, and how it looks. */
class PublicationTest {

    private static Map<Said, Integer> said(int works, int partly, int notYet, int unknown) {
        Map<Said, Integer> said = Publication.none();
        said.put(Said.WORKS, works);
        said.put(Said.PARTLY, partly);
        said.put(Said.NOT_YET, notYet);
        said.put(Said.UNKNOWN, unknown);
        return said;
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,false", "2,false", "3,true", "4,true"})
    void aResultIsThereFromThreeAnswersOn(int answers, boolean shown) {
        assertThat(Publication.result(said(0, answers, 0, 0)).isPresent()).isEqualTo(shown);
        assertThat(Publication.result(said(answers, 0, 0, 0)).isPresent()).isEqualTo(shown);
    }

    /** Whatever is published is added up and taken off in every way: what comes out is about nobody, or about three people or more. */
    @Test
    void noTwoResultsOfAQuestionAndNoSumOfThemTellOnePersonOrTwo() {
        Law.holds(2000, any -> {
            Map<Layer, Integer> answers = new EnumMap<>(Layer.class);
            for (Layer layer : Layer.values()) {
                answers.put(layer, (int) any.between(0, 8));
            }
            return answers;
        }, answers -> {
            List<Set<Layer>> published = new ArrayList<>();
            Publication.layers(answers).forEach(layer -> published.add(Set.of(layer)));
            Set<Layer> everybody = Set.of(Layer.values());
            if (people(answers, everybody) >= Publication.LIMIT) {
                published.add(everybody);
            } else {
                assertThat(published).isEmpty();
            }
            for (Set<Layer> one : published) {
                assertThat(people(answers, one)).isGreaterThanOrEqualTo(Publication.LIMIT);
            }
            int ways = 1 << published.size();
            for (int these = 0; these < ways; these++) {
                for (int those = 0; those < ways; those++) {
                    Set<Layer> left = new HashSet<>(union(published, these));
                    left.removeAll(union(published, those));
                    assertThat(people(answers, left)).as("what is left of %s", left).isNotIn(1, 2);
                }
            }
        });
    }

    private static Set<Layer> union(List<Set<Layer>> published, int which) {
        Set<Layer> union = new HashSet<>();
        for (int i = 0; i < published.size(); i++) {
            if ((which & 1 << i) != 0) {
                union.addAll(published.get(i));
            }
        }
        return union;
    }

    private static int people(Map<Layer, Integer> answers, Set<Layer> layers) {
        return layers.stream().mapToInt(layer -> answers.getOrDefault(layer, 0)).sum();
    }

    @Test
    void aLayerIsShownWhereTheOthersAreManyEnoughOrNobody() {
        assertThat(Publication.layers(Map.of(Layer.STAFF, 5, Layer.BOARD, 3))).containsExactlyInAnyOrder(Layer.STAFF, Layer.BOARD);
        assertThat(Publication.layers(Map.of(Layer.STAFF, 5, Layer.BOARD, 2))).isEmpty();
        assertThat(Publication.layers(Map.of(Layer.STAFF, 5, Layer.BOARD, 2, Layer.VOLUNTEER, 2))).containsExactly(Layer.STAFF);
        assertThat(Publication.layers(Map.of(Layer.STAFF, 5, Layer.BOARD, 3, Layer.VOLUNTEER, 2))).containsExactly(Layer.STAFF);
        assertThat(Publication.layers(Map.of(Layer.STAFF, 2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5,0,0,1,WORKS", "4,2,0,0,WORKS", "2,3,1,0,PARTLY", "0,4,1,0,PARTLY", "0,1,4,0,NOT_YET", "0,0,3,0,NOT_YET",
        "3,0,3,0,DIVIDED", "2,1,2,0,DIVIDED", "1,1,0,2,NOBODY_KNOWS", "0,0,0,3,NOBODY_KNOWS", "3,0,2,4,DIVIDED"})
    void aCellLooksLikeWhatWasSaid(int works, int partly, int notYet, int unknown, Look look) {
        assertThat(cell(works, partly, notYet, unknown).look()).isEqualTo(look);
    }

    @Test
    void aCellMovesOnlyByMoreThanAnAnswerAmongMany() {
        assertThat(cell(8, 1, 0, 0).since(cell(9, 0, 0, 0))).contains(Movement.SAME);
        assertThat(cell(2, 1, 5, 0).since(cell(6, 2, 0, 0))).contains(Movement.MORE_FRICTION);
        assertThat(cell(6, 2, 0, 0).since(cell(2, 1, 5, 0))).contains(Movement.LESS_FRICTION);
        assertThat(cell(0, 0, 0, 4).since(cell(6, 2, 0, 0))).isEmpty();
    }

    private static Cell cell(int works, int partly, int notYet, int unknown) {
        return new Cell(said(works, partly, notYet, unknown), Map.of(), Map.of(), 0);
    }
}
