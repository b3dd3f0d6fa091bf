package be.omringd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseProgress;
import be.omringd.casefile.Phase;
import be.omringd.casefile.TimelineEntry;
import be.omringd.demo.CaseScript;
import be.omringd.group.GroupPhase;
import be.omringd.intake.RequestPhase;
import be.omringd.lus.LusPhase;
import be.omringd.onboarding.OnboardingPhase;
import be.omringd.place.Region;
import be.omringd.testing.Await;
import be.omringd.testing.OnBroker;
import be.omringd.testing.OnMariaDb;
import be.omringd.shell.Texts;
import be.omringd.status.VersionMoves;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A newer release brings changed diagrams while cases run. */
@SpringBootTest(properties = "omringd.demo=false")
@OnMariaDb
@OnBroker
class NewVersionIT {

    private static final String DIAGRAM = "intake/request-intake.bpmn";
    private static final String CONCERN = "concern";
    private static final Actor MIA = new Actor(UUID.randomUUID(), "Mia", Actor.Kind.USER, Set.of(Role.MANAGER), Set.of());
    private static final Actor KARIM = new Actor(UUID.randomUUID(), "Karim", Actor.Kind.USER, Set.of(Role.COORDINATOR), Set.of());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger NUMBERS = new AtomicInteger(10);

    @Autowired
    ApplicationContext context;
    @Autowired
    Deployment deployment;
    @Autowired
    CamundaClient client;
    @Autowired
    CaseProgress progress;
    @Autowired
    ProcessNames names;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    VersionMoves moves;
    @Autowired
    DiagramVersions versions;
    @Autowired
    InstanceMigrations migrations;
    @Autowired
    ProcessCommands commands;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void aCaseThatRunsGoesOnAndIsShownInItsOwnVersionAndANewCaseTakesTheNewOne() {
        CaseScript script = new CaseScript(context);
        script.driveTo(1, RequestPhase.CONVERSATION_PLANNED, "introConversation");
        CaseId before = newestCase();

        deployment.bring(client, withTheConversationReplaced());

        script.driveTo(2, RequestPhase.CONVERSATION_PLANNED, "talkAtHome");
        CaseId after = newestCase();
        CaseProgress.Track old = intakeAt(before, "introConversation");
        assertThat(old.diagram()).contains("id=\"introConversation\"").doesNotContain("talkAtHome");
        CaseProgress.Track fresh = intakeAt(after, "talkAtHome");
        assertThat(fresh.version()).isEqualTo(old.version() + 1);
        assertThat(fresh.diagram()).contains("id=\"talkAtHome\"").doesNotContain("introConversation");

        script.driveTo(1, GroupPhase.STARTING_UP, "prepareGathering", "describeNeed");
        assertThat(intake(before).version()).isEqualTo(old.version());
        Await.until("the old intake to be over", PATIENCE, () -> intake(before).over());
        intakeAt(after, "talkAtHome");
    }

