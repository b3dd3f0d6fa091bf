package be.omringd.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private final Gathering gathering = new Gathering(Ids.next(), new CaseId(Ids.next()), NOW);

    @Test
    void aGatheringIsHeldMovedOrCancelledOnce() {
        gathering.move();

        assertThatThrownBy(gathering::cancel).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gathering.hold(report(TODAY, 4, 3, false), TODAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gathering.plan(new GatheringPlan(NOW, "thuis", null, LedBy.WORKER, null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatCannotBeIsRefused() {
        for (GatheringReport report : List.of(
                report(TODAY.plusDays(1), 4, 3, false), report(TODAY, 0, 3, false), report(TODAY, 41, 3, false),
                report(TODAY, 4, 0, false), report(TODAY, 4, 6, false))) {
            assertThatThrownBy(() -> gathering.hold(report, TODAY)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(gathering.state()).isEqualTo(GatheringState.PLANNED);
    }

    @Test
    void whatWasPlannedStaysWhereNothingElseWasSaid() {
        gathering.plan(new GatheringPlan(NOW, "bij Nora thuis", "de tuin", LedBy.BOTH, "Nora"));
        gathering.hold(report(TODAY, 5, null, false), TODAY);

        assertThat(gathering.place()).isEqualTo("bij Nora thuis");
        assertThat(gathering.theme()).isEqualTo("de tuin");
        assertThat(gathering.state()).isEqualTo(GatheringState.HELD);
    }

    @Test
    void howSurePeopleFeelIsAskedAfterADoubleGatheringOnly() {
        gathering.hold(report(TODAY, 5, 4, false), TODAY);

        assertThat(gathering.personAtEase()).isNull();
        assertThat(gathering.volunteerReady()).isNull();
    }

    static GatheringReport report(LocalDate day, int present, Integer mood, boolean withVolunteer) {
        return new GatheringReport(
                day, null, present, null, mood, withVolunteer, Feeling.YES, Feeling.NO,
                List.of(new GatheringReport.Action("taart bakken", "Rosa", null)), null, true);
    }
}
