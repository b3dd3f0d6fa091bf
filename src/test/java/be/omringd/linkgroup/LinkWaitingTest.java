package be.omringd.linkgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Deployment;
import be.omringd.engine.Ids;
import be.omringd.engine.NotYet;
import be.omringd.form.FormValues;
import be.omringd.inbox.TaskHandlers;
import be.omringd.inbox.CurrentTask;
import be.omringd.intake.Intake;
import be.omringd.intake.IntakeSteps;
import be.omringd.intake.NewRequest;
import be.omringd.intake.Orientation;
import be.omringd.intake.PersonKnows;
import be.omringd.intake.RequestActions;
import be.omringd.intake.RequestPhase;
import be.omringd.intake.RequestSource;
import be.omringd.intake.RequestView;
import be.omringd.intake.RequestViews;
import be.omringd.intake.RequesterRole;
import be.omringd.lus.LusGroups;
import be.omringd.lus.LusPhase;
import be.omringd.processes.Workers;
import be.omringd.testing.Jobs;
import be.omringd.volunteer.VolunteerWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** Waiting for a link group, on a real database with a clock that the test moves. */
class LinkWaitingTest extends VolunteerWorld {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Autowired
    LinkWaiting waiting;
    @Autowired
    Intake intake;
    @Autowired
    IntakeSteps steps;
    @Autowired
    RequestActions actions;
    @Autowired
    RequestViews requests;
    @Autowired
    LusGroups lusGroups;
    @Autowired
    ApplicationContext context;
    @Autowired
    TaskHandlers handlers;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    JdbcTemplate jdbc;

    private Instant before;

    @BeforeEach
    void inTheSpring() {
        before = clock.instant();
        clock.setTo(START);
    }

    @AfterEach
    void backToWhereItWas() {
        clock.setTo(before);
    }

    // ---- the wait begins

    @Test
    void whoChoosesALinkGroupWaitsFromThatMomentInAProcess() {
        CaseId file = whoWaits();

        assertThat(wait(file)).isEqualTo(new WaitingSummary(clock.instant(), clock.instant(), 0));
        assertThat(told(file)).containsOnlyOnce("LinkGroupWished");
        assertThat(work("linkgroup.planContact", file, Map.of()))
                .isEqualTo(Map.of("waitingSince", clock.instant().toString(), "heardAt", clock.instant().toString()));
    }

    @Test
    void aLusThatGoesOnAsALinkGroupBeginsAWaitToo() {
        CaseId file = aFileIn(ZOTTEGEM);
        currentActor.asProcess(() -> lusGroups.start(file, null));

        currentActor.asProcess(() -> {
            lusGroups.continueAsLink(file);
            lusGroups.continueAsLink(file);
            return null;
        });

        assertThat(wait(file).since()).isEqualTo(clock.instant());
        assertThat(told(file)).containsOnlyOnce("LinkGroupWished");
    }

    // ---- who waited before

    @Test
    void whoWaitedBeforeThereWasAProcessGetsItOnceAndWithTheDayOfThen() {
        CaseId file = asOfBefore(whoWaits());
        Instant since = clock.instant();
        clock.pass(Period.ofDays(100));

        theApplicationStarts();
        theApplicationStarts();

        assertThat(told(file)).containsExactly("LinkGroupWished");
        assertThat(wait(file)).isEqualTo(new WaitingSummary(since, since, 0));
    }

    @Test
    void whoStoppedPausedOrDiedWhileNobodyListenedIsHeardNow() {
        CaseId stopped = asOfBefore(whoWaits());
        CaseId paused = asOfBefore(whoWaits());
        CaseId died = asOfBefore(whoWaits());
        does(ELS, () -> {
            files.stop(stopped, null);
            files.pause(paused, null);
            files.deceased(died, null);
        });
        List.of(stopped, paused, died).forEach(file -> jdbc.update("delete from process_command where case_id = ?", file.toString()));

        theApplicationStarts();
        theApplicationStarts();

        assertThat(told(stopped)).containsExactly("LinkGroupWished", "PersonStops");
        assertThat(told(paused)).containsExactly("LinkGroupWished", "PersonPauses");
        assertThat(told(died)).containsExactly("LinkGroupWished", "PersonDeceased");
    }

    @Test
    void whoRoundsOffALusOrIsClosedHasNoWait() {
        CaseId lus = aFileIn(ZOTTEGEM);
        currentActor.asProcess(() -> lusGroups.start(lus, null));
        does(ELS, () -> files.stop(lus, null));
        CaseId closed = asOfBefore(whoWaits());
        does(ELS, () -> files.close(closed, "ownWish"));

        theApplicationStarts();

        assertThat(told(lus)).doesNotContain("LinkGroupWished");
        assertThat(told(closed)).doesNotContain("LinkGroupWished");
    }

