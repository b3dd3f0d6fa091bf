package be.omringd.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.TestDatabase;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What was counted of mirrors that ended before each question had a row of its own. */
class ResultsOfBeforeTest {

    @Test
    void aPictureOfBeforeLooksAsItDid() {
        TestDatabase.Schema schema = TestDatabase.newSchema();
        try {
            var database = new SingleConnectionDataSource(schema.url(), schema.user(), schema.password(), true);
            JdbcTemplate jdbc = new JdbcTemplate(database);
            jdbc.execute("set foreign_key_checks = 0");
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V22_1__mirror.sql")).execute(database);
            MirrorId mirror = new MirrorId(UUID.randomUUID());
            counted(jdbc, mirror, "ALL", "WORKS", 4);
            counted(jdbc, mirror, "ALL", "NOT_YET", 3);
            counted(jdbc, mirror, "STAFF", "WORKS", 3);
            jdbc.update("insert into mirror_lens values (?, 's1', 'arrival', 'PACE', 2)", mirror.toString());
            remarked(jdbc, mirror, "arrival");
            remarked(jdbc, mirror, "arrival");
            remarked(jdbc, mirror, "leaving");

            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V22_2__results_by_question.sql")).execute(database);

            Map<Question, AnswerRows.Counted> results = new AnswerRows(jdbc).counted(mirror);
            assertThat(results).containsOnlyKeys(new Question("s1", "arrival"), new Question("s1", "leaving"));
            AnswerRows.Counted arrival = results.get(new Question("s1", "arrival"));
            assertThat(arrival.all).isEqualTo(Map.of(Said.WORKS, 4, Said.NOT_YET, 3));
            assertThat(arrival.layers).isEqualTo(Map.of(Layer.STAFF, Map.of(Said.WORKS, 3)));
            assertThat(arrival.lenses).isEqualTo(Map.of(Lens.PACE, 2));
            assertThat(arrival.remarks).isEqualTo(2);
            assertThat(results.get(new Question("s1", "leaving")).all).isEmpty();
            assertThat(results.get(new Question("s1", "leaving")).remarks).isEqualTo(1);
        } finally {
            schema.drop();
        }
    }

    private static void counted(JdbcTemplate jdbc, MirrorId mirror, String layer, String said, int answers) {
        jdbc.update("insert into mirror_count values (?, 's1', 'arrival', ?, ?, ?)", mirror.toString(), layer, said, answers);
    }

    private static void remarked(JdbcTemplate jdbc, MirrorId mirror, String item) {
        jdbc.update("insert into mirror_remark values (?, ?, 's1', ?, 'Het is er luid')", UUID.randomUUID().toString(), mirror.toString(),
                item);
    }
}
