package be.omringd.lus;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.TestDatabase;
import be.omringd.testing.TestDatabase.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Requests and lusses that had a state of their own beside the phase of their file, in a schema as it was then. */
class StatesOfBeforeTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Set<String> SINCE =
            Set.of("V07_3__one_fact.sql", "V08_2__one_fact.sql", "V26_1__flow.sql", "V30_1__saved_filter.sql",
                    "V31_1__due_date_by_hand.sql", "V31_2__later.sql", "V32_1__notification.sql", "V32_2__notification_choice.sql",
                    "V32_3__notification_digest.sql",
                    "V34_1__inbox_groups.sql", "V35_1__note_mentions.sql", "V37_1__own_task.sql", "V37_2__free_task.sql",
                    "V38_1__held_together.sql", "V39_1__standing.sql", "V40_1__flow_sums.sql",
                    "V41_1__carried.sql", "V42_1__given_tasks.sql", "V42_2__stopped_choice.sql", "V43_1__held.sql",
                    "V43_2__held_by_name.sql", "V39_2__standing_by_since.sql");
    private static final String THEN = "2026-03-02 09:00:00.000000";
    private static final String LATER = "2026-05-04 09:00:00.000000";

    @TempDir
    Path before;

    private final Schema schema = TestDatabase.newSchema();
    private final SingleConnectionDataSource database =
            new SingleConnectionDataSource(schema.url(), schema.user(), schema.password(), true);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @BeforeEach
    void asItWas() throws IOException {
        try (Stream<Path> all = Files.list(MIGRATIONS)) {
            for (Path one : all.filter(one -> !SINCE.contains(one.getFileName().toString())).toList()) {
                Files.copy(one, before.resolve(one.getFileName()));
            }
        }
        migrate(before);
        jdbc.execute("set foreign_key_checks = 0");
    }

    @AfterEach
    void drop() {
        database.destroy();
        schema.drop();
    }

    @Test
    void aRequestKnowsSinceWhenItsChoiceStandsAndItsFileTellsTheRest() {
        UUID thinks = aRequest("THINKING", "THINKING", null, null, null);
        UUID roundsOff = aRequest("CONVERSATION_HELD", "ROUNDING_OFF", null, null, null);
        UUID inAGroup = aRequest("ORIENTED", "RUNNING", LATER, null, null);
        UUID groupThatRoundsOff = aRequest("ORIENTED", "ROUNDING_OFF", LATER, null, null);
        UUID referred = aRequest("ORIENTED", "REFERRED", LATER, "referred", LATER);
        UUID ended = aRequest("NOT_PURSUED", "NOT_PURSUED", LATER, "notReached", LATER);
        UUID stopped = aRequest("NOT_PURSUED", "CLOSED", LATER, "ownWish", LATER);

        migrate(MIGRATIONS);

        assertThat(jdbc.queryForList("select case_id from request where settled_at = ?", UUID.class, LATER))
                .containsExactlyInAnyOrder(inAGroup, groupThatRoundsOff);
        assertThat(jdbc.queryForList("select case_id from request where settled_at is null", UUID.class))
                .containsExactlyInAnyOrder(thinks, roundsOff, referred, ended, stopped);
        assertThat(List.of(thinks, roundsOff, inAGroup, referred, ended, stopped)).extracting(this::phase)
                .containsExactly("THINKING", "ROUNDING_OFF", "RUNNING", "REFERRED", "NOT_PURSUED", "CLOSED");
        assertThat(List.of(referred, ended, stopped)).extracting(this::closeReason).containsExactly("referred", "notReached", "ownWish");
        assertThat(columns("request")).contains("settled_at").doesNotContain("state", "end_reason", "ended_at");
    }

    @Test
    void aLusThatHadEndedHasEnded() {
        UUID invites = aLus("INVITING", "INVITING", null);
        UUID becameALinkGroup = aLus("CLOSED", "ORIENTED_LINK", LATER);
        UUID ended = aLus("CLOSED", "CLOSED", LATER);

        migrate(MIGRATIONS);

        assertThat(jdbc.queryForList("select case_id from lus where closed_at is null", UUID.class)).containsExactly(invites);
        assertThat(jdbc.queryForList("select case_id from lus where closed_at = ?", UUID.class, LATER))
                .containsExactlyInAnyOrder(becameALinkGroup, ended);
        assertThat(phase(invites)).isEqualTo("INVITING");
        assertThat(columns("lus")).doesNotContain("state");
    }

    private UUID aRequest(String state, String phase, String endedAt, String endReason, String closedAt) {
        UUID id = aFile(phase, closedAt, endReason);
        jdbc.update("""
                insert into request (id, version, case_id, reference, channel, received_at, state, requester_role, person_knows, question,
                    end_reason, ended_at)
                values (?, 0, ?, ?, 'WEB', ?, ?, 'SELF', 'YES', 'Ik ken hier niemand.', ?, ?)""",
                UUID.randomUUID(), id, id.toString().substring(0, 8), THEN, state, endReason, endedAt);
        return id;
    }

    private UUID aLus(String state, String phase, String closedAt) {
        UUID id = aFile(phase, phase.equals("CLOSED") ? closedAt : null, null);
        jdbc.update("insert into lus (id, version, case_id, state, opened_at, closed_at) values (?, 0, ?, ?, ?, ?)",
                UUID.randomUUID(), id, state, THEN, closedAt);
        return id;
    }

    private UUID aFile(String phase, String closedAt, String closeReason) {
        UUID id = UUID.randomUUID();
        jdbc.update("""
                insert into case_file (id, version, kind, person_id, access_scope, status, phase, opened_at, phase_since, closed_at,
                    close_reason, concern_open, deceased)
                values (?, 0, 'TRAJECTORY', ?, 'region:oost-vlaanderen', ?, ?, ?, ?, ?, ?, false, false)""",
                id, UUID.randomUUID(), closedAt == null ? "OPEN" : "CLOSED", phase, THEN, THEN, closedAt, closeReason);
        return id;
    }

    private String phase(UUID caseId) {
        return jdbc.queryForObject("select phase from case_file where id = ?", String.class, caseId);
    }

    private String closeReason(UUID caseId) {
        return jdbc.queryForObject("select close_reason from case_file where id = ?", String.class, caseId);
    }

    private List<String> columns(String table) {
        return jdbc.queryForList("select column_name from information_schema.columns where table_schema = database() and table_name = ?",
                String.class, table);
    }

    private void migrate(Path migrations) {
        Flyway.configure().dataSource(schema.url(), schema.user(), schema.password()).outOfOrder(true)
                .locations("filesystem:" + migrations.toAbsolutePath()).load().migrate();
    }
}
