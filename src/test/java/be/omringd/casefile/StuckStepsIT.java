package be.omringd.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.StuckSteps.Obstacle;
import be.omringd.casefile.StuckSteps.Stuck;
import be.omringd.demo.CaseScript;
import be.omringd.demo.WhereItStands;
import be.omringd.group.GroupPhase;
import be.omringd.intake.RequestPhase;
import be.omringd.testing.Await;
import be.omringd.testing.OnBroker;
import be.omringd.testing.OnMariaDb;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** A step of a real process gets stuck, is seen, is tried again, and what the engine takes away leaves the inbox. */
@SpringBootTest(properties = "omringd.demo=false")
@OnMariaDb
@OnBroker
class StuckStepsIT {

    private static final Actor MIA = new Actor(UUID.randomUUID(), "Mia", Actor.Kind.USER, Set.of(Role.MANAGER), Set.of());
    private static final Actor ELSEWHERE = new Actor(UUID.randomUUID(), "Karim", Actor.Kind.USER, Set.of(Role.COORDINATOR), Set.of());

    @Autowired
    ApplicationContext context;
    @Autowired
    StuckSteps steps;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    CamundaClient client;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aStepThatFailsForGoodIsSeenAndGoesOnWhenItIsTriedAgain() {
        CaseId id = aCase(1);
        long job = jobOf(id);
        client.newFailCommand(job).retries(0).errorMessage("Marie said 3 things").send().join();
        await("the step to be seen as stuck", () -> !stuckIn(id).isEmpty());

        assertThat(stuckIn(id)).singleElement().satisfies(stuck -> {
            assertThat(stuck.processId()).isEqualTo("request-intake");
            assertThat(stuck.elementId()).isEqualTo("introConversation");
            assertThat(stuck.obstacle()).isEqualTo(Obstacle.WORK_FAILED);
            assertThat(stuck.technical()).isEqualTo("JOB_NO_RETRIES: Marie said … things");
        });
        assertThat(WhereItStands.of(jdbc, id)).as("what a test says of a case that does not arrive").contains(
                "status OPEN, phase CONVERSATION_PLANNED", "task: process_id request-intake, element_id introConversation, state OPEN",
                "element_id introConversation, element_type USER_TASK", "retries 0",
                "incident: process_id request-intake, element_id introConversation, kind JOB_NO_RETRIES", "kind COMPLETE");
        String stuckId = stuckIn(id).getFirst().id();
        assertThat(currentActor.as(MIA, () -> steps.all())).extracting(Stuck::id).containsExactly(stuckId);
        assertThat(currentActor.as(MIA, () -> steps.count())).isEqualTo(1);
        assertThatThrownBy(() -> currentActor.as(ELSEWHERE, () -> steps.of(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> currentActor.as(ELSEWHERE, () -> steps.all())).isInstanceOf(AccessDeniedException.class);

        currentActor.as(MIA, () -> {
            steps.tryAgain(id, stuckId, "De databank was weg");
            return null;
        });

        await("the step to go on", () -> stuckIn(id).isEmpty());
        assertThat(currentActor.asProcess(() -> files.timeline(id))).filteredOn(entry -> entry.kind().equals("casefile.event.triedAgain"))
                .singleElement().satisfies(entry -> {
                    assertThat(entry.detail()).isEqualTo("De databank was weg");
                    assertThat(entry.actorName()).isEqualTo("Mia");
                });
        new CaseScript(context).driveTo(1, GroupPhase.STARTING_UP, "prepareGathering", "describeNeed");
    }

    @Test
    void aTaskThatIsDoneWhileTheEngineHoldsItBackIsDoneOnceItGivesItAgain() {
        CaseId id = aCase(4);
        client.newFailCommand(jobOf(id)).retries(1).retryBackoff(Duration.ofSeconds(3)).send().join();

        new CaseScript(context).driveTo(4, GroupPhase.STARTING_UP, "prepareGathering", "describeNeed");

        assertThat(stuckIn(id)).isEmpty();
        assertThat(jdbc.queryForObject("select sum(attempts) from process_command where case_id = ? and kind = 'COMPLETE'", Long.class,
                id.toString()))
                .as("refused at first").isPositive();
    }

    @Test
    void whatTheEngineTakesAwayLeavesTheInbox() {
        CaseId id = aCase(2);
        long instance = jdbc.queryForObject("select process_instance_key from work_item where case_id = ? and state = 'OPEN'", Long.class,
                id.toString());

        client.newCancelInstanceCommand(instance).send().join();

        await("the task to be withdrawn", () -> jdbc.queryForObject(
                "select count(*) from work_item where case_id = ? and state = 'OPEN'", Long.class, id.toString()) == 0);
        await("the engine to have told it", () -> List.of("TERMINATED").equals(jdbc.queryForList(
                "select distinct state from engine_job where process_instance_key = ? and job_type = 'io.camunda.zeebe:userTask'"
                        + " and element_id = 'introConversation'",
                String.class, instance)));
    }

    @Test
    void aStepThatTakesLongHoldsUpNobodyElse() throws InterruptedException {
        client.newDeployResourceCommand().addResourceStringUtf8("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="test">
                  <process id="slow" isExecutable="true">
                    <startEvent id="start"/>
                    <serviceTask id="step"><extensionElements><zeebe:taskDefinition type="test.slow"/></extensionElements></serviceTask>
                    <sequenceFlow id="to" sourceRef="start" targetRef="step"/>
                  </process>
                </definitions>""", "slow.bpmn").send().join();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        // one of the steps of this application, which share what they run on
        try (JobWorker worker = client.newWorker().jobType("test.slow").handler((jobs, job) -> {
            begun.countDown();
            end.await();
            jobs.newCompleteCommand(job).send().join();
        }).open()) {
            client.newCreateInstanceCommand().bpmnProcessId("slow").latestVersion().send().join();
            begun.await();

            new CaseScript(context).driveTo(3, RequestPhase.CONVERSATION_PLANNED, "introConversation");
        } finally {
            end.countDown();
        }
    }

    private CaseId aCase(int number) {
        new CaseScript(context).driveTo(number, RequestPhase.CONVERSATION_PLANNED, "introConversation");
        return new CaseId(
                UUID.fromString(jdbc.queryForObject("select case_id from request order by received_at desc limit 1", String.class)));
    }

    private long jobOf(CaseId id) {
        return jdbc.queryForObject("select job_key from work_item where case_id = ? and state = 'OPEN'", Long.class, id.toString());
    }

    private List<Stuck> stuckIn(CaseId id) {
        return currentActor.asProcess(() -> steps.of(id));
    }

    private static void await(String what, BooleanSupplier condition) {
        Await.until(what, Duration.ofSeconds(60), condition);
    }
}
