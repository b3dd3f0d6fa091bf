package be.omringd.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database every second whether it is there, on a connection of its own. A server that was killed refuses connections, which
 * everybody notices; one that hangs takes every question and answers none. See docs/decisions/0025-a-database-that-hangs.md.
 */
@Component
class DatabaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    /** From here on an error has a number of the server's: it spoke, whatever it said. */
    private static final int FIRST_SERVER_ERROR = 1000;

    /** Of transactions, which nearly everybody uses, and of single statements. */
    private final List<GuardedDataSource> connections;
    private final JdbcConnectionDetails details;
    private final DatabaseSettings settings;
    private final DatabaseHealth health;
    private @Nullable Watching watching;

    DatabaseWatch(@Qualifier("transactionDataSource") DataSource ofTransactions, DataSource ofSingleStatements,
            JdbcConnectionDetails details,
            DatabaseSettings settings, DatabaseHealth health) throws SQLException {
        this.connections = List.of(ofTransactions.unwrap(GuardedDataSource.class), ofSingleStatements.unwrap(GuardedDataSource.class));
        this.details = details;
        this.settings = settings;
        this.health = health;
    }

    @Override
    public synchronized void start() {
        if (watching == null) {
            watching = new Watching();
            Thread.ofVirtual().name("watch the database").start(watching);
        }
    }

    @Override
    public synchronized void stop() {
        if (watching != null) {
            watching.over.countDown();
            watching = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watching != null;
    }

    private int seconds() {
        return (int) Math.max(1, settings.patience().toSeconds());
    }

    /** From one start to the next stop. */
    private final class Watching implements Runnable {

        private final CountDownLatch over = new CountDownLatch(1);
        private volatile @Nullable Connection own;
        private @Nullable FutureTask<Boolean> question;
        private @Nullable Long silentSince;

        @Override
        public void run() {
            try {
                do {
                    look();
                } while (!over.await(settings.pause().toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                close();
            }
        }

        private void look() throws InterruptedException {
            long asked = System.nanoTime();
            if (answers() && (!health.isAway() || connections.stream().allMatch(each -> each.reachesTheDatabase(seconds())))) {
                silentSince = null;
                health.answered();
                return;
            }
            silentSince = silentSince == null ? asked : silentSince;
            boolean longEnough = System.nanoTime() - silentSince >= settings.patience().toNanos();
            if (longEnough && over.getCount() > 0 && health.doesNotAnswer()) {
                connections.forEach(GuardedDataSource::giveUpWaiting);
            }
        }

        /** On another thread: a question can hang where no time limit of the driver reaches, such as in finding the server by its name. */
        private boolean answers() throws InterruptedException {
            if (question == null) {
                question = new FutureTask<>(this::ask);
                Thread.ofVirtual().name("ask after the database").start(question);
            }
            Duration half = settings.patience().dividedBy(2);
            // in two halves: a machine that was asleep gives the answer time after the first one
            for (int i = 0; i < 2; i++) {
                try {
                    boolean answered = question.get(half.toMillis(), TimeUnit.MILLISECONDS);
                    question = null;
                    return answered;
                } catch (TimeoutException notYet) {
                    LOG.debug("No answer within {}", half);
                } catch (ExecutionException broken) {
                    LOG.warn("The database could not be asked", broken.getCause());
                    question = null;
                    return false;
                }
            }
            return false;
        }

        private boolean ask() {
            try {
                if (own == null) {
                    own = DriverManager.getConnection(details.getJdbcUrl(), properties());
                }
                if (own.isValid(seconds())) {
                    return true;
                }
            } catch (SQLException failure) {
                if (failure.getErrorCode() >= FIRST_SERVER_ERROR) {
                    LOG.warn("The database says {}", failure.getMessage());
                    return true;
                }
                LOG.debug("No connection", failure);
            }
            close();
            return false;
        }

        private Properties properties() {
            Properties properties = new Properties();
            if (details.getUsername() != null && details.getPassword() != null) {
                properties.setProperty("user", details.getUsername());
                properties.setProperty("password", details.getPassword());
            }
            properties.setProperty("connectTimeout", String.valueOf(settings.patience().toMillis()));
            properties.setProperty("socketTimeout", String.valueOf(settings.patience().toMillis()));
            return properties;
        }

        private void close() {
            Connection closing = own;
            own = null;
            if (closing != null) {
                try {
                    closing.abort(Runnable::run);
                } catch (SQLException gone) {
                    LOG.debug("Gone already", gone);
                }
            }
        }
    }
}
