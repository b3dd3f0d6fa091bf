package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mirror from the sketches to the evening with the picture, or to an end without one. */
class MirrorProcessTest {

    private static final String MIRROR = "0198c0de-0000-7000-8000-000000000022";

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    /** A mirror that is open for so long. */
    private CaseDriver isOpenFor(String time) {
        return process.startsProcess("mirror", with()).task("prepareMirror").completes("mirrorId", MIRROR, "closesAt", in(time));
    }

    private String in(String time) {
        return process.now().plus(Duration.parse(time)).toString();
    }

    private void atTheEndThereIs(String outcome) {
        process.when("mirror.closeMirror", with("mirrorOutcome", outcome));
    }

    @Test
    void aMirrorIsMadeAnsweredClosedOnItsLastDayAndShown() {
        atTheEndThereIs("picture");
        process.startsProcess("mirror", with()).waitsAt("prepareMirror").task("prepareMirror").isFor("bazCoach")
                .hasForm("mirror/prepare-mirror");
        process.task("prepareMirror").completes("mirrorId", MIRROR, "closesAt", in("PT480H")).waitsAt("followMirror");
        assertThat(process.task("followMirror").variable("mirrorId")).isEqualTo(MIRROR);

        process.justBefore("P20D").waitsAt("followMirror").didNot("closeMirror").after("PT4H").did("closeMirror")
                .waitsAt("feedbackSession");
        process.task("feedbackSession").isFor("bazCoach").hasForm("mirror/feedback-session").completes().hasEnded();
        assertThat(process.lastJob("closeMirror").type()).isEqualTo("mirror.closeMirror");
    }

    @Test
    void aMirrorCanBeClosedBeforeItsLastDay() {
        atTheEndThereIs("picture");
        isOpenFor("PT480H").task("followMirror").completes("mirrorDecision", "close").did("closeMirror").waitsAt("feedbackSession");
    }

    @Test
    void aMirrorThatStaysOpenLongerClosesOnTheNewDay() {
        atTheEndThereIs("picture");
        isOpenFor("PT48H").task("followMirror").completes("mirrorDecision", "longer", "closesAt", in("PT720H")).waitsAt("followMirror")
                .after("P20D").waitsAt("followMirror").didNot("closeMirror").after("P11D").did("closeMirror").waitsAt("feedbackSession");
    }

    @Test
    void withTooFewAnswersTheTrainerDecidesAndTheMirrorCanStayOpen() {
        atTheEndThereIs("fewAnswers");
        isOpenFor("PT24H").after("P2D").waitsAt("fewAnswers").task("fewAnswers").isFor("bazCoach").hasForm("mirror/few-answers");
        process.task("fewAnswers").completes("fewAnswersDecision", "keepOpen", "closesAt", in("PT240H")).waitsAt("followMirror");
        atTheEndThereIs("picture");
        process.after("P11D").waitsAt("feedbackSession").did("closeMirror", 2);
    }

    @Test
    void withTooFewAnswersItCanGoOnWithoutAPicture() {
        atTheEndThereIs("fewAnswers");
        process.when("mirror.endWithoutPicture", with("mirrorOutcome", "withoutPicture"));
        isOpenFor("PT24H").task("followMirror").completes("mirrorDecision", "close").waitsAt("fewAnswers").task("fewAnswers")
                .completes("fewAnswersDecision", "goOn").did("endWithoutPicture").didNot("feedbackSession").hasEnded();
        assertThat(process.lastJob("endWithoutPicture").type()).isEqualTo("mirror.endWithoutPicture");
    }

    @Test
    void whatNobodyDecidedLeavesTheMirrorOpen() {
        atTheEndThereIs("fewAnswers");
        isOpenFor("PT24H").task("followMirror").completes("closesAt", in("PT24H")).waitsAt("followMirror").didNot("closeMirror");
        process.after("P2D").task("fewAnswers").completes("closesAt", in("PT24H")).waitsAt("followMirror").goesOn();
    }
}
