package be.omringd.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A worry about somebody's safety, which runs beside whatever else runs for the person. */
class ConcernProcessTest {

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    @Test
    void aConcernIsLookedAtWithinADay() {
        process.startsBeside("ConcernReported").waitsAt("assessConcern");

        assertThat(process.task("assessConcern").isFor("lusWorker").hasForm("casefile/assess-concern").due()).isNotNull();
        process.task("assessConcern").completes("concernDecision", "none").hasEnded().after("PT24H").didNot("escalateConcern");
    }

    @Test
    void aConcernThatNobodyLooksAtGoesToManagementAndStaysOpen() {
        process.startsBeside("ConcernReported").justBefore("PT24H").didNot("escalateConcern")
                .after("PT4H").did("escalateConcern").after("P1Y").waitsAt("assessConcern");
        assertThat(process.lastJob("escalateConcern").header("task")).isEqualTo("assessConcern");
        assertThat(process.lastJob("escalateConcern").type()).isEqualTo("inbox.escalate");
    }

    @Test
    void aConcernThatNeedsATalkOrHelpIsFollowedUp() {
        process.startsBeside("ConcernReported").task("assessConcern").completes("concernDecision", "talk").waitsAt("followUpConcern");

        process.task("followUpConcern").isFor("lusWorker").hasForm("casefile/follow-up-concern").completes().hasEnded();
    }

    @Test
    void twoConcernsAtTheSameTimeDoNotDisturbEachOther() {
        process.startsBeside("ConcernReported").startsBeside("ConcernReported").waitsAt("assessConcern", "assessConcern");

        process.tasks("assessConcern").getFirst().completes("concernDecision", "talk");
        process.tasks("assessConcern").getFirst().completes("concernDecision", "none").waitsAt("followUpConcern");
    }
}
