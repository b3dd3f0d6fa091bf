package be.omringd.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.Omringd;
import be.omringd.engine.embedded.BrokerServer;
import be.omringd.engine.embedded.MariaDbServer;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.FileSystemUtils;

/**
 * Cases are driven as fast as they go while a copy is made with the command. Then all is killed, the copy is put into an empty
 * folder, database and engine are held against each other case by case, and the work goes on from there to its end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupAndRestoreIT {

    private static final int CASES = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Path RUNTIME = Path.of("target", "runtime").toAbsolutePath();

    private final Path folder = Path.of("target", "backup", String.valueOf(ProcessHandle.current().pid())).toAbsolutePath();
    private final Path data = folder.resolve("data");
    private final Path file = folder.resolve("copy.zip");
    private final List<AppProcess> apps = new ArrayList<>();

    @BeforeAll
    void makeACopyInTheMiddleOfTheWork() throws Exception {
        Files.createDirectories(folder);
        AppProcess app = drive(data);
        await("a third of the cases to be under way", app,
                () -> number(data, "select count(*) from work_item where state = 'COMPLETED'") > 2 * CASES);

        Run backup = run("backup", file.toString(), "--omringd.data=" + data);

        assertThat(backup.exitCode()).as(backup.output()).isZero();
        System.out.println(backup.output().strip());
        long then = number(data, "select count(*) from work_item where state = 'COMPLETED'");
        await("the work to have gone on meanwhile", app,
                () -> number(data, "select count(*) from work_item where state = 'COMPLETED'") > then);
        app.kill();
    }

    @AfterAll
    void stop() throws IOException {
        apps.forEach(AppProcess::kill);
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void whatIsRestoredFitsTogetherAndGoesOnToItsEnd() throws Exception {
        Path empty = folder.resolve("restored");
        Run restore = run("restore", file.toString(), "--omringd.data=" + empty);
        assertThat(restore.exitCode()).as(restore.output()).isZero();
        onBothServers(empty, (connection, client) -> {
            assertThat(number(connection, "select count(*) from work_item where state = 'OPEN'")).isPositive();
            assertThat(number(connection, "select count(distinct case_id) from work_item")).isLessThanOrEqualTo(CASES);
            everyOpenTaskExistsInTheEngine(connection, client);
        });

        AppProcess app = drive(empty);
        await("all cases to arrive", app, () -> number(empty,
                "select count(distinct case_id) from work_item where state = 'OPEN' and element_id = 'prepareGathering'") == CASES);
        await("no command to wait", app, () -> number(empty, "select count(*) from process_command where done_at is null") == 0);
        app.stop();

        onBothServers(empty, (connection, client) -> {
            assertThat(number(connection, "select count(*) from request")).isEqualTo(CASES);
            assertThat(number(connection, "select count(*) from lus")).isEqualTo(CASES);
            assertThat(number(connection, "select count(*) from process_command where failure is not null")).as("refused commands")
                    .isZero();
            assertThat(number(connection, "select count(*) from work_item where state = 'OVERTAKEN'")).as("tasks done in vain").isZero();
            assertThat(number(connection, """
                    select count(*) from (select case_id, element_id from work_item
                    where element_id in ('firstContact', 'introConversation', 'makeNetworkMap', 'decideStart', 'prepareGathering', 'describeNeed')
                    group by case_id, element_id having count(*) > 1) twice""")).as("steps taken twice").isZero();
            everyOpenTaskExistsInTheEngine(connection, client);
        });
    }

    @Test
    void aCopyIsForItsOwnersEyesAndNeverWrittenOver() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");

        Run again = run("backup", file.toString(), "--omringd.data=" + data);

        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.output().lines()).containsExactly("The file " + file + " is there already: choose another name.");
    }

    @Test
    void aDamagedCopyIsRefusedAndTouchesNothing() throws Exception {
        Path damaged = Files.copy(file, folder.resolve("damaged.zip"));
        try (RandomAccessFile bytes = new RandomAccessFile(damaged.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int was = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(was ^ 0xff);
        }
        Path cutOff = Files.write(folder.resolve("cut-off.zip"), java.util.Arrays.copyOf(Files.readAllBytes(file), 100_000));

        for (Path broken : List.of(damaged, cutOff)) {
            Run refused = run("restore", broken.toString(), "--omringd.data=" + folder.resolve("untouched"));
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output().lines()).singleElement().asString().startsWith("The file " + broken + " ");
        }
        assertThat(folder.resolve("untouched")).doesNotExist();
    }

    @Test
    void whatIsThereIsOnlyPutAsideWhenThatIsAskedFor() throws Exception {
        Path full = folder.resolve("full");
        Files.createDirectories(full.resolve("broker/data"));
        Files.writeString(full.resolve("broker/data/kept"), "kept");

        Run refused = run("restore", file.toString(), "--omringd.data=" + full);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("holds a database or an engine", "--replace");

        Run replaced = run("restore", file.toString(), "--omringd.data=" + full, "--replace");
        assertThat(replaced.exitCode()).as(replaced.output()).isZero();
        try (var inside = Files.walk(full)) {
            assertThat(inside.map(Path::toString)).filteredOn(name -> name.endsWith("kept")).singleElement().asString()
                    .contains("before-restore-");
        }
        assertThat(full.resolve("mariadb/data/omringd")).isDirectory();
    }

    private void everyOpenTaskExistsInTheEngine(Connection connection, CamundaClient client) throws SQLException {
        List<String> missing = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select job_key, element_id from work_item where state = 'OPEN'")) {
            while (rows.next()) {
                try {
                    client.newUpdateRetriesCommand(rows.getLong(1)).retries(1).send().join();
                } catch (ClientStatusException gone) {
                    missing.add(rows.getString(2) + " " + gone.getStatusCode());
                }
            }
        }
        assertThat(missing).as("open here and not in the engine").isEmpty();
    }

    private interface Comparison {
        void compare(Connection database, CamundaClient engine) throws Exception;
    }

    /** Runs database and engine of a data folder without the application. */
    private static void onBothServers(Path data, Comparison comparison) throws Exception {
        MariaDbServer database =
                new MariaDbServer(RUNTIME, data.resolve("mariadb"), data.resolve("logs/mariadb.log"), MariaDbServer.Durability.FULL);
        BrokerServer engine = new BrokerServer(
                Path.of("target", "broker", "camunda-zeebe-8.5.8"), data.resolve("broker"), data.resolve("logs"), Map.of());
        engine.start();
        database.start();
        try {
            assertThat(engine.awaitReady(PATIENCE)).isTrue();
            try (Connection connection = DriverManager.getConnection(database.jdbcUrl("omringd"), database.user(), database.password());
                    CamundaClient client =
                            CamundaClient.newClientBuilder().grpcAddress(engine.grpcAddress()).preferRestOverGrpc(false).build()) {
                comparison.compare(connection, client);
            }
        } finally {
            engine.stop();
            database.stop();
        }
    }

    private AppProcess drive(Path data) {
        AppProcess app = new AppProcess(DrivenOmringd.class, data.resolveSibling(data.getFileName() + "-app"),
                Map.of("omringd.data", data.toString(),
                        "omringd.runtime", RUNTIME.toString(), "omringd.demo", "false",
                        "omringd.database.embedded", "true", "omringd.engine.embedded", "true", "camunda.client.enabled", "true",
                        "server.port", "0", "driven.to", String.valueOf(CASES)));
        apps.add(app);
        app.start();
        return app;
    }

    private record Run(int exitCode, String output) {}

    private Run run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Omringd.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--omringd.runtime=" + RUNTIME);
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(output));
    }

    /** A number from the database of a running application; -1 while that is not there yet. */
    private static long number(Path data, String sql) {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + Files.readString(data.resolve("mariadb/port")) + "/omringd", "omringd",
                Files.readString(data.resolve("mariadb/password")))) {
            return number(connection, sql);
        } catch (SQLException | IOException notYet) {
            return -1;
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String what, AppProcess app, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("Waiting for %s; see %s", what, app.log()).isLessThan(end);
            assertThat(app.isRunning()).as("The application runs; see %s", app.log()).isTrue();
            Thread.sleep(100);
        }
    }
}
