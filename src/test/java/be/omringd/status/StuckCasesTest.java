package be.omringd.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.casefile.CaseId;
import be.omringd.intake.Intake;
import be.omringd.intake.NewRequest;
import be.omringd.intake.PersonKnows;
import be.omringd.intake.RequestSource;
import be.omringd.intake.RequesterRole;
import be.omringd.place.Region;
import be.omringd.status.StuckCases.Line;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class StuckCasesTest extends StatusWorld {

    @Autowired
    StuckCases cases;
    @Autowired
    Intake intake;

    @Test
    void theMostPressingComesFirstWhateverLastsLonger() {
        CaseId late = aFileIn(AALST);
        standsAtATask(late, "introConversation", 60, -30);
        CaseId timer = aFileIn(AALST);
        waitsForATimer(timer, "waitForPerson", 9, -2);
        CaseId byItself = aFileIn(AALST);
        stands(byItself, "assignIntroducer", "SERVICE_TASK", 1);
        CaseId inTime = aFileIn(AALST);
        standsAtATask(inTime, "introConversation", 60, 3);
        List<CaseId> mine = List.of(late, timer, byItself, inTime);

        assertThat(all(Set.of())).filteredOn(line -> mine.contains(line.file().id())).extracting(Line::trouble, line -> line.file().id())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Trouble.NOT_DONE, byItself),
                        org.assertj.core.groups.Tuple.tuple(Trouble.TIMER, timer),
                        org.assertj.core.groups.Tuple.tuple(Trouble.LATE, late));
    }

    @Test
    void aRequestWithoutContactIsToldAfterAWeekAndMorePressinglyAfterTwoOnceNotAsALateTaskToo() {
        CaseId file = intake.register(new NewRequest(
                UUID.randomUUID(), RequesterRole.SELF, null, PersonKnows.YES, "Nora", "0470 12 34 56", null, AALST, "nl", "phone",
                "Ik ken hier niemand.", false, RequestSource.OTHER)).caseId();
        standsAtATask(file, "firstContact", 1, -1);

        clock.setTo(clock.instant().plus(Duration.ofDays(6)));
        assertThat(troubles(file)).containsExactly(Trouble.LATE);
        clock.setTo(clock.instant().plus(Duration.ofDays(2)));
        assertThat(troubles(file)).containsExactly(Trouble.NO_CONTACT_YET);
        clock.setTo(clock.instant().plus(Duration.ofDays(7)));
        assertThat(troubles(file)).containsExactly(Trouble.NO_CONTACT);
        does(MARIE, () -> files.pause(file, null));
        assertThat(troubles(file)).as("during a break").doesNotContain(Trouble.NO_CONTACT);
    }

    @Test
    void aRegionShowsItsOwnAndOnlyManagersSeeAny() {
        CaseId file = aFileIn(HASSELT);
        standsAtATask(file, "introConversation", 60, -30);

        assertThat(all(Set.of(Region.LIMBURG))).extracting(line -> line.file().id()).contains(file);
        assertThat(all(Set.of(Region.OOST_VLAANDEREN))).extracting(line -> line.file().id()).doesNotContain(file);
        assertThatThrownBy(() -> as(LIEN, () -> cases.count(Set.of()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void howeverLittleIsReadItIsTheMostPressingAndTheNumberIsThatOfAll() {
        CaseId timer = aFileIn(HASSELT);
        waitsForATimer(timer, "waitForPerson", 9, -2);
        for (int days = 1; days <= 4; days++) {
            standsAtATask(aFileIn(HASSELT), "introConversation", 60, -days);
        }
        CaseId byItself = aFileIn(HASSELT);
        stands(byItself, "assignIntroducer", "SERVICE_TASK", 1);
        List<Line> all = all(Set.of(Region.LIMBURG));

        for (int limit = 0; limit <= all.size(); limit++) {
            int some = limit;
            assertThat(as(MARIE, () -> cases.some(Set.of(Region.LIMBURG), null, null, some))).satisfies(read -> {
                assertThat(read.lines()).isEqualTo(all.subList(0, some));
                assertThat(read.all()).isEqualTo(all.size());
                assertThat(read.processes()).containsExactly(PROCESS);
            });
        }
        assertThat(all).extracting(Line::trouble).startsWith(Trouble.NOT_DONE, Trouble.TIMER);
        for (Trouble trouble : Trouble.values()) {
            StuckCases.Some ofIt = as(MARIE, () -> cases.some(Set.of(Region.LIMBURG), PROCESS, trouble, 100));
            assertThat(ofIt.lines()).isEqualTo(all.stream().filter(line -> PROCESS.equals(line.processId()) && line.trouble() == trouble)
                    .toList());
            assertThat(ofIt.all()).isEqualTo(ofIt.lines().size());
        }
        assertThat(as(MARIE, () -> cases.some(Set.of(), "lus-trajectory", null, 100).all())).isZero();
    }

    private List<Trouble> troubles(CaseId file) {
        return all(Set.of()).stream().filter(line -> line.file().id().equals(file)).map(Line::trouble).toList();
    }

    private List<Line> all(Set<Region> regions) {
        StuckCases.Some all = as(MARIE, () -> cases.some(regions, null, null, 1000));
        assertThat(all.lines()).hasSize(all.all());
        assertThat(as(MARIE, () -> cases.count(regions))).isEqualTo(all.all());
        return all.lines();
    }
}
