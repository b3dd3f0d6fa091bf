package be.omringd.casework.process;

import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.ZOTTEGEM;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.form.FormValues;
import be.omringd.inbox.Completion;
import be.omringd.inbox.InboxFixture;
import be.omringd.inbox.Tasks;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.shell.Texts;
import be.omringd.testing.OnMariaDb;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What can come up in any trajectory, as tasks that are completed in the inbox. */
@SpringBootTest
@OnMariaDb
@Import(InboxFixture.class)
class CaseworkTest {

    @Autowired
    InboxFixture.Tasks tasks;
    @Autowired
    Tasks inbox;
    @Autowired
    WorkItems items;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    JdbcTemplate jdbc;

    private CaseId paused() {
        CaseId caseId = tasks.aPersonFrom(ZOTTEGEM);
        as(() -> files.pause(caseId, null));
        return caseId;
    }

    private void as(Runnable work) {
        currentActor.as(LIES, () -> {
            work.run();
            return null;
        });
    }

    private Completion complete(UUID task, Map<String, Object> answers) {
        return currentActor.as(LIES, () -> inbox.complete(task, FormValues.of(answers), Texts.DUTCH));
    }

    private CaseSummary file(CaseId caseId) {
        return currentActor.as(LIES, () -> files.get(caseId));
    }

    /** What the engine was told about this file, in the order it was told: names of messages, and "task" for a completed task. */
    private List<String> told(CaseId caseId) {
        return jdbc.queryForList(
                "select coalesce(name, 'task') from process_command where case_id = ? order by id", String.class, caseId.toString());
    }

    private String variables(CaseId caseId) {
        return jdbc.queryForObject(
                "select variables from process_command where case_id = ? and job_key is not null", String.class, caseId.toString());
    }

    @Test
    void whoGoesOnAfterABreakIsOpenAgainAndNoMessageLingers() {
        CaseId caseId = paused();
        UUID task = tasks.aTask(caseId, "casefile/ask-again");

        assertThat(complete(task, Map.of("pauseDecision", "resume"))).isEqualTo(new Completion.Done());
        assertThat(file(caseId).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(told(caseId)).containsExactly("PersonPauses", "task");
    }

    @Test
    void whoStopsAfterABreakIsDoneWithTheTaskBeforeTheProcessStops() {
        CaseId caseId = paused();
        UUID task = tasks.aTask(caseId, "casefile/ask-again");

        assertThat(complete(task, Map.of("pauseDecision", "stop"))).isEqualTo(new Completion.Done());
        assertThat(told(caseId)).containsExactly("PersonPauses", "task", "PersonStops");
        assertThat(file(caseId).phase()).isEqualTo(CasePhase.ROUNDING_OFF);
        assertThat(file(caseId).status()).as("the break has ended, so that the closing talk does not rest").isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void whoRestsLongerStaysPaused() {
        CaseId caseId = paused();

        complete(tasks.aTask(caseId, "casefile/ask-again"), Map.of("pauseDecision", "stayPaused"));
        assertThat(file(caseId).status()).isEqualTo(CaseStatus.PAUSED);
        assertThat(variables(caseId)).contains("\"stayPaused\"");
    }

    @Test
    void whoResumedInTheMeantimeIsNotWaitedFor() {
        CaseId caseId = paused();
        UUID task = tasks.aTask(caseId, "casefile/ask-again");
        as(() -> files.resume(caseId, null));

        complete(task, Map.of("pauseDecision", "stayPaused"));
        assertThat(variables(caseId)).contains("\"resume\"").doesNotContain("stayPaused");
        assertThat(file(caseId).status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void aResumeFromTheFileLastsShortForTheProcess() {
        CaseId caseId = paused();
        as(() -> files.resume(caseId, null));

        assertThat(jdbc.queryForObject(
                "select ttl_millis from process_command where case_id = ? and name = 'PersonResumes'", Long.class, caseId.toString()))
                .isBetween(1_000L, 60_000L);
    }

    @Test
    void theReasonOfTheClosingTalkGoesAlong() {
        CaseId caseId = tasks.aPersonFrom(ZOTTEGEM);

        complete(tasks.aTask(caseId, "casefile/closing-talk"), Map.of("reason", "moved", "note", "Verhuisd naar zee."));
        assertThat(variables(caseId)).contains("\"closeReason\":\"moved\"").doesNotContain("zee");
    }

    @Test
    void aConcernThatNeedsNothingIsSettled() {
        CaseId caseId = worried();

        complete(assess(caseId), Map.of("facts", "Alles in orde.", "concernDecision", "none"));
        assertThat(file(caseId).concernOpen()).isFalse();
    }

    @Test
    void aConcernThatNeedsSomethingStaysUntilItIsFollowedUp() {
        CaseId caseId = worried();

        complete(assess(caseId), Map.of("facts", "Blauwe plekken.", "concernDecision", "refer", "referredTo", List.of("1712")));
        assertThat(file(caseId).concernOpen()).isTrue();
        complete(tasks.aTask(caseId, "casefile/follow-up-concern"), Map.of("doneOn", "2026-07-01", "note", "Gebeld."));
        assertThat(file(caseId).concernOpen()).isFalse();
    }

    @Test
    void ofTwoConcernsTheSecondKeepsTheMark() {
        CaseId caseId = worried();
        UUID first = assess(caseId);
        UUID second = assess(caseId);

        complete(first, Map.of("facts", "Niets.", "concernDecision", "none"));
        assertThat(file(caseId).concernOpen()).isTrue();
        complete(second, Map.of("facts", "Ook niets.", "concernDecision", "none"));
        assertThat(file(caseId).concernOpen()).isFalse();
    }

    @Test
    void aConcernDoesNotRestDuringABreak() {
        CaseId caseId = worried();
        UUID before = assess(caseId);
        as(() -> files.pause(caseId, null));
        UUID after = assess(caseId);

        assertThat(currentActor.as(LIES, () -> items.openIn(caseId)))
                .filteredOn(item -> item.id().equals(before) || item.id().equals(after))
                .hasSize(2).noneMatch(WorkItemSummary::resting);
    }

    private CaseId worried() {
        CaseId caseId = tasks.aPersonFrom(ZOTTEGEM);
        as(() -> files.reportConcern(caseId, "We maken ons zorgen."));
        return caseId;
    }

    private UUID assess(CaseId caseId) {
        return tasks.aTask(caseId, "casefile/assess-concern");
    }
}
