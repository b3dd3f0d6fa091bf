package be.omringd.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.demo.CaseScript;
import be.omringd.demo.WhereItStands;
import be.omringd.engine.embedded.BrokerServer;
import be.omringd.engine.embedded.MariaDbServer;
import be.omringd.engine.embedded.Ports;
import be.omringd.testing.Await;
import be.omringd.testing.TestBroker;
import be.omringd.testing.TestDatabase;
import be.omringd.testing.ToldAsItHappened;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A hundred cases, or as many as {@code -Domringd.kill-cases} says, are driven from a new request to the start of the group while the
 * application, then the broker, then the database is killed with SIGKILL at random moments and started again. Afterwards every case is
 * where its completed tasks say, none is lost, and no step was done twice. So it is with the answers of people who answer a mirror.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledAtRandomMomentsIT {

    private static final int CASES = Integer.getInteger("omringd.kill-cases", 100);
    private static final int KILLS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final long SEED = Long.getLong("omringd.kill-seed", System.nanoTime());
    /** What each case does once on its way; the rest of the steps depends on the case and is asked for by case below. */
    private static final List<String> TASKS = List.of(
            "firstContact", "introConversation", "confirmOrientation", "makeNetworkMap", "chooseInvitees", "decideStart");
    private static final List<String> SERVICES = List.of("assignIntroducer", "recordOrientation", "countMembers", "startUp", "openSearch");

    private final Path folder = Path.of("target", "killed", String.valueOf(ProcessHandle.current().pid()));
    private final Path codes = folder.resolve("codes");
    private final int port = Ports.free();
    private final Random random = new Random(SEED);
    private TestBroker broker;
    private MariaDbServer database;
    private AppProcess app;

    @BeforeAll
    void start() throws IOException {
        FileSystemUtils.deleteRecursively(folder); // of a first try in the same run: its database knows another broker
        System.out.println("Kills at the moments of -Domringd.kill-seed=" + SEED);
        database = TestDatabase.newServer(folder.resolve("mariadb"), MariaDbServer.Durability.FULL);
        database.start();
        broker = TestBroker.startedAndRecorded(BrokerServer.tells(
                TestBroker.HOME, database.jdbcUrl("omringd"), database.user(), database.password()));
        Map<String, String> properties = new LinkedHashMap<>();
        broker.properties().forEach((key, value) -> properties.put(key, value.toString()));
        properties.putAll(Map.of(
                "omringd.database.embedded", "false", "omringd.engine.embedded", "false", "omringd.demo", "false",
                "omringd.data", folder.resolve("data").toString(), "server.port", String.valueOf(port),
                "spring.datasource.url", database.jdbcUrl("omringd"), "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password()));
        properties.putAll(Map.of("driven.from", "0", "driven.to", String.valueOf(CASES), "driven.codes", codes.toString()));
        app = new AppProcess(DrivenApplication.class, folder, properties);
        app.start();
    }

    @AfterAll
    void stop() {
        app.kill();
        broker.close();
        database.kill();
    }

    @Test
    @Order(1)
    void afterEveryKillEachCaseIsWhereItsTasksSayAndNothingWasDoneTwice() throws Exception {
        await("the first tasks to be done", () -> done() > 0);
        killAtRandomMoments("application", this::killTheApplication, 0.3);
        killAtRandomMoments("broker", this::killTheBroker, 0.6);
        killAtRandomMoments("database", this::killTheDatabase, 0.9);

        await("all cases to arrive", () -> arrived() == CASES);
        await("no command to wait", () -> number("select count(*) from process_command where done_at is null") == 0);

        assertThat(counts("select count(*), count(distinct case_id), count(distinct reference) from request")).containsOnly((long) CASES);
        assertThat(number("select count(*) from lus")).as("lus groups").isEqualTo(CASES);
        assertThat(number("select count(*) from process_command where failure is not null")).as("refused commands").isZero();
        assertThat(number("select count(*) from work_item where state = 'OVERTAKEN'")).as("tasks that were done in vain").isZero();
        TASKS.forEach(this::wasDoneOnceInEachCase);
        SERVICES.forEach(this::ranOnceInEachCase);
        assertThat(number("""
                select count(*) from work_item w where element_id = 'inviteContact' and state = 'COMPLETED'"""))
                .as("one invitation for each contact that was chosen")
                .isEqualTo(number("select count(*) from invitation"));
        assertThat(number("""
                select count(*) from (select work_item_id, kind from timeline_entry where work_item_id is not null
                group by work_item_id, kind having count(*) > 1) twice""")).as("what stands twice in the timeline of one task").isZero();
        assertThat(openElements()).as("open tasks by element")
                .isEqualTo(CaseScript.LEFT_OPEN.stream().collect(Collectors.toMap(element -> element, element -> (long) CASES)));
        everyOpenTaskExistsInTheEngineAndNoOtherOne();
        whatTheEngineToldIsWhereItStands();
    }

    /** Whoever sends answers and gets none back sends them again, as with a browser. */
    @Test
    @Order(2)
    void whatARespondentWasThankedForIsThereHoweverSoonTheApplicationIsKilledAndStandsThereOnce() throws Exception {
        await("the codes to be there", () -> Files.exists(codes) && isUp());
        List<String> asked = Files.readAllLines(codes);
        assertThat(asked).hasSize(DrivenApplication.RESPONDENTS);
        Set<String> thanked = ConcurrentHashMap.newKeySet();
        CompletableFuture<Void> all = CompletableFuture.runAsync(() -> asked.forEach(code -> answers(code, thanked)));
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = kill * DrivenApplication.RESPONDENTS / (KILLS + 1);
            await("some to have answered", () -> thanked.size() >= enough);
            app.kill();
            Set<String> soFar = Set.copyOf(thanked);
            assertThat(kept()).as("answers that were thanked for").containsAll(soFar);
            app.start();
        }
        all.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(kept()).containsExactlyInAnyOrderElementsOf(asked);
    }

    private void answers(String code, Set<String> thanked) {
        while (!sends(code, "layer=STAFF") || !sends(code + "/1", "s-arrival=PARTLY&r-arrival=" + code)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        thanked.add(code);
    }

    /** Whether it was taken: then the browser is sent on to the next page. */
    private boolean sends(String path, String form) {
        try {
            HttpResponse<Void> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(page(path))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                    HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 303;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isUp() {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(page("")).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException | InterruptedException notYet) {
            return false;
        }
    }

    private URI page(String path) {
        return URI.create("http://localhost:" + port + "/spiegel" + (path.isEmpty() ? "" : "/" + path));
    }

    /** The remarks that are kept; each is the code of who made it. */
    private List<String> kept() {
        List<String> found = new ArrayList<>();
        query("select remark from mirror_answer where remark is not null", row -> found.add(row.getString(1)));
        return found;
    }

    /** Killed or not, the engine told all: each open task is at an element that is active, and no other task is. */
    private void whatTheEngineToldIsWhereItStands() throws InterruptedException {
        await("the engine to have told all", () -> number("""
                select count(*) from work_item w left join engine_job j on j.job_key = w.job_key and j.state = 'ACTIVE'
                left join engine_element e on e.element_key = j.element_key and e.state = 'ACTIVE' and e.element_id = w.element_id
                where w.state = 'OPEN' and e.element_key is null""") == 0);
        assertThat(number("""
                select count(*) from engine_job j left join work_item w on w.job_key = j.job_key and w.state = 'OPEN'
                where j.state = 'ACTIVE' and j.job_type = 'io.camunda.zeebe:userTask' and w.id is null"""))
                .as("tasks that the engine told of and that are not open here").isZero();
        assertThat(number("select count(*) from engine_element where state = 'ACTIVE' and element_type = 'USER_TASK'"))
                .as("active human tasks").isEqualTo(number("select count(*) from work_item where state = 'OPEN'"));
        assertThat(number("select count(distinct case_id) from engine_case")).as("cases that the engine told of").isEqualTo(CASES);
        assertThat(number("select count(*) from engine_incident where state = 'ACTIVE'")).as("incidents").isZero();
        ToldAsItHappened.compare(broker, jdbc());
    }

    private void killTheApplication() {
        app.kill();
        app.start();
    }

    private void killTheBroker() {
        broker.kill();
        broker.start();
    }

    private void killTheDatabase() {
        database.kill();
        database.start();
    }

    /** Kills a few times while the work goes on, at moments that nobody chose, until this share of the cases has arrived. */
    private void killAtRandomMoments(String what, Runnable kill, double share) throws Exception {
        for (int i = 0; i < KILLS; i++) {
            long before = done();
            await("some work to be done before the " + what + " is killed", () -> done() > before + 20 || arrived() == CASES);
            Thread.sleep(random.nextInt(1500));
            kill.run();
        }
        await("enough cases to arrive after the " + what + " was killed", () -> arrived() >= share * CASES);
    }

    private void wasDoneOnceInEachCase(String element) {
        assertThat(counts("select count(*), count(distinct case_id) from work_item where element_id = '" + element + "'"))
                .as("work items of %s, twice in:%n%s", element, wayOfWhoeverDidTwice(element)).containsOnly((long) CASES);
        assertThat(number("select count(*) from work_item where state = 'COMPLETED' and element_id = '" + element + "'"))
                .as("%s completed", element).isEqualTo(CASES);
    }

    /** All tasks of the cases in which an element came more than once, with what was said of each to the engine. */
    private String wayOfWhoeverDidTwice(String element) {
        StringBuilder way = new StringBuilder();
        query("""
                select w.case_id, w.element_id, w.state, w.job_key, w.created_at, c.kind, c.variables, c.done_at
                from work_item w left join process_command c on c.job_key = w.job_key
                where w.case_id in (select case_id from work_item where element_id = '%s' group by case_id having count(*) > 1)
                order by w.case_id, w.created_at""".formatted(element), row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                way.append(row.getString(column)).append(' ');
            }
            way.append(System.lineSeparator());
        });
        return way.toString();
    }

    private void ranOnceInEachCase(String element) {
        assertThat(counts("select count(*), count(distinct case_id) from processed_job where element_id = '" + element + "'"))
                .as("service task %s", element).containsOnly((long) CASES);
    }

    private void everyOpenTaskExistsInTheEngineAndNoOtherOne() throws Exception {
        try (CamundaClient client = broker.newClient();
                Connection connection = connect("omringd"); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select job_key from work_item where state = 'OPEN'")) {
            Set<Long> open = new HashSet<>();
            while (rows.next()) {
                // answers NOT_FOUND where the engine has no such job
                long job = rows.getLong(1);
                Await.taken("retries of " + job, () -> client.newUpdateRetriesCommand(job).retries(1).send().join());
                open.add(job);
            }
            // a task that the application lacks is held by nobody and would be handed out here; one that it has can be too, between two
            // holds
            assertThat(client.newActivateJobsCommand().jobType("io.camunda.zeebe:userTask").maxJobsToActivate(open.size() + 10)
                    .timeout(Duration.ofSeconds(1)).requestTimeout(Duration.ofSeconds(5)).send().join().getJobs())
                    .extracting(ActivatedJob::getKey).isSubsetOf(open);
        }
    }

    private long arrived() {
        return number("select count(distinct case_id) from work_item where state = 'OPEN' and element_id = 'prepareGathering'");
    }

    private long done() {
        return number("select count(*) from work_item where state = 'COMPLETED'");
    }

    private Map<String, Long> openElements() {
        Map<String, Long> found = new HashMap<>();
        query("select element_id, count(*) from work_item where state = 'OPEN' group by element_id",
                row -> found.put(row.getString(1), row.getLong(2)));
        return found;
    }

    private Set<Long> counts(String sql) {
        Set<Long> found = new java.util.TreeSet<>();
        query(sql, row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                found.add(row.getLong(column));
            }
        });
        return found;
    }

    private long number(String sql) {
        long[] found = {-1};
        query(sql, row -> found[0] = row.getLong(1));
        return found[0];
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Row reader) {
        try (Connection connection = connect("omringd"); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(schema), database.user(), database.password());
    }

    private interface Condition {
        boolean holds();
    }

    private void await(String what, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waiting for %s; see %s%n%s".formatted(what, app.log(), whereTheOthersStand()));
            }
            assertThat(app.isRunning()).as("The application runs; see %s", app.log()).isTrue();
            Thread.sleep(100);
        }
    }

    private String whereTheOthersStand() {
        return WhereItStands.ofThoseWhoAreNotAt("prepareGathering", jdbc());
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(database.jdbcUrl("omringd"), database.user(), database.password()));
    }

    /** False too while the tables are not there yet. */
    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (IllegalStateException notYet) {
            return false;
        }
    }
}
