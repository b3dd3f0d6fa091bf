package be.omringd.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.TestDatabase;
import be.omringd.testing.TestDatabase.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A copy holds up all who write; some of these hold up each other, and so the copy. */
class WritesHeldForACopyTest {

    private static final String IS = """
            select count(*) from information_schema.processlist where id = %d and command = 'Query' and state like '%s%%'""";

    @Test
    void aCopyIsMadeAlthoughOneWaitsForARowOfAnotherThatHasMoreToWrite() throws Exception {
        Schema schema = TestDatabase.newSchema();
        try (Connection first = schema.connect(); Statement writes = first.createStatement(); Connection second = schema.connect();
                Statement waits = second.createStatement(); Connection third = schema.connect(); Statement copies = third.createStatement();
                Connection fourth = schema.connect(); Statement looks = fourth.createStatement();
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            writes.execute("create table held (id int primary key, n int not null)");
            writes.execute("insert into held values (1, 0), (2, 0)");
            long waiter = number(waits, "select connection_id()");
            long copier = number(copies, "select connection_id()");
            first.setAutoCommit(false);
            writes.execute("update held set n = n + 1 where id = 1");
            Future<Integer> waiting = others.submit(() -> waits.executeUpdate("update held set n = n + 1 where id = 1"));
            until(looks, IS.formatted(waiter, "Updating"));
            Future<?> copying = others.submit(() -> {
                Backup.holdWrites(copies);
                return null;
            });
            until(looks, IS.formatted(copier, "Waiting"));

            writes.execute("update held set n = n + 1 where id = 2");
            first.commit();

            assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(1);
            copying.get(20, TimeUnit.SECONDS);
            assertThat(number(looks, "select sum(n) from held")).isEqualTo(3);
            copies.execute("unlock tables");
        } finally {
            schema.drop();
        }
    }

    private static void until(Statement statement, String is) throws SQLException {
        while (number(statement, is) == 0) {
            Thread.onSpinWait();
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
