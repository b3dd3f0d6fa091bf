package be.omringd.testing;

import be.omringd.engine.embedded.MariaDbServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/**
 * One real MariaDB for the whole test run, started when the first test asks for it.
 *
 * <p>Spring tests get an own schema through {@link OnMariaDb}; other tests ask for one with {@link #newSchema()}. The
 * programs are unpacked once into {@code target/runtime} and stay there between runs.
 */
public final class TestDatabase {

    /** An empty schema of its own. */
    public record Schema(String name, String url, String user, String password) {

        /** A new connection. The caller closes it. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        public void drop() {
            execute("DROP DATABASE IF EXISTS `" + name + "`");
        }
    }

    /** What measures how the product runs sets this to FULL. */
    private static final String DURABILITY = "omringd.test-database.durability";
    private static final AtomicInteger schemas = new AtomicInteger();
    private static MariaDbServer server;

    private TestDatabase() {}

    /** The server that all tests of this run share. Do not stop it: a test that needs to starts its own. */
    public static synchronized MariaDbServer server() {
        if (server == null) {
            Path folder = Path.of("target", "test-database", String.valueOf(ProcessHandle.current().pid()));
            MariaDbServer starting = newServer(folder, MariaDbServer.Durability.valueOf(System.getProperty(DURABILITY, "RELAXED")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                starting.stop();
                deleteQuietly(folder);
            }, "stop the test database"));
            starting.start();
            server = starting;
        }
        return server;
    }

    /** A server of the test's own, to stop and kill as it likes; not yet started. */
    public static MariaDbServer newServer(Path folder, MariaDbServer.Durability durability) {
        return new MariaDbServer(Path.of("target", "runtime"), folder, folder.resolve("mariadb.log"), durability);
    }

    public static Schema newSchema() {
        String name = "test_" + schemas.incrementAndGet();
        execute("CREATE DATABASE `" + name + "`");
        return new Schema(name, server().jdbcUrl(name), server().user(), server().password());
    }

    private static void execute(String sql) {
        MariaDbServer running = server();
        try (Connection connection = DriverManager.getConnection(running.jdbcUrl(""), running.user(), running.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("Could not delete " + folder + ": " + e.getMessage());
        }
    }
}