    // ---- they hear from us

    @Test
    void theNextContactIsCountedFromTheDayOnWhichTheyHeardFromUs() {
        CaseId file = whoWaits();
        clock.pass(Period.ofDays(32));

        keepInTouch(file, Map.of("heardOn", START.plusDays(30).toString(), "waitDecision", "stay"));

        assertThat(wait(file).contacts()).isOne();
        assertThat(wait(file).heardAt()).isEqualTo("2026-04-01T10:00:00Z");
        keepInTouch(file, Map.of("heardOn", START.plusDays(5).toString(), "waitDecision", "stay"));
        assertThat(wait(file).heardAt()).as("written down late").isEqualTo("2026-04-01T10:00:00Z");
        keepInTouch(file, Map.of("heardOn", START.plusDays(32).toString(), "waitDecision", "stay"));
        assertThat(wait(file).heardAt()).isEqualTo(clock.instant());
    }

    @Test
    void aContactBeforeItsTimeIsAskedForOnlyWhereOneIsNotDue() {
        CaseId file = whoWaits();
        assertThat(as(ELS, () -> waiting.contactNow(file))).isTrue();
        assertThat(as(ELS, () -> waiting.contactNow(file))).as("a colleague, at the same time").isFalse();
        assertThat(told(file)).containsExactly("LinkGroupWished", "ContactBroughtForward");
        assertThat(as(ELS, () -> files.timeline(file))).first()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo("linkgroup.event.contactNow"));

