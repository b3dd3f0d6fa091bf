package be.omringd.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.TimelineEntry;
import be.omringd.demo.CaseScript;
import be.omringd.engine.ActiveSteps;
import be.omringd.engine.ProcessCommands;
import be.omringd.intake.RequestPhase;
import be.omringd.status.Interventions.Move;
import be.omringd.testing.Await;
import be.omringd.testing.OnBroker;
import be.omringd.testing.OnMariaDb;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a manager does about a case that does not go on, on the real engine: once, however often it is asked or sent, or not at all. */
@SpringBootTest(properties = "omringd.demo=false")
@OnMariaDb
@OnBroker
class InterventionsIT {

    private static final String PROCESS = "request-intake";
    private static final Actor MIA = new Actor(UUID.randomUUID(), "Mia", Actor.Kind.USER, Set.of(Role.MANAGER), Set.of());
    private static final Actor KARIM = new Actor(UUID.randomUUID(), "Karim", Actor.Kind.USER, Set.of(Role.COORDINATOR), Set.of());

    @Autowired
    ApplicationContext context;
    @Autowired
    Interventions interventions;
    @Autowired
    RoutingChanges routing;
    @Autowired
    ActiveSteps steps;
    @Autowired
    ProcessCommands commands;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void aMoveIsMadeOnceHoweverManyAskForItAndHoweverOftenItIsSent() {
        CaseId id = aCaseAtItsTalk(5);
        Move move = mia(() -> interventions.moveFrom(id, PROCESS, "introConversation").orElseThrow());
        assertThat(move.to()).contains("askDecision").doesNotContain("introConversation");
        assertThat(move.tasks()).singleElement().satisfies(task -> assertThat(task.isAt("introConversation")).isTrue());
        assertThatThrownBy(() -> currentActor.as(KARIM, () -> interventions.move(id, move.from().key(), "askDecision", "Zomaar")))
                .isInstanceOf(AccessDeniedException.class);

        List<Boolean> asked = Stream.of(1, 2)
                .map(colleague -> CompletableFuture.supplyAsync(
                        () -> mia(() -> interventions.move(id, move.from().key(), "askDecision", "Het gesprek was er al"))))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(asked).containsExactlyInAnyOrder(true, false);
        await("the other step to begin", () -> openTasks(id).equals(List.of("askDecision")));
        assertThat(history(id, "status.event.moved")).singleElement().satisfies(entry -> {
            assertThat(entry.detail()).isEqualTo("request-intake introConversation askDecision\nHet gesprek was er al");
            assertThat(entry.actorName()).isEqualTo("Mia");
        });

        // as after a crash before it was noted that the engine has it
        jdbc.update("update process_command set done_at = null, next_attempt_at = created_at where case_id = ? and kind = 'MODIFY'",
                id.toString());
        await("it to be sent again", () -> jdbc.queryForObject(
                "select count(*) from process_command where case_id = ? and kind = 'MODIFY' and done_at is not null and failure is null",
                Integer.class, id.toString()) == 1);

        assertThat(openTasks(id)).containsExactly("askDecision");
        assertThat(jdbc.queryForObject("select count(*) from engine_element where element_id = 'askDecision' and process_instance_key = ?",
                Integer.class, move.from().processInstanceKey())).isEqualTo(1);
        assertThat(history(id, "status.event.declined")).isEmpty();
    }

    @Test
    void aMoveThatTheEngineDeclinesIsToldInTheHistoryAndChangesNothing() {
        CaseId id = aCaseAtItsTalk(6);
        ActiveSteps.Step step = steps.at(id.value(), PROCESS, "introConversation").orElseThrow();

        transaction.executeWithoutResult(tx -> commands.move(step, "noStepOfThisDiagram"));

        await("it to be told", () -> history(id, "status.event.declined").size() == 1);
        assertThat(openTasks(id)).containsExactly("introConversation");
        assertThat(mia(() -> interventions.moveFrom(id, PROCESS, "introConversation"))).as("another move can be asked for").isPresent();
    }

