package be.omringd.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MayMakeTriggersTest {

    private final TestDatabase.Schema schema = TestDatabase.newSchema();

    @AfterEach
    void gone() {
        schema.drop();
    }

    @Test
    void whereNoneCanBeMadeItIsToldHowAndNothingIsChanged() throws SQLException {
        // no account of the tests may lack a right: the trial fails on a view that has its name
        execute("create view trigger_tried_out as select 1");
        Flyway migration = Flyway.configure().dataSource(schema.url(), schema.user(), schema.password())
                .locations("classpath:db/migration").outOfOrder(true).baselineOnMigrate(true).baselineVersion("0")
                .callbacks(new MayMakeTriggers()).load();

        assertThatThrownBy(migration::migrate).hasMessageContaining("nothing was changed").hasMessageContaining("TRIGGER")
                .hasMessageContaining("log_bin_trust_function_creators = 1");

        try (Connection connection = schema.connect(); Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("select count(*) from information_schema.tables where table_schema = database()"
                        + " and table_name not in ('flyway_schema_history', 'trigger_tried_out')")) {
            tables.next();
            assertThat(tables.getInt(1)).isZero();
        }
    }

    @Test
    void whileAnotherTriesItOutNothingIsTriedBesideItAndItIsSaidWhy() throws SQLException {
        Flyway migration = Flyway.configure().dataSource(schema.url(), schema.user(), schema.password())
                .locations("classpath:db/migration").outOfOrder(true).callbacks(new MayMakeTriggers(2)).load();
        try (Connection other = schema.connect(); Statement tries = other.createStatement()) {
            tries.execute("select get_lock('omringd_trigger_tried_out', 10)");

            assertThatThrownBy(migration::migrate).hasMessageContaining("Another Omringd").hasMessageContaining("Start again");
        }

        assertThat(migration.migrate().success).as("once that is over").isTrue();
    }

    @Test
    void aCopyThatWasLoadedWithoutThemIsRefused() throws SQLException {
        Flyway migration = Flyway.configure().dataSource(schema.url(), schema.user(), schema.password())
                .locations("classpath:db/migration").outOfOrder(true).callbacks(new MayMakeTriggers()).load();
        migration.migrate();
        execute("drop trigger work_item_came");

        assertThatThrownBy(migration::migrate).hasMessageContaining("32 of the 33 triggers");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
