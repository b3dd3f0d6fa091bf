package be.omringd.lus;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CasePhase;
import be.omringd.casefile.Phase;
import be.omringd.engine.Ids;
import be.omringd.group.GroupPhase;
import be.omringd.intake.RequestPhase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LusOrderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final Lus lus = new Lus(Ids.next(), UUID.randomUUID(), null, NOW);

    static List<Phase> phases() {
        return List.of(LusPhase.PREPARING, LusPhase.NETWORK_SEARCH, LusPhase.INVITING, GroupPhase.STARTING_UP, GroupPhase.HANDING_OVER,
                GroupPhase.RUNNING);
    }

    static List<Phase> others() {
        return Stream.<Phase>concat(Stream.of(RequestPhase.values()), Stream.of(CasePhase.values())).toList();
    }

    @Test
    void aLusGoesThroughItsPhasesInTheOrderOfTheWork() {
        for (int i = 1; i < phases().size(); i++) {
            assertThat(LusOrder.leads(phases().get(i - 1), phases().get(i))).isTrue();
        }
    }

    @Test
    void theCircleCanBeWidenedAgainBeforeTheStart() {
        assertThat(LusOrder.leads(LusPhase.INVITING, LusPhase.NETWORK_SEARCH)).isTrue();
        assertThat(LusOrder.leads(GroupPhase.STARTING_UP, LusPhase.NETWORK_SEARCH)).isFalse();
    }

    @Test
    void aLusCannotStartBeforeAnybodyCouldBeAsked() {
        assertThat(LusOrder.leads(LusPhase.PREPARING, GroupPhase.STARTING_UP)).isFalse();
        assertThat(LusOrder.leads(LusPhase.NETWORK_SEARCH, GroupPhase.STARTING_UP)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("phases")
    void aPersonCanStopInEveryPhase(Phase now) {
        assertThat(LusOrder.leads(now, CasePhase.ROUNDING_OFF)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("others")
    void nothingLeadsOutOfAPhaseThatIsNotOneOfALus(Phase now) {
        assertThat(phases()).noneMatch(next -> LusOrder.leads(now, next));
        assertThat(LusOrder.leads(now, CasePhase.ROUNDING_OFF)).isFalse();
    }

    @Test
    void aLusEndsOnceAndBeginsAnewOnce() {
        assertThat(lus.beginAnew(NOW)).as("it goes on").isFalse();
        assertThat(lus.close(NOW)).isTrue();
        assertThat(lus.close(NOW.plusSeconds(5))).isFalse();
        assertThat(lus.closedAt()).isEqualTo(NOW);

        assertThat(lus.beginAnew(NOW.plusSeconds(9))).isTrue();
        assertThat(lus.closed()).isFalse();
        assertThat(lus.openedAt()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void searchingIsCountedInWholeDays() {
        assertThat(lus.daysSearching(NOW.plusSeconds(86_399))).isZero();
        assertThat(lus.daysSearching(NOW.plusSeconds(90 * 86_400))).isEqualTo(90);
        assertThat(lus.daysSearching(NOW.minusSeconds(100))).isZero();
    }
}
