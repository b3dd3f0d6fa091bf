package be.omringd.group;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.TestDatabase;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What a lus knew of its group belongs to the group, also of before. */
class GroupOfBeforeTest {

    private static final String STARTED = "2026-03-02 09:00:00";

    @Test
    void whoLeadsAGroupOfBeforeLeadsItStill() {
        TestDatabase.Schema schema = TestDatabase.newSchema();
        try {
            var database = new SingleConnectionDataSource(schema.url(), schema.user(), schema.password(), true);
            Flyway.configure().dataSource(database).locations("classpath:db/migration").target("18.1").load().migrate();
            JdbcTemplate jdbc = new JdbcTemplate(database);
            UUID preparing = aLus(jdbc, null, "NONE", null);
            UUID starts = aLus(jdbc, STARTED, "NONE", null);
            UUID companion = UUID.randomUUID();
            UUID runs = aLus(jdbc, STARTED, "VOLUNTEER", companion);
            jdbc.update("""
                    insert into group_life (case_id, version, discretion, signed_by_person, signed_by_volunteer, signed_by_worker, frequency_weeks)
                    values (?, 3, true, true, true, true, 6)""", runs);
            told(jdbc, runs, "lus.event.startUp");
            told(jdbc, runs, "gathering.event.handedOver");
            told(jdbc, runs, "lus.event.answer.yes");

            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V19_1__group.sql")).execute(database);

            assertThat(jdbc.queryForList("select case_id from group_life", UUID.class)).doesNotContain(preparing).contains(starts, runs);
            assertThat(group(jdbc, starts)).containsEntry("leader", "NONE").containsEntry("companion_id", null)
                    .containsEntry("frequency_weeks", null);
            assertThat(group(jdbc, runs)).containsEntry("leader", "VOLUNTEER").containsEntry("companion_id", companion)
                    .containsEntry("frequency_weeks", 6);
            assertThat(jdbc.queryForObject("select count(*) from group_life where started_up_at = ?", Integer.class, STARTED)).isEqualTo(2);
            assertThat(jdbc.queryForList("select kind from timeline_entry", String.class))
                    .containsExactlyInAnyOrder("group.event.startUp", "group.event.handedOver", "lus.event.answer.yes");
        } finally {
            schema.drop();
        }
    }

    private static Map<String, Object> group(JdbcTemplate jdbc, UUID caseId) {
        return jdbc.queryForMap("select * from group_life where case_id = ?", caseId);
    }

    private static UUID aLus(JdbcTemplate jdbc, String startedUpAt, String leader, UUID companion) {
        UUID id = UUID.randomUUID();
        jdbc.execute("set foreign_key_checks = 0");
        jdbc.update(
                "insert into lus (id, version, case_id, opened_at, started_up_at, leader, companion_id) values (?, 0, ?, ?, ?, ?, ?)",
                UUID.randomUUID(), id, STARTED, startedUpAt, leader, companion);
        return id;
    }

    private static void told(JdbcTemplate jdbc, UUID caseId, String kind) {
        jdbc.update("insert into timeline_entry (id, case_id, at, kind, actor_name) values (?, ?, ?, ?, 'Els')", UUID.randomUUID(), caseId,
                STARTED,
                kind);
    }
}
