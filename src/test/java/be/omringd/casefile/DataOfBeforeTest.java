package be.omringd.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.TestDatabase;
import be.omringd.testing.TestDatabase.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases and tasks that were there before a case could be of a team, in a schema as it was then. */
class DataOfBeforeTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    /** What came with it, and what came later. */
    private static final Set<String> SINCE = Set.of("V02_3__teams.sql", "V05_4__access_scope.sql", "V06_6__access_scope.sql",
            "V05_5__case_subject.sql", "V05_6__carried_by_several.sql", "V06_9__carried_by_several.sql", "V06_10__inbox_steps.sql",
            "V26_1__flow.sql", "V30_1__saved_filter.sql", "V31_1__due_date_by_hand.sql", "V31_2__later.sql", "V32_1__notification.sql",
            "V32_2__notification_choice.sql", "V32_3__notification_digest.sql",
            "V34_1__inbox_groups.sql", "V35_1__note_mentions.sql", "V37_1__own_task.sql", "V37_2__free_task.sql",
            "V38_1__held_together.sql", "V39_1__standing.sql", "V40_1__flow_sums.sql",
            "V41_1__carried.sql", "V42_1__given_tasks.sql", "V42_2__stopped_choice.sql", "V43_1__held.sql",
            "V43_2__held_by_name.sql", "V39_2__standing_by_since.sql");

    @TempDir
    Path before;

    @Test
    void casesAndTasksStayWhereTheyWere() throws IOException, SQLException {
        Schema schema = TestDatabase.newSchema();
        try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
            migrate(schema, earlier());
            statement.execute("""
                    insert into person (id, version, first_name, place_code, language, minor)
                    values ('00000000-0000-7000-8000-000000000001', 0, 'Wies', '41081', 'nl', false)""");
            statement.execute("""
                    insert into case_file (id, version, kind, person_id, region, status, phase, opened_at, phase_since, concern_open, deceased)
                    select cast(concat('00000000-0000-7000-8000-00000000001', seq) as uuid), 0, elt(1 + seq % 2, 'TRAJECTORY', 'VOLUNTEER'),
                        '00000000-0000-7000-8000-000000000001',
                        elt(1 + seq, 'ANTWERPEN', 'LIMBURG', 'OOST_VLAANDEREN', 'VLAAMS_BRABANT', 'WEST_VLAANDEREN', 'BRUSSEL'),
                        'OPEN', elt(1 + seq % 2, 'THINKING', 'ON_WAITING_LIST'), now(6), now(6), false, false from seq_0_to_5""");
            statement.execute("""
                    insert into work_item (id, version, job_key, case_id, region, process_id, process_definition_key, process_instance_key,
                        element_id, form_key, candidate_group, variables, state, resting, created_at)
                    select id, 0, crc32(id), id, region, 'p', 1, 1, 'e', 'f', 'lusWorker', '{}', 'OPEN', false, now(6) from case_file""");

            migrate(schema, MIGRATIONS);

            List<String> scopes = List.of("region:antwerpen", "region:limburg", "region:oost-vlaanderen", "region:vlaams-brabant",
                    "region:west-vlaanderen", "region:brussel");
            assertThat(rows(statement, "select access_scope from case_file order by id")).isEqualTo(scopes);
            assertThat(rows(statement, "select access_scope from work_item order by id")).isEqualTo(scopes);
            assertThat(rows(statement, "select concat(kind, ' ', phase) from case_file order by id limit 2"))
                    .containsExactly("TRAJECTORY THINKING", "VOLUNTEER ON_WAITING_LIST");
            assertThat(rows(statement, "select distinct subject_kind from case_file where subject_id is null and title is null"))
                    .containsExactly("PERSON");
            assertThat(rows(statement, """
                    select distinct index_name from information_schema.statistics
                    where table_schema = database() and table_name in ('case_file', 'work_item') and column_name = 'access_scope'
                    order by index_name"""))
                    .containsExactly("case_file_by_scope", "work_item_age", "work_item_open", "work_item_process", "work_item_scope",
                            "work_item_step");
        } finally {
            schema.drop();
        }
    }

    private Path earlier() throws IOException {
        try (Stream<Path> all = Files.list(MIGRATIONS)) {
            for (Path one : all.filter(one -> !SINCE.contains(one.getFileName().toString())).toList()) {
                Files.copy(one, before.resolve(one.getFileName()));
            }
        }
        return before;
    }

    private static void migrate(Schema schema, Path migrations) {
        Flyway.configure().dataSource(schema.url(), schema.user(), schema.password()).outOfOrder(true)
                .locations("filesystem:" + migrations.toAbsolutePath()).load().migrate();
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
