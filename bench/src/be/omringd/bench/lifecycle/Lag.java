package be.omringd.bench.lifecycle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * How late the exporter tells, seen from outside: which position of the engine's log others can read in the database is looked at each
 * millisecond, and held against the timestamps of the records up to there. Of each element that is over the record that said so counts.
 */
final class Lag implements AutoCloseable {

    private static final long BETWEEN_NANOS = 1_000_000;
    /** Until what came last was told too. */
    private static final long A_SECOND = 1_000_000_000;

    private final Connection connection;
    private final Map<Long, Long> readableSince = new TreeMap<>();
    private final long from;
    private final Thread watching;
    private volatile boolean over;

    Lag(Connection connection) throws SQLException {
        this.connection = connection;
        from = position();
        watching = Thread.ofPlatform().start(this::watch);
    }

    private void watch() {
        long seen = from;
        while (!over) {
            try {
                long position = position();
                if (position > seen) {
                    readableSince.put(position, System.currentTimeMillis());
                    seen = position;
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private long position() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(position), 0) from engine_export")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Milliseconds from each record to the moment in which it could be read, the shortest first. */
    List<Double> millis() throws SQLException, InterruptedException {
        LockSupport.parkNanos(A_SECOND);
        over = true;
        watching.join();
        TreeMap<Long, Long> readable = new TreeMap<>(readableSince);
        List<Double> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                "select position, until from engine_element where until is not null and position > " + from)) {
            while (rows.next()) {
                Map.Entry<Long, Long> read = readable.ceilingEntry(rows.getLong(1));
                if (read != null) {
                    found.add((double) read.getValue()
                            - rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC).toEpochMilli());
                }
            }
        }
        return found.stream().sorted().toList();
    }

    static String line(List<Double> all) {
        return "lifecycles, the exporter: from the record's own timestamp until others can read it p50 %.0f ms, p95 %.0f ms (%d records)"
                .formatted(all.get(all.size() / 2), all.get(all.size() * 95 / 100), all.size());
    }

    @Override
    public void close() throws SQLException {
        over = true;
        connection.close();
    }
}
