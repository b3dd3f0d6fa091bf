package be.omringd.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections of the application. While the database is known to be away there are none: whoever asks for one hears so at once,
 * in the way in which an outage has always been heard of, instead of waiting in a row of people who wait. While writing is refused,
 * the database itself refuses it ({@link WritingRefused}), whoever would write what and how.
 */
class GuardedDataSource extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedDataSource.class);
    /** SQL's word for a connection that is not there. */
    private static final String NO_CONNECTION = "08001";

    private final DatabaseHealth health;
    private final ObjectProvider<WritingRefused> refusals;
    /** Those of the pool that somebody used, as long as the pool has them. */
    private final Set<Connection> known = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    GuardedDataSource(DataSource pool, DatabaseHealth health, ObjectProvider<WritingRefused> refusals) {
        super(pool);
        this.health = health;
        this.refusals = refusals;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (health.isAway()) {
            throw new SQLTransientConnectionException("The database does not answer", NO_CONNECTION);
        }
        Connection connection = remembered(super.getConnection());
        try {
            if (refusals.stream().anyMatch(WritingRefused::now)) {
                // until it goes back into the pool
                connection.setReadOnly(true);
            }
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
        return connection;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new UnsupportedOperationException("All connections are the application's own");
    }

    /** Whether a connection can be had and answers; also while the database still counts as away. */
    boolean reachesTheDatabase(int seconds) {
        try (Connection connection = remembered(super.getConnection())) {
            return connection.isValid(seconds);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Ends the waiting of those who have asked something: what they hear is that the connection was lost. */
    void giveUpWaiting() {
        List<Connection> waiting;
        synchronized (known) {
            waiting = List.copyOf(known);
        }
        // each on a thread of its own: the driver first tries to call the question back, which takes as long as connecting may
        waiting.forEach(connection -> Thread.ofVirtual().name("give up a connection").start(() -> {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException gone) {
                LOG.debug("A connection was gone already", gone);
            }
        }));
    }

    private Connection remembered(Connection pooled) throws SQLException {
        known.add(pooled.unwrap(Connection.class));
        return pooled;
    }
}