        keepInTouch(file, Map.of("heardOn", START.toString(), "waitDecision", "stay"));
        assertThat(as(ELS, () -> waiting.canContactNow(file))).as("after it").isTrue();
        openTask(file);
        assertThat(as(ELS, () -> waiting.contactNow(file))).as("it is due").isFalse();
        CaseId rests = whoWaits();
        does(ELS, () -> files.pause(rests, null));
        assertThat(as(ELS, () -> waiting.contactNow(rests))).isFalse();
        CaseId lus = aFileIn(ZOTTEGEM);
        assertThat(as(ELS, () -> waiting.contactNow(lus))).isFalse();
    }

    // ---- they choose something else

    @Test
    void aLusAfterAllBegins() {
        CaseId file = whoWaits();

        work("linkgroup.chooseLus", file, Map.of());
        work("linkgroup.chooseLus", file, Map.of());

        assertThat(file(file).phase()).isEqualTo(LusPhase.PREPARING);
        assertThat(told(file)).containsOnlyOnce("LusStarted");
        assertThat(as(ELS, () -> waiting.find(file))).isEmpty();
    }

    @Test
    void aLusAfterAllDoesNotBeginForAPersonWhoIsBeingRoundedOff() {
        CaseId file = whoWaits();
        does(ELS, () -> files.stop(file, null));

        assertThatThrownBy(() -> currentActor.asProcess(() -> {
            waiting.chooseLus(file);
            return null;
        })).isInstanceOf(NotYet.class);

        assertThat(file(file).phase()).isEqualTo(CasePhase.ROUNDING_OFF);
        assertThat(told(file)).doesNotContain("LusStarted");
    }

    @Test
    void aLusThatHadBecomeALinkGroupBeginsAnewAndMayBecomeOneAgain() {
        CaseId file = aFileIn(ZOTTEGEM);
        currentActor.asProcess(() -> {
            lusGroups.start(file, null);
            lusGroups.continueAsLink(file);
            return null;
        });
        clock.pass(Period.ofDays(40));

        work("linkgroup.chooseLus", file, Map.of());

        assertThat(as(ELS, () -> lusGroups.get(file))).satisfies(lus -> {
            assertThat(lus.closedAt()).isNull();
            assertThat(lus.openedAt()).isEqualTo(clock.instant());
        });
        assertThat(told(file)).containsExactly("LusStarted", "LinkGroupWished", "LusStarted");
        currentActor.asProcess(() -> {
            lusGroups.continueAsLink(file);
            return null;
        });
        assertThat(wait(file).since()).as("waits from now on").isEqualTo(clock.instant());
        assertThat(told(file)).endsWith("LinkGroupWished");
    }

    @Test
    void whoGoesNoFurtherEndsTheRequestWhichCanBeOpenedAgain() {
        CaseId file = whoWaits();
        keepInTouch(file, Map.of("heardOn", START.toString(), "waitDecision", "goodbye", "closeReason", "ownWish"));

        work("linkgroup.endWaiting", file, Map.of("closeReason", "ownWish"));

        assertThat(file(file).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(file(file).closeReason()).isEqualTo("ownWish");
        assertThat(file(file).phase()).isEqualTo(RequestPhase.NOT_PURSUED);
        assertThat(as(ELS, () -> waiting.find(file))).isEmpty();
        assertThat(as(ELS, () -> actions.canReopen(file))).isTrue();
        assertThat(as(ELS, () -> actions.reopen(file, "bedacht zich"))).isTrue();

        currentActor.asProcess(() -> {
            steps.recordOrientation(file, Orientation.LINK);
            return null;
        });
        assertThat(wait(file).since()).as("waits once more").isEqualTo(clock.instant());
    }

    @Test
    void whoGoesToOthersIsReferred() {
        CaseId file = whoWaits();
        keepInTouch(file, Map.of("heardOn", START.toString(), "waitDecision", "elsewhere", "partner", "domo"));

        work("linkgroup.endWaiting", file, Map.of("closeReason", "referred"));

        assertThat(file(file).phase()).isEqualTo(RequestPhase.REFERRED);
        RequestView request = as(ELS, () -> requests.find(file)).orElseThrow();
        assertThat(request.referredTo()).isEqualTo("domo");
        assertThat(request.referredOn()).isEqualTo(START);
    }

    @Test
    void whoStopsWaitsNoLonger() {
        CaseId file = whoWaits();
        does(ELS, () -> {
            files.stop(file, null);
            files.close(file, "ownWish");
        });
        assertThat(as(ELS, () -> waiting.find(file))).isEmpty();

        work("linkgroup.endWaiting", file, Map.of("closeReason", "moved"));
        work("linkgroup.chooseLus", file, Map.of());

        assertThat(file(file).closeReason()).as("what came first stays").isEqualTo("ownWish");
    }

    // ---- how they came there

    private CaseId whoWaits() {
        CaseId file = intake.register(new NewRequest(
                UUID.randomUUID(), RequesterRole.SELF, null, PersonKnows.YES, "Nora", "0470 12 34 56", null, ZOTTEGEM, "nl", "phone",
                "Ik ken hier niemand.", false, RequestSource.OTHER)).caseId();
        currentActor.asProcess(() -> {
            steps.assign(file);
            steps.recordOrientation(file, Orientation.LINK);
            return null;
        });
        jdbc.update("delete from process_command where case_id = ? and name = 'RequestRegistered'", file.toString());
        return file;
    }

    /** As it was before there was a process for it. */
    private CaseId asOfBefore(CaseId file) {
        jdbc.update("delete from link_waiting where case_id = ?", file.toString());
        jdbc.update("delete from process_command where case_id = ?", file.toString());
        return file;
    }

    private void theApplicationStarts() {
        events.publishEvent(new Deployment.Deployed());
    }

    private void keepInTouch(CaseId file, Map<String, Object> answers) {
        CurrentTask task = new CurrentTask(Ids.next(), file, "link-group-waiting", "keepInTouch", LinkWaiting.KEEP_IN_TOUCH, Map.of());
        does(ELS, () -> handlers.complete(task, FormValues.of(answers)));
    }

    private Map<String, Object> work(String jobType, CaseId file, Map<String, Object> more) {
        Map<String, Object> variables = new java.util.HashMap<>(more);
        variables.put("caseId", file.toString());
        return Workers.work(context, Jobs.of(jobType, variables));
    }

    private void openTask(CaseId file) {
        jdbc.update("""
                insert into work_item (id, version, job_key, case_id, access_scope, process_id, process_definition_key, process_instance_key, element_id,
                    form_key, candidate_group, variables, state, resting, created_at)
                values (uuid(), 0, ?, ?, 'region:oost-vlaanderen', 'link-group-waiting', 1, 1, 'keepInTouch', 'linkgroup/keep-in-touch', 'introducer', '{}',
                    'OPEN', false, now())""", Ids.next().getLeastSignificantBits(), file.toString());
    }

    private WaitingSummary wait(CaseId file) {
        return as(ELS, () -> waiting.find(file)).orElseThrow();
    }

    private CaseSummary file(CaseId file) {
        return as(ELS, () -> files.get(file));
    }

    private List<String> told(CaseId file) {
        return jdbc.queryForList("select name from process_command where case_id = ? and kind = 'PUBLISH' order by created_at, id",
                String.class,
                file.toString());
    }
}
