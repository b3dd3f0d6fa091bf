package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waiting for a link group: never longer than a month without a word from us. */
class LinkGroupWaitingProcessTest {

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    private final AtomicReference<Instant> heardAt = new AtomicReference<>();

    /** They wait, and told in a talk what suits them. */
    private CaseDriver waitsSince(String ago) {
        waitsUnasked(ago);
        return process.task("askProfile").completes();
    }

    private CaseDriver waitsUnasked(String ago) {
        Instant since = process.now().minus(Duration.parse(ago));
        heardAt.set(since);
        return process.when("linkgroup.planContact", job -> with("waitingSince", since.toString(), "heardAt", heardAt.get().toString()))
                .starts("LinkGroupWished", with());
    }

    /** Somebody let them hear something today. */
    private CaseDriver hears(String decision, Object... more) {
        heardAt.set(process.now());
        Object[] answers = new Object[more.length + 2];
        answers[0] = "waitDecision";
        answers[1] = decision;
        System.arraycopy(more, 0, answers, 2, more.length);
        return process.task("keepInTouch").completes(answers);
    }

    private boolean waitsLong() {
        return Boolean.TRUE.equals(process.task("keepInTouch").variable("waitsLong"));
    }

    @Test
    void whoWaitsHearsFromUsEveryThirtyDaysAndAfterNinetyIsOfferedSomethingElse() {
        waitsSince("PT0S").waitsForNobody().justBefore("P30D").waitsForNobody().after("PT4H").waitsAt("keepInTouch");
        process.task("keepInTouch").isFor("introducer").hasForm("linkgroup/keep-in-touch");
        assertThat(waitsLong()).isFalse();
        hears("stay").waitsForNobody().justBefore("P30D").waitsForNobody().after("PT4H").waitsAt("keepInTouch");
        assertThat(waitsLong()).isFalse();
        hears("stay").after("P31D").waitsAt("keepInTouch");
        assertThat(waitsLong()).isTrue();
        hears("stay").after("P31D").waitsAt("keepInTouch").did("planContact", 4).goesOn();
        assertThat(waitsLong()).isTrue();
    }

    @Test
    void whoWaitsIsAskedWhatSuitsThemWithinTwoWeeks() {
        waitsUnasked("PT0S").waitsAt("askProfile");
        process.task("askProfile").isFor("introducer").hasForm("linkgroup/link-candidate").completes().waitsForNobody().goesOn();
    }

    @Test
    void whoWasNotAskedYetHearsFromUsAllTheSame() {
        waitsUnasked("PT0S").after("P31D").waitsAt("askProfile", "keepInTouch");
        hears("stay").waitsAt("askProfile").after("P31D").waitsAt("askProfile", "keepInTouch");
    }

    @ParameterizedTest
    @CsvSource({"lus,", "goodbye,ownWish"})
    void whoGoesAnotherWayIsNotAskedAnyMore(String decision, String said) {
        waitsUnasked("PT800H").waitsAt("askProfile", "keepInTouch");
        hears(decision, "closeReason", said).waitsForNobody().hasEnded();
    }

    @Test
    void whoWaitedLongBeforeHearsAtOnce() {
        waitsSince("PT2400H").waitsAt("keepInTouch");
        assertThat(waitsLong()).isTrue();
    }

    @Test
    void aContactCanComeBeforeItsTimeAndTheNextOneIsAMonthAfterIt() {
        waitsSince("PT0S").after("P10D").waitsForNobody().hears("ContactBroughtForward").waitsAt("keepInTouch");
        hears("stay").waitsForNobody().after("P21D").waitsForNobody().after("P9D").waitsAt("keepInTouch");
    }

    @Test
    void nobodyIsAskedTwiceForAContactThatIsDueAlready() {
        waitsSince("PT800H").waitsAt("keepInTouch").hears("ContactBroughtForward").waitsAt("keepInTouch");
        hears("stay").waitsForNobody();
    }

    @Test
    void aContactThatIsNotMadeIsRemindedAfterAWeekAndStaysOpen() {
        waitsSince("PT800H").waitsAt("keepInTouch").justBefore("P7D").didNot("remindContact").after("PT4H").did("remindContact")
                .waitsAt("keepInTouch").after("P30D").did("remindContact");
        assertThat(process.lastJob("remindContact").type()).isEqualTo("inbox.remind");
        assertThat(process.lastJob("remindContact").header("task")).isEqualTo("keepInTouch");
    }

    @Test
    void whoChoosesALusAfterAllGoesThatWay() {
        waitsSince("PT800H");
        hears("lus").did("chooseLus").didNot("endWaiting").hasEnded();
        assertThat(process.lastJob("chooseLus").type()).isEqualTo("linkgroup.chooseLus");
    }

    @ParameterizedTest
    @CsvSource({"goodbye,ownWish,ownWish", "goodbye,moved,moved", "elsewhere,,referred"})
    void whoGoesAnotherWayEndsTheRequestWithTheReason(String decision, String said, String reason) {
        waitsSince("PT800H");
        hears(decision, "closeReason", said).did("endWaiting").didNot("chooseLus").hasEnded();
        assertThat(process.lastJob("endWaiting").type()).isEqualTo("linkgroup.endWaiting");
        assertThat(process.lastJob("endWaiting").variables()).containsEntry("closeReason", reason);
    }

    @Test
    void anAnswerThatNobodyThoughtOfIsWaitingOn() {
        waitsSince("PT800H");
        hears("somethingNew").waitsForNobody().goesOn();
    }

    @Test
    void timeAloneNeverEndsTheWait() {
        waitsSince("PT0S").after("P1Y").waitsAt("keepInTouch").after("P1Y").waitsAt("keepInTouch").goesOn();
    }
}
