package be.omringd.engine.exporter;

import be.omringd.engine.exporter.Table.Row;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The projection in the database. One connection, made when it is needed and again after it broke. Not for several threads. */
final class ProjectionStore implements AutoCloseable {

    private static final String FAR = """
            insert into engine_export (partition_id, position, recorded_at, told_until)
            values (?, ?, ?, timestampadd(microsecond, -1000 * ?, utc_timestamp(3)))
            on duplicate key update position = greatest(position, values(position)), recorded_at = values(recorded_at),
                told_until = values(told_until)""";
    private static final String ALIVE = "update engine_export set told_until = utc_timestamp(3) where partition_id = ?";

    private final String url;
    private final Properties properties = new Properties();
    private @Nullable Connection connection;

    ProjectionStore(String url, String user, String password) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        // a database that hangs holds up the broker's thread no longer than this
        properties.setProperty("connectTimeout", "2000");
        properties.setProperty("socketTimeout", "10000");
    }

    /**
     * Writes rows, and how far the partition has come, in one transaction.
     *
     * @param age of what is told, in milliseconds by the engine's clock
     */
    void write(int partition, Collection<Row> rows, long position, LocalDateTime recordedAt, long age) throws SQLException {
        inOneTransaction(open -> {
            Map<Table, List<Row>> byTable = new EnumMap<>(Table.class);
            rows.forEach(row -> byTable.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row));
            for (Map.Entry<Table, List<Row>> one : byTable.entrySet()) {
                try (PreparedStatement upsert = open.prepareStatement(one.getKey().upsert())) {
                    for (Row row : one.getValue()) {
                        for (int i = 0; i < row.values().size(); i++) {
                            upsert.setObject(i + 1, row.values().get(i));
                        }
                        upsert.addBatch();
                    }
                    upsert.executeBatch();
                }
            }
            try (PreparedStatement far = open.prepareStatement(FAR)) {
                far.setInt(1, partition);
                far.setLong(2, position);
                far.setObject(3, recordedAt);
                far.setLong(4, Math.max(0, age));
                far.executeUpdate();
            }
        });
    }

    /** Notes that there was nothing to write. */
    void alive(int partition) throws SQLException {
        inOneTransaction(open -> {
            try (PreparedStatement alive = open.prepareStatement(ALIVE)) {
                alive.setInt(1, partition);
                alive.executeUpdate();
            }
        });
    }

    private void inOneTransaction(Work work) throws SQLException {
        try {
            Connection open = connection == null ? connect() : connection;
            work.on(open);
            open.commit();
        } catch (SQLException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private Connection connect() throws SQLException {
        Connection made = DriverManager.getConnection(url, properties);
        connection = made;
        made.setAutoCommit(false);
        return made;
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException broken) {
                // it was no longer of use anyway
            }
            connection = null;
        }
    }

    private interface Work {
        void on(Connection open) throws SQLException;
    }
}
