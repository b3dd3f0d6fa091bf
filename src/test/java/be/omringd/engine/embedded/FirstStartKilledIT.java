package be.omringd.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start is killed at every stage of the installation; the one after it serves as if nothing had been. */
class FirstStartKilledIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path machine;

    @Test
    void anInstallationThatWasKilledIsBegunAnewAndLetsUsIn() throws Exception {
        Path folder = machine.resolve("mariadb");
        killOnce(folder, () -> anyOf(folder, "password*"));
        killOnce(folder, () -> anyOf(folder, "data*/ibdata1"));
        killOnce(folder, () -> anyOf(folder, "data*/mysql/db.*"));
        killOnce(folder, () -> anyOf(folder, "data*/mysql/help_topic.*"));
        killOnce(folder, () -> anyOf(folder, "data*/sys/*"));
        killOnce(folder, () -> anyOf(folder, "data/ibdata1"));

        letsUsIn(folder);
        assertThat(folder.resolve("data.unfinished")).doesNotExist();
    }

    @Test
    void halfAnInstallationOfAnEarlierVersionIsBegunAnew() throws Exception {
        Path folder = machine.resolve("mariadb");
        Files.createDirectories(folder.resolve("data/mysql"));
        Files.writeString(folder.resolve("data/mysql/db.opt"), "default-character-set=utf8mb4\n");
        Files.createDirectories(folder.resolve("data/omringd"));
        Files.writeString(folder.resolve("data/omringd/db.opt"), "default-character-set=utf8mb4\n");

        letsUsIn(folder);
    }

    @Test
    void aDatabaseOfAnEarlierVersionIsKept() throws Exception {
        Path folder = machine.resolve("mariadb");
        MariaDbServer server = server(folder);
        server.start();
        try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
            statement.execute("create table kept (id int primary key)");
            statement.execute("insert into kept values (7)");
        }
        server.stop();
        Files.delete(folder.resolve("data/omringd-installed")); // what versions before it did not have

        MariaDbServer again = server(folder);
        again.start();
        try (Connection connection = connect(again); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from kept")) {
            assertThat(row.next()).isTrue();
        } finally {
            again.stop();
        }
    }

    @Test
    void anEmptyPasswordFileIsNoPassword() throws Exception {
        Path folder = Files.createDirectories(machine.resolve("mariadb"));
        Files.createFile(folder.resolve("password"));

        assertThat(server(folder).password()).hasSize(40);
        assertThat(server(folder).password()).isEqualTo(Files.readString(folder.resolve("password")));
    }

    private static void letsUsIn(Path folder) throws SQLException {
        MariaDbServer server = server(folder);
        server.start();
        try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
            statement.execute("create table facts (id int primary key)");
        } finally {
            server.stop();
        }
    }

    private static MariaDbServer server(Path folder) {
        return new MariaDbServer(Path.of("target", "runtime"), folder, folder.resolve("mariadb.log"), MariaDbServer.Durability.FULL);
    }

    private static Connection connect(MariaDbServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("omringd"), server.user(), server.password());
    }

    private void killOnce(Path folder, BooleanSupplier moment) throws Exception {
        Process starting = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                StartsDatabase.class.getName(), folder.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(machine.resolve("output").toFile())).start();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!moment.getAsBoolean()) {
            assertThat(starting.isAlive()).as("It starts; see " + Files.readString(machine.resolve("output"))).isTrue();
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
        starting.destroyForcibly().waitFor();
    }

    private static boolean anyOf(Path folder, String pattern) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder, 3) : Stream.empty()) {
            var matcher = folder.getFileSystem().getPathMatcher("glob:" + folder + "/" + pattern);
            return files.anyMatch(matcher::matches);
        } catch (IOException | java.io.UncheckedIOException moved) {
            return false;
        }
    }
}
