package be.omringd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.OnMariaDb;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What the rows that the exporter writes mean to us. */
@SpringBootTest(properties = "omringd.demo=false")
@OnMariaDb
@Transactional
class EngineTellingTest {

    /** Keys of the engine begin with their partition. */
    private static final long SECOND_PARTITION = 2L << 51;
    private static final UUID CASE = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    EngineProjection projection;
    @Autowired
    EngineTelling telling;
    @Autowired
    EngineTellingHealth health;

    @BeforeEach
    void theEngineAnswersAgain() {
        telling.look();
    }

    @Test
    void anEngineThatNeverToldAnythingIsNotWaitedFor() {
        telling.look();

        assertThat(projection.told().behind()).isEmpty();
        assertThat(telling.isLate()).isFalse();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @ParameterizedTest
    @CsvSource({"10, false, UP", "59, false, UP", "75, true, WARNING"})
    void anEngineThatToldNothingForMoreThanAMinuteIsLate(int seconds, boolean late, String status) {
        told(1, 5, 0);
        told(2, 7, seconds);

        telling.look();

        assertThat(telling.isLate()).isEqualTo(late);
        assertThat(health.health().getStatus().getCode()).isEqualTo(status);
        jdbc.update("delete from engine_export");
        telling.look();
    }

    @Test
    void whatOnePartitionToldHidesNothingOfAnother() {
        job(1L << 51 | 4, 900, "TERMINATED");
        job(SECOND_PARTITION | 4, 12, "TERMINATED");
        job(SECOND_PARTITION | 5, 13, "ACTIVE");
        told(1, 900, 0);
        told(2, 10, 0);

        assertThat(projection.takenAway("io.camunda.zeebe:userTask", projection.told().positions(), 10))
                .containsExactly(new EngineProjection.TakenAway(SECOND_PARTITION | 4, 2, 12));
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, 0, ALIVE", "ACTIVE, 10, ALIVE", "TERMINATED, 10, GONE", "COMPLETED, 0, GONE", "ACTIVE, 20, UNKNOWN",
        "TERMINATED, 20, UNKNOWN"})
    void whetherTheEngineHasATaskIsKnownForAsLongAsItTells(String state, int secondsAgo, EngineJobs.Answer answer) {
        job(SECOND_PARTITION | 6, 14, state);
        told(1, 900, 0);
        told(2, 14, secondsAgo);

        assertThat(has(SECOND_PARTITION | 6)).isEqualTo(answer);
        assertThat(has(SECOND_PARTITION | 7)).as("one that it never told of").isEqualTo(EngineJobs.Answer.UNKNOWN);
    }

    @Test
    void whatACaseThatIsOverToldIsForgotten() {
        jdbc.update("insert into engine_case values (77, ?, 1)", CASE.toString());
        jdbc.update(
                "insert into engine_incident values (78, 77, 79, 'step', 'process', -1, 'IO_MAPPING_ERROR', '', 'ACTIVE', now(3), null, 2)");
        assertThat(projection.incidents(CASE)).hasSize(1);

        projection.forget(CASE);

        assertThat(projection.incidents(CASE)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from engine_incident where process_instance_key = 77", Integer.class)).isZero();
    }

    @Test
    void anInstanceFromBeforeTheEngineToldUsIsKnownByItsJobs() {
        jdbc.update("insert into process_run values (80, ?, 'process', 1, 1, now(6))", CASE.toString());
        jdbc.update(
                "insert into engine_incident values (81, 80, 82, 'step', 'process', -1, 'IO_MAPPING_ERROR', '', 'ACTIVE', now(3), null, 2)");

        assertThat(projection.incidents()).extracting(EngineProjection.Incident::key).containsExactly(81L);
        assertThat(projection.incidents(CASE)).hasSize(1);
    }

    private EngineJobs.Answer has(long jobKey) {
        return jdbc.queryForObject(
                "select " + EngineProjection.TOLD_OF_JOB + " from (select ? as job_key) row_of_somebody" + EngineProjection.JOB_OF,
                (row, n) -> EngineProjection.has(row, 1), jobKey);
    }

    private void told(int partition, long position, int secondsAgo) {
        jdbc.update("insert into engine_export values (?, ?, utc_timestamp(3), timestampadd(second, ?, utc_timestamp(3)))",
                partition, position, -secondsAgo);
    }

    private void job(long key, long position, String state) {
        jdbc.update("insert into engine_job values (?, 1, 2, 'step', 'io.camunda.zeebe:userTask', 1, ?, now(3), null, ?)", key, state,
                position);
    }
}
