package be.omringd.engine.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.engine.embedded.BrokerServer;
import be.omringd.engine.embedded.MariaDbServer;
import be.omringd.testing.TestBroker;
import be.omringd.testing.TestDatabase;
import be.omringd.testing.ToldAsItHappened;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.util.FileSystemUtils;

/** What a real broker tells the database, while both are killed now and then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectionExporterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DIAGRAM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                id="d" targetNamespace="test">
              <bpmn:message id="m" name="Heard"><bpmn:extensionElements><zeebe:subscription correlationKey="=caseId"/></bpmn:extensionElements></bpmn:message>
              <bpmn:process id="told" isExecutable="true">
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="to-work" sourceRef="start" targetRef="work"/>
                <bpmn:serviceTask id="work">
                  <bpmn:extensionElements><zeebe:taskDefinition type="test.work" retries="1"/></bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="to-gateway" sourceRef="work" targetRef="gateway"/>
                <bpmn:eventBasedGateway id="gateway"><bpmn:outgoing>to-heard</bpmn:outgoing><bpmn:outgoing>to-later</bpmn:outgoing></bpmn:eventBasedGateway>
                <bpmn:sequenceFlow id="to-heard" sourceRef="gateway" targetRef="heard"/>
                <bpmn:sequenceFlow id="to-later" sourceRef="gateway" targetRef="later"/>
                <bpmn:intermediateCatchEvent id="heard"><bpmn:messageEventDefinition id="hm" messageRef="m"/></bpmn:intermediateCatchEvent>
                <bpmn:intermediateCatchEvent id="later"><bpmn:timerEventDefinition id="lt">
                  <bpmn:timeDuration xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="bpmn:tFormalExpression">P30D</bpmn:timeDuration>
                </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="heard-to-end" sourceRef="heard" targetRef="end"/>
                <bpmn:sequenceFlow id="later-to-end" sourceRef="later" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>""";

    private final Path folder = Path.of("target", "exporter-test", String.valueOf(ProcessHandle.current().pid()));
    private MariaDbServer database;
    private TestBroker broker;
    private CamundaClient client;

    @BeforeAll
    void start() throws Exception {
        database = TestDatabase.newServer(folder, MariaDbServer.Durability.RELAXED);
        database.start();
        try (Connection connection = connect()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V01_3__engine_projection.sql"));
        }
        broker = TestBroker.startedAndRecorded(BrokerServer.tells(
                TestBroker.HOME, database.jdbcUrl("omringd"), database.user(), database.password()));
        client = broker.newClient();
        client.newDeployResourceCommand().addResourceBytes(DIAGRAM.getBytes(StandardCharsets.UTF_8), "told.bpmn").send().join();
    }

    @AfterAll
    void stop() throws Exception {
        ToldAsItHappened.compare(broker, jdbc());
        client.close();
        broker.close();
        database.kill();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void whatIsActiveAndWhatItWaitsForIsThere() {
        UUID caseId = UUID.randomUUID();
        long instance = starts(caseId);

        eventually("select case_id from engine_case where process_instance_key = " + instance, caseId.toString());
        eventually(active(instance), "told PROCESS", "work SERVICE_TASK");
        eventually("select concat(job_type, ' ', retries, ' ', state) from engine_job where process_instance_key = " + instance,
                "test.work 1 ACTIVE");

        completes(job(instance));

        eventually(active(instance), "gateway EVENT_BASED_GATEWAY", "told PROCESS");
        eventually(
                "select concat(element_id, ' ', datediff(due_at, since), ' ', state) from engine_timer where process_instance_key = "
                        + instance,
                "later 30 ACTIVE");
        eventually("select concat(element_id, ' ', message, ' ', state) from engine_subscription where process_instance_key = " + instance,
                "heard Heard ACTIVE");

        hears(caseId);

        eventually(
                "select concat(element_id, ' ', state) from engine_element where element_type = 'PROCESS' and process_instance_key = "
                        + instance,
                "told COMPLETED");
        eventually(active(instance));
        eventually(
                "select element_id from engine_element where element_type = 'SEQUENCE_FLOW' and process_instance_key = " + instance
                        + " order by position",
                "to-work", "to-gateway", "heard-to-end");
        eventually("select state from engine_timer where process_instance_key = " + instance, "TERMINATED");
        eventually("select state from engine_subscription where process_instance_key = " + instance, "COMPLETED");
    }

    @Test
    void whatFailedForGoodIsAnIncidentUntilItIsResolved() {
        long instance = starts(UUID.randomUUID());
        ActivatedJob job = job(instance);
        client.newFailCommand(job.getKey()).retries(0).errorMessage("Jan said \"no\" to 3 people").send().join();

        String incidents =
                "select concat(kind, ' ', element_id, ' ', message, ' ', state) from engine_incident where process_instance_key = "
                        + instance;
        eventually(incidents, "JOB_NO_RETRIES work Jan said … to … people ACTIVE");

        client.newUpdateRetriesCommand(job.getKey()).retries(1).send().join();
        client.newResolveIncidentCommand(
                Long.parseLong(list("select incident_key from engine_incident where process_instance_key = " + instance).getFirst()))
                .send().join();
        eventually(incidents, "JOB_NO_RETRIES work Jan said … to … people COMPLETED");
    }

    @Test
    void whatIsEndedFromOutsideIsTerminated() {
        long instance = starts(UUID.randomUUID());
        client.newCancelInstanceCommand(instance).send().join();

        eventually(
                "select distinct state from engine_element where element_type <> 'SEQUENCE_FLOW' and element_id <> 'start' and process_instance_key = "
                        + instance,
                "TERMINATED");
        eventually("select state from engine_job where process_instance_key = " + instance, "TERMINATED");
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsLostAndTheBrokerGoesOn() {
        List<UUID> cases = new ArrayList<>();
        database.kill();
        for (int i = 0; i < 50; i++) {
            UUID caseId = UUID.randomUUID();
            cases.add(caseId);
            starts(caseId);
        }
        database.start();

        String of =
                "from engine_case c join engine_element e using (process_instance_key) where e.element_id = 'work' and e.state = 'ACTIVE' and c.case_id in ('"
                        + String.join("','", cases.stream().map(UUID::toString).toList()) + "')";
        eventually("select count(*) " + of, "50");
    }

    @Test
    void afterTheBrokerWasKilledWhatItTellsAgainChangesNothing() {
        UUID caseId = UUID.randomUUID();
        long instance = starts(caseId);
        completes(job(instance));
        eventually(active(instance), "gateway EVENT_BASED_GATEWAY", "told PROCESS");
        String all =
                "select concat(element_key, element_id, state, since, ifnull(until, '')) from engine_element where process_instance_key = "
                        + instance + " order by element_key";
        List<String> before = list(all);

        broker.kill();
        broker.start();
        UUID another = UUID.randomUUID();
        long later = starts(another);

        eventually(active(later), "told PROCESS", "work SERVICE_TASK");
        assertThat(list(all)).isEqualTo(before);
        hears(caseId);
        eventually(active(instance));
    }

    @Test
    void howFarTheEngineHasToldIsKnown() {
        long before = Long.parseLong(list("select ifnull(max(position), 0) from engine_export").stream().findFirst().orElse("0"));
        long instance = starts(UUID.randomUUID());

        eventually(active(instance), "told PROCESS", "work SERVICE_TASK");
        assertThat(list("select count(*) from engine_export where position > " + before
                + " and timestampdiff(second, told_until, utc_timestamp(3)) between 0 and 10")).containsExactly("1");
    }

    /** The comparison that each class with a broker ends with. */
    @Test
    void oneElementThatIsToldOtherwiseThanItHappenedOrNotAtAllIsSeen() {
        long instance = starts(UUID.randomUUID());
        String active = "state = 'ACTIVE' where element_id = 'work' and process_instance_key = " + instance;
        eventually(active(instance), "told PROCESS", "work SERVICE_TASK");
        ToldAsItHappened.compare(broker, jdbc());

        jdbc().update("update engine_element set " + active.replace("ACTIVE", "COMPLETED"));
        assertThatThrownBy(() -> ToldAsItHappened.compare(broker, jdbc(), Duration.ZERO)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("work COMPLETED");
        jdbc().update("update engine_element set " + active);
        jdbc().update(
                "update engine_element set element_key = -element_key where element_id = 'start' and process_instance_key = " + instance);
        assertThatThrownBy(() -> ToldAsItHappened.compare(broker, jdbc(), Duration.ZERO)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("start COMPLETED");
        jdbc().update(
                "update engine_element set element_key = -element_key where element_id = 'start' and process_instance_key = " + instance);
        ToldAsItHappened.compare(broker, jdbc());
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(database.jdbcUrl("omringd"), database.user(), database.password()));
    }

    private long starts(UUID caseId) {
        return client.newCreateInstanceCommand().bpmnProcessId("told").latestVersion()
                .variables(Map.of("caseId", caseId.toString(), "word", "Unmistakable")).send().join().getProcessInstanceKey();
    }

    private ActivatedJob job(long instance) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (ActivatedJob job : client.newActivateJobsCommand().jobType("test.work").maxJobsToActivate(100)
                    .timeout(Duration.ofSeconds(2))
                    .send().join().getJobs()) {
                if (job.getProcessInstanceKey() == instance) {
                    return job;
                }
            }
        }
        throw new AssertionError("There is no job of " + instance);
    }

    private void completes(ActivatedJob job) {
        client.newCompleteCommand(job.getKey()).send().join();
    }

    private void hears(UUID caseId) {
        client.newPublishMessageCommand().messageName("Heard").correlationKey(caseId.toString()).send().join();
    }

    private static String active(long instance) {
        return "select concat(element_id, ' ', element_type) from engine_element where state = 'ACTIVE' and process_instance_key = "
                + instance
                + " order by 1";
    }

    private void eventually(String query, String... rows) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!list(query).equals(List.of(rows)) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(list(query)).as(query).containsExactly(rows);
    }

    private List<String> list(String query) {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new AssertionError(query, failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl("omringd"), database.user(), database.password());
    }
}
