package be.omringd.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Looks whether our account may make triggers, before a migration that needs it begins: a server that keeps a binary log lets only some do
 * so, and a migration that stops halfway has to be cleared up by hand. Afterwards, whether they are there.
 */
class MayMakeTriggers extends BaseCallback {

    /** How many the migrations make. */
    static final int TRIGGERS = 33;
    /** Each writes down what changed. */
    private static final String THERE = """
            select count(*) from information_schema.triggers where trigger_schema = database()
                and action_statement regexp 'insert into [a-z]+_change '""";

    private final int patience;

    MayMakeTriggers() {
        this(60);
    }

    /**
     * As {@link #MayMakeTriggers()}.
     *
     * @param patience how many seconds to wait for another that tries it out
     */
    MayMakeTriggers(int patience) {
        this.patience = patience;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.AFTER_MIGRATE) {
            areThere(context.getConnection());
        } else {
            canBeMade(context.getConnection());
        }
    }

    /** A copy of a database can be loaded without them; then numbers would stay what they were. */
    private static void areThere(Connection connection) {
        int found;
        try (Statement statement = connection.createStatement()) {
            found = number(statement, THERE);
        } catch (SQLException failure) {
            throw new FlywayException("The triggers of the database could not be counted", failure);
        }
        if (found < TRIGGERS) {
            throw new FlywayException(
                    ("The database has %d of the %d triggers of Omringd, or its account may not see them: load the copy with its"
                            + " triggers, and give the account the right TRIGGER").formatted(found, TRIGGERS));
        }
    }

    private void canBeMade(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            // two that start at once take turns
            if (number(statement, "select get_lock('omringd_trigger_tried_out', " + patience + ")") != 1) {
                throw new FlywayException("Another Omringd on this database server has been trying out for " + patience
                        + " seconds whether it may make triggers, and nothing was changed. Start again once that is over");
            }
            try {
                if (number(statement, THERE) < TRIGGERS) {
                    tryOut(statement);
                }
            } finally {
                statement.execute("select release_lock('omringd_trigger_tried_out')");
            }
        } catch (SQLException refused) {
            throw new FlywayException(
                    "The account of Omringd may not make triggers in this database, and nothing was changed. Give it the right"
                            + " TRIGGER on the database; where the server keeps a binary log, also set log_bin_trust_function_creators = 1 ("
                            + refused.getMessage() + ")",
                    refused);
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next() ? found.getInt(1) : 0;
        }
    }

    /** Only the server knows who may. */
    private static void tryOut(Statement statement) throws SQLException {
        statement.execute("create or replace table trigger_tried_out (id int)");
        try {
            statement.execute("create trigger tried_out before insert on trigger_tried_out for each row set new.id = new.id");
        } finally {
            statement.execute("drop table trigger_tried_out");
        }
    }
}