    @Test
    void aManagerBringsCasesToTheNewVersionOnceAndTheirTasksStayAndWhatTheEngineRefusesIsTold() {
        CaseScript script = new CaseScript(context);
        script.driveTo(3, RequestPhase.CONVERSATION_PLANNED, "introConversation");
        CaseId id = newestCase();
        script.driveTo(4, RequestPhase.CONVERSATION_PLANNED, "introConversation");
        CaseId other = newestCase();
        List<CaseId> both = List.of(id, other);
        both.forEach(one -> inTransaction(() -> commands.startBeside("ConcernReported", one.value())));
        both.forEach(one -> openTask(one, "assessConcern"));
        int before = versions.of(CONCERN).getFirst().number();

        deployment.bring(client, withTheFollowUpReplaced());
        try {
            long target = versions.of(CONCERN).getFirst().key();
            await("the engine to say which it is", () -> context.getBean(EngineJobs.class).version().isPresent());
            assertThat(waiting(id, before).cannot()).as("known beforehand").isEqualTo(MigrationRefusal.TIMER_AT_EDGE);
            assertThat(move(id, before, Map.of())).as("so it is not asked").isFalse();
            long concern = running(id, before).key();
            inTransaction(() -> commands.migrate(concern, id.value(), CONCERN, target, Map.of("assessConcern", "assessConcern")));
            inTransaction(() -> commands.migrate(
                    intake(id).processInstanceKey(), id.value(), "request-intake", target, Map.of("introConversation", "assessConcern")));
            await("the engine's own words to be told", () -> history(id, VersionMoves.DECLINED).size() == 2);
            assertThat(history(id, VersionMoves.DECLINED)).extracting(TimelineEntry::detail)
                    .containsExactlyInAnyOrder("concern TIMER_AT_EDGE", "request-intake EVENT_SUB_PROCESS");

            both.forEach(one -> inTransaction(
                    () -> commands.complete(openTask(one, "assessConcern"), one.value(), Map.of("concernDecision", "watch"))));
            long job = openTask(id, "followUpConcern");
            await("the engine to have told of it", () -> both.stream().allMatch(one -> running(one, before).at().stream()
                    .map(InstanceMigrations.Place::elementId).toList().equals(List.of("followUpConcern"))));
            assertThat(waiting(id, before).canGo()).isTrue();
            assertThatThrownBy(() -> currentActor.as(KARIM, () -> moves.offer(CONCERN, before))).isInstanceOf(AccessDeniedException.class);
            assertThat(move(id, before, Map.of())).as("nothing was chosen for a step that is gone").isFalse();
            Map<String, String> becomes = Map.of("followUpConcern", "lookBackAtConcern");

            List<Boolean> asked = Stream.of(1, 2).map(colleague -> CompletableFuture.supplyAsync(() -> move(id, before, becomes))).toList()
                    .stream().map(CompletableFuture::join).toList();

            assertThat(asked).containsExactlyInAnyOrder(true, false);
            assertThat(openTask(id, "lookBackAtConcern")).as("the task is the same").isEqualTo(job);
            await("the engine to have told it", () -> migrations.running(id.value(), CONCERN, before + 1).stream()
                    .anyMatch(one -> one.at().getFirst().elementId().equals("lookBackAtConcern")));
            assertThat(jdbc.queryForList("select version from process_run where process_instance_key = ?", Integer.class, concern))
                    .containsExactly(before + 1);
            assertThat(history(id, VersionMoves.MOVED)).singleElement().extracting(TimelineEntry::detail)
                    .isEqualTo("concern " + before + " " + (before + 1) + "\nDe nieuwe stap past beter");

            // as after a crash before it was noted that the engine has it
            jdbc.update("update process_command set done_at = null, next_attempt_at = created_at where case_id = ? and kind = 'MIGRATE'"
                    + " and failure is null", id.toString());
            await("it to be sent again", () -> jdbc.queryForObject("select count(*) from process_command where case_id = ?"
                    + " and kind = 'MIGRATE' and failure is null and done_at is not null", Integer.class, id.toString()) == 1);
            assertThat(history(id, VersionMoves.DECLINED)).hasSize(2);
            assertThat(openTask(id, "lookBackAtConcern")).isEqualTo(job);
            inTransaction(() -> commands.complete(job, id.value(), Map.of()));
            await("its process to go on to its end", () -> isOver(concern));

            long concernOfOther = running(other, before).key();
            long jobOfOther = openTask(other, "followUpConcern");
            CompletableFuture<Boolean> moved = CompletableFuture.supplyAsync(() -> move(other, before, becomes));
            inTransaction(() -> commands.complete(jobOfOther, other.value(), Map.of()));
            moved.join();
            await("it to be over, on the one version or the other", () -> isOver(concernOfOther));
            await("nothing to be on its way", () -> jdbc.queryForObject(
                    "select count(*) from process_command where case_id = ? and done_at is null", Integer.class, other.toString()) == 0);
            assertThat(currentActor.as(MIA, () -> moves.lately(CONCERN))).filteredOn(one -> one.file().id().equals(other))
                    .allSatisfy(one -> assertThat(one.asked().refusal()).isIn(null, MigrationRefusal.OVER, MigrationRefusal.BUSY));
        } finally {
            deployment.bring(client, Deployment.resources());
        }
    }

