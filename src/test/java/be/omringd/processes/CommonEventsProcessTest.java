package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can happen at any moment, in every process about one person: stop, pause, a concern, a death. */
class CommonEventsProcessTest {

    /** The processes about one person, each at a moment when a human task is open. */
    enum Trajectory {
        INTAKE("firstContact", "introducer") {
            @Override
            CaseDriver begin(CaseDriver process) {
                return process.when("intake.assignIntroducer", with("contactDueAt", "2031-03-04T10:00:00Z"))
                        .starts("RequestRegistered", with("personKnows", "yes"));
            }
        },
        LUS("makeNetworkMap", "lusWorker") {
            @Override
            CaseDriver begin(CaseDriver process) {
                return process.starts("LusStarted", with("lusId", "0198c0de-0000-7000-8000-000000000002"));
            }
        },
        LINK_GROUP("keepInTouch", "introducer") {
            @Override
            CaseDriver begin(CaseDriver process) {
                process.when("linkgroup.planContact", with("waitingSince", "2020-03-02T09:00:00Z", "heardAt", "2020-03-02T09:00:00Z"))
                        .starts("LinkGroupWished", with());
                return process.task("askProfile").completes();
            }
        },
        LINK_GROUP_MEMBER("getAcquainted", "introducer") {
            @Override
            CaseDriver begin(CaseDriver process) {
                return process.starts("JoinsLinkGroup", with());
            }
        };

        final String openTask;
        final String team;

        Trajectory(String openTask, String team) {
            this.openTask = openTask;
            this.team = team;
        }

        abstract CaseDriver begin(CaseDriver process);
    }

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    @ParameterizedTest
    @EnumSource
    void aPersonWhoStopsEndsEverythingElseAndGetsAClosingTalk(Trajectory trajectory) {
        trajectory.begin(process).hears("PersonStops").waitsAt("closingTalk");

        process.task("closingTalk").isFor(trajectory.team).hasForm("casefile/closing-talk").completes()
                .did("closeCaseAfterStop").hasEnded();
        assertThat(process.lastJob("closeCaseAfterStop").type()).isEqualTo("casefile.closeCase");
        assertThat(process.lastJob("closeCaseAfterStop").header("ending")).isEqualTo("stopped");
    }

    @ParameterizedTest
    @EnumSource
    void aClosingTalkThatIsNotHeldKeepsTheCaseOpen(Trajectory trajectory) {
        trajectory.begin(process).hears("PersonStops").after("P1Y").waitsAt("closingTalk").goesOn();
    }

    @ParameterizedTest
    @EnumSource
    void stoppingAlsoEndsAPause(Trajectory trajectory) {
        trajectory.begin(process).hears("PersonPauses").waitsAt(trajectory.openTask)
                .hears("PersonStops").waitsAt("closingTalk")
                .after("P3M").waitsAt("closingTalk")
                .task("closingTalk").completes().hasEnded();
    }

    @ParameterizedTest
    @EnumSource
    void aConcernStaysOpenWhateverHappensToTheTrajectory(Trajectory trajectory) {
        trajectory.begin(process).startsBeside("ConcernReported").waitsAt(trajectory.openTask, "assessConcern")
                .hears("PersonStops").waitsAt("assessConcern", "closingTalk")
                .task("closingTalk").completes().did("closeCaseAfterStop").waitsAt("assessConcern")
                .task("assessConcern").completes("concernDecision", "none").hasEnded();
    }

    @ParameterizedTest
    @EnumSource
    void aConcernIsHeardAfterThePersonStoppedToo(Trajectory trajectory) {
        trajectory.begin(process).hears("PersonStops").startsBeside("ConcernReported").waitsAt("assessConcern", "closingTalk");
    }

    @ParameterizedTest
    @EnumSource
    void aPauseLeavesTheOpenTaskAloneAndEndsWhenThePersonGoesOn(Trajectory trajectory) {
        trajectory.begin(process).hears("PersonPauses").waitsAt(trajectory.openTask)
                .hears("PersonResumes").after("P3M").waitsAtLeast(trajectory.openTask).waitsNotAt("askAgain");
    }

    @ParameterizedTest
    @EnumSource
    void aLongPauseIsAskedAboutEveryThreeMonths(Trajectory trajectory) {
        trajectory.begin(process).hears("PersonPauses").justBefore("P3M").waitsNotAt("askAgain").after("P9D").waitsAtLeast("askAgain")
                .task("askAgain").isFor(trajectory.team).hasForm("casefile/ask-again").completes("pauseDecision", "stayPaused")
                .waitsNotAt("askAgain").after("P3M").waitsAtLeast("askAgain")
                .task("askAgain").completes("pauseDecision", "resume").waitsNotAt("askAgain")
                .after("P3M").waitsNotAt("askAgain");
    }

    @ParameterizedTest
    @EnumSource
    void aPauseCanEndInStopping(Trajectory trajectory) {
        trajectory.begin(process).hears("PersonPauses").after("P3M").task("askAgain").completes("pauseDecision", "stop")
                .waitsNotAt("askAgain").hears("PersonStops").waitsAt("closingTalk");
    }

    @ParameterizedTest
    @EnumSource
    void aPersonCanPauseASecondTime(Trajectory trajectory) {
        trajectory.begin(process).hears("PersonPauses").hears("PersonResumes").hears("PersonPauses").after("P3M")
                .waitsAtLeast("askAgain");
    }

    @ParameterizedTest
    @EnumSource
    void aDeathEndsEveryTaskButTheAftercare(Trajectory trajectory) {
        trajectory.begin(process).hears("PersonPauses").hears("PersonDeceased").waitsAt("aftercare")
                .after("P1Y").waitsAt("aftercare");

        process.task("aftercare").isFor("lusWorker").hasForm("casefile/aftercare").completes().did("closeCaseAfterDeath").hasEnded();
        assertThat(process.lastJob("closeCaseAfterDeath").type()).isEqualTo("casefile.closeCase");
        assertThat(process.lastJob("closeCaseAfterDeath").header("ending")).isEqualTo("deceased");
    }
}
