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
 * so, and a migration that stops halfway has to be cleared up by hand.
 */
class MayMakeTriggers extends BaseCallback {

    private static final String MADE = """
            select count(*) from information_schema.triggers where trigger_schema = database() and trigger_name = 'work_item_came'""";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            if (!isMade(statement)) {
                tryOut(statement);
            }
        } catch (SQLException refused) {
            throw new FlywayException(
                    "The account of Omringd may not make triggers in this database, and nothing was changed. Give it the right"
                            + " TRIGGER on the database; where the server keeps a binary log, also set log_bin_trust_function_creators = 1 ("
                            + refused.getMessage() + ")",
                    refused);
        }
    }

    private static boolean isMade(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(MADE)) {
            return found.next() && found.getInt(1) > 0;
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