    private static Map<String, byte[]> withTheFollowUpReplaced() {
        Map<String, byte[]> resources = new TreeMap<>(Deployment.resources());
        resources.computeIfPresent("casework/concern.bpmn", (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace("\"followUpConcern\"", "\"lookBackAtConcern\"").getBytes(StandardCharsets.UTF_8));
        return resources;
    }

    private boolean move(CaseId id, int from, Map<String, String> becomes) {
        return currentActor.as(MIA, () -> moves.move(id, CONCERN, from, from + 1, becomes, "De nieuwe stap past beter"));
    }

    private VersionMoves.Waiting waiting(CaseId id, int version) {
        return currentActor.as(MIA, () -> moves.offer(CONCERN, version)).orElseThrow().cases().stream()
                .filter(one -> one.file().id().equals(id)).findFirst().orElseThrow();
    }

    private InstanceMigrations.Running running(CaseId id, int version) {
        await("the engine to have told of the concern", () -> !migrations.running(id.value(), CONCERN, version).isEmpty());
        return migrations.running(id.value(), CONCERN, version).getFirst();
    }

    /** The key of its job, once the task is there. */
    private long openTask(CaseId id, String element) {
        await("the task " + element, () -> !jobs(id, element).isEmpty());
        return jobs(id, element).getFirst();
    }

    private List<Long> jobs(CaseId id, String element) {
        return jdbc.queryForList("select job_key from work_item where case_id = ? and element_id = ? and state = 'OPEN'", Long.class,
                id.toString(), element);
    }

    private boolean isOver(long instance) {
        return !jdbc.queryForList("select 1 from engine_element where element_key = ? and state = 'COMPLETED'", Integer.class, instance)
                .isEmpty();
    }

    private List<TimelineEntry> history(CaseId id, String kind) {
        return currentActor.asProcess(() -> files.timeline(id)).stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(tx -> work.run());
    }

    private static void await(String what, BooleanSupplier condition) {
        Await.until(what, PATIENCE, condition);
    }

    /**
     * Each diagram of before its tasks were put together, or a part of it became a process of its own, is kept, and begun here as it was.
     */
    @ParameterizedTest
    @CsvSource({"first, INVITING, askReady, 0", "first, INVITING, decideStart, 0", "first, STARTING_UP, trialMeeting, 2",
        "first, STARTING_UP, askPerson askVolunteer, 2", "second, INVITING, decideStart, 0", "second, STARTING_UP, prepareGathering, 1",
        "second, HANDING_OVER, handoverTalk, 3",
        "third, STARTING_UP, decideHandover, 3", "fourth, STARTING_UP, prepareGathering, 1", "fourth, HANDING_OVER, handoverTalk, 3"})
    void aCaseOnADiagramOfBeforeEndsAsItWouldHave(String change, String phaseName, String open, int gatherings) throws IOException {
        Phase phase = phase(phaseName);
        CaseScript script = new CaseScript(context);
        int number = NUMBERS.incrementAndGet();
        deployment.bring(client, asBefore(change));
        script.driveOn(number, phase, gatherings, open.split(" "));
        CaseId before = newestCase();

        deployment.bring(client, Deployment.resources());

        for (String step : open.split(" ")) {
            assertThat(names.element("lus-trajectory", step, Texts.DUTCH) + names.element("volunteer-search", step, Texts.DUTCH))
                    .as("its tasks keep their names").contains(" ");
        }
        script.driveToRunningGroup(number);
        assertThat(newestCase()).isEqualTo(before);
    }

    /** The same for somebody on the way to becoming a volunteer. */
    @ParameterizedTest
    @ValueSource(strings = {"giveInformation", "signAgreement"})
    void aCandidateOfBeforeInformationAndSignatureWereOneTaskBecomesAVolunteer(String open) throws Exception {
        CaseScript script = new CaseScript(context);
        deployment.bring(client, asBefore("second"));
        CaseId candidate = script.driveCandidate(NUMBERS.incrementAndGet(), open);

        deployment.bring(client, Deployment.resources());

        assertThat(names.element("volunteer-onboarding", open, Texts.DUTCH)).as("its task keeps its name").contains(" ");
        Region region = currentActor.asProcess(() -> files.get(candidate)).region();
        script.driveCandidate(candidate, region, OnboardingPhase.AVAILABLE.name());
    }

    private static Map<String, byte[]> asBefore(String change) throws IOException {
        Map<String, byte[]> resources = new TreeMap<>(Deployment.resources());
        Path earlier = Path.of("src/test/resources/earlier-diagrams", change);
        try (Stream<Path> files = Files.walk(earlier)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(resources.put(earlier.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file)))
                        .as("a diagram that is there today too").isNotNull();
            }
        }
        return resources;
    }

    private static Map<String, byte[]> withTheConversationReplaced() {
        Map<String, byte[]> resources = new TreeMap<>(Deployment.resources());
        resources.computeIfPresent(DIAGRAM, (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace("introConversation", "talkAtHome").getBytes(StandardCharsets.UTF_8));
        return resources;
    }

    /** The intake once the engine has told that it stands at this task and nowhere else. */
    private CaseProgress.Track intakeAt(CaseId caseId, String task) {
        Await.until("the intake at " + task, PATIENCE, () -> intake(caseId).current().stream().map(CaseProgress.Mark::elementId).toList()
                .equals(List.of(task)));
        return intake(caseId);
    }

    private CaseProgress.Track intake(CaseId caseId) {
        List<CaseProgress.Track> tracks = currentActor.asProcess(() -> progress.of(caseId).tracks());
        return tracks.stream().filter(track -> track.processId().equals("request-intake")).findFirst().orElseThrow();
    }

    private CaseId newestCase() {
        return new CaseId(
                UUID.fromString(jdbc.queryForObject("select case_id from request order by received_at desc limit 1", String.class)));
    }

    private static Phase phase(String name) {
        return Stream.<Phase>concat(Stream.of(LusPhase.values()), Stream.of(GroupPhase.values()))
                .filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