    @Test
    void aCaseStopsByItsOwnEndingAndWhereThatIsStuckTooItIsBrokenOff() {
        CaseId id = aCaseAtItsTalk(7);
        assertThat(mia(() -> interventions.stopOf(id).orElseThrow().byItsEnding())).isTrue();

        assertThat(mia(() -> interventions.stop(id, true, "Dubbel"))).isTrue();

        await("the goodbye to be asked for", () -> openTasks(id).equals(List.of("closingTalk")));
        assertThat(file(id).phase()).isEqualTo(CasePhase.ROUNDING_OFF);
        assertThat(mia(() -> interventions.stop(id, true, "Nog eens"))).as("a colleague was sooner").isFalse();

        assertThat(mia(() -> interventions.stop(id, false, "Het afscheid liep vast"))).isTrue();

        await("its tasks to be gone", () -> openTasks(id).isEmpty());
        await("the engine to have told it", () -> steps.running(id.value()).isEmpty());
        assertThat(file(id).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(file(id).closeReason()).isEqualTo("cannotGoOn");
        assertThat(history(id, "status.event.cancelled")).extracting(TimelineEntry::detail).containsExactly("Het afscheid liep vast");
        assertThat(mia(() -> interventions.stop(id, false, "Nog eens"))).isFalse();

        jdbc.update("update process_command set done_at = null, next_attempt_at = created_at where case_id = ? and kind = 'CANCEL'",
                id.toString());
        await("it to be sent again", () -> jdbc.queryForObject(
                "select count(*) from process_command where case_id = ? and done_at is null", Integer.class, id.toString()) == 0);
        assertThat(history(id, "status.event.declined")).isEmpty();
    }

    @Test
    void aValueThatADecisionCannotReadIsChangedOnceHoweverManyAskForItAndHoweverOftenItIsSent() {
        CaseId id = aCaseAtItsTalk(8);
        ActiveSteps.Step talk = steps.at(id.value(), PROCESS, "introConversation").orElseThrow();
        transaction.executeWithoutResult(tx -> commands.complete(talk.jobKey(), id.value(), Map.of(
                "heldConversation", "held", "fileConsent", "yes", "decidedNow", "yes", "wantsOwnGroup", "no", "wantsToMeetNew", "yes",
                "clubStepTooBig", "mistyped", "otherNeed", "none")));
        await("the engine to have told that it is stuck", () -> mia(() -> routing.offer(id, PROCESS, "adviseOrientation"))
                .filter(RoutingChanges.Offer::stuck).isPresent());
        RoutingChanges.Offer offer = mia(() -> routing.offer(id, PROCESS, "adviseOrientation").orElseThrow());
        assertThat(offer.values()).extracting(RoutingChanges.Value::name)
                .containsExactlyInAnyOrder("wantsOwnGroup", "wantsToMeetNew", "clubStepTooBig", "otherNeed");
        assertThat(offer.values()).filteredOn(value -> value.name().equals("clubStepTooBig")).singleElement().satisfies(value -> {
            assertThat(value.now()).as("what the engine was told").isEqualTo("mistyped");
            assertThat(value.allowed()).containsExactlyInAnyOrder("yes", "no", "unknown");
        });
        assertThatThrownBy(() -> currentActor.as(KARIM, () -> routing.change(id, offer, "clubStepTooBig", "yes", "Zomaar")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> mia(() -> routing.change(id, offer, "clubStepTooBig", "perhaps", "Zomaar")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(mia(() -> routing.change(id, offer, "orientation", "lus", "Zomaar"))).as("is asked further on").isFalse();

        List<Boolean> asked = Stream.of("yes", "no")
                .map(word -> CompletableFuture.supplyAsync(
                        () -> mia(() -> routing.change(id, offer, "clubStepTooBig", word, "Een tikfout in het formulier"))))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(asked).containsExactlyInAnyOrder(true, false);
        await("the process to go on", () -> openTasks(id).contains("confirmOrientation"));
        assertThat(history(id, RoutingChanges.CHANGED)).singleElement().satisfies(entry -> {
            assertThat(entry.detail()).startsWith("request-intake adviseOrientation intake/intro-conversation clubStepTooBig mistyped ")
                    .endsWith("\nEen tikfout in het formulier");
            assertThat(entry.actorName()).isEqualTo("Mia");
        });

        // as after a crash before it was noted that the engine has them
        jdbc.update("update process_command set done_at = null, next_attempt_at = created_at where case_id = ? and kind in ('SET', 'RESOLVE')",
                id.toString());
        await("them to be sent again", () -> jdbc.queryForObject(
                """
                select count(*) from process_command where case_id = ? and kind in ('SET', 'RESOLVE') and done_at is not null
                    and failure is null""", Integer.class, id.toString()) == 2);
        assertThat(jdbc.queryForObject("select count(*) from engine_element where element_id = 'confirmOrientation'"
                + " and process_instance_key = ?", Integer.class, talk.processInstanceKey())).isEqualTo(1);
        assertThat(history(id, "status.event.declined")).isEmpty();
        assertThat(mia(() -> routing.change(id, offer, "clubStepTooBig", "no", "Nog eens"))).as("it has gone on").isFalse();
    }

    @Test
    void aValueThatTheEngineDoesNotTakeIsToldAndChangesNothing() {
        CaseId id = aCaseAtItsTalk(9);
        ActiveSteps.Step step = steps.at(id.value(), PROCESS, "introConversation").orElseThrow();

        jdbc.update("""
                insert into process_command (id, kind, name, job_key, case_id, variables, ttl_millis, beside, created_at, attempts, next_attempt_at)
                values (?, 'SET', 'decision', ?, ?, '[1]', 0, false, utc_timestamp(), 0, utc_timestamp())""",
                UUID.randomUUID().toString(), step.key(), id.toString());

        await("it to be told", () -> history(id, "status.event.declined").size() == 1);
        assertThat(mia(() -> routing.declined())).contains(new RoutingChanges.Declined(id, "introConversation"));
        assertThat(openTasks(id)).containsExactly("introConversation");

        ActiveSteps.Step left = new ActiveSteps.Step(step.key() + 100_000, step.processInstanceKey(), step.scopeKey(), step.caseId(),
                step.processId(), step.processDefinitionKey(), step.elementId(), step.type(), step.since(), null);
        transaction.executeWithoutResult(tx -> commands.set(left, "decision", "yes"));

        await("that to be told too", () -> history(id, "status.event.declined").size() == 2);
    }

    private CaseId aCaseAtItsTalk(int number) {
        new CaseScript(context).driveTo(number, RequestPhase.CONVERSATION_PLANNED, "introConversation");
        CaseId id = new CaseId(UUID.fromString(jdbc.queryForObject(
                "select case_id from work_item where element_id = 'introConversation' and state = 'OPEN' order by created_at desc limit 1",
                String.class)));
        await("the engine to have told of it", () -> steps.at(id.value(), PROCESS, "introConversation").isPresent());
        return id;
    }

    private List<String> openTasks(CaseId id) {
        return jdbc.queryForList("select element_id from work_item where case_id = ? and state = 'OPEN'", String.class, id.toString());
    }

    private List<TimelineEntry> history(CaseId id, String kind) {
        return currentActor.asProcess(() -> files.timeline(id)).stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    private CaseSummary file(CaseId id) {
        return currentActor.asProcess(() -> files.get(id));
    }

    private <T> T mia(Supplier<T> work) {
        return currentActor.as(MIA, work);
    }

    private static void await(String what, BooleanSupplier condition) {
        Await.until(what, Duration.ofSeconds(60), condition);
    }
}
