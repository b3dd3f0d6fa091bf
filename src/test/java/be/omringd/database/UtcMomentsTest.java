package be.omringd.database;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.OnMariaDb;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@OnMariaDb
class UtcMomentsTest {

    private final TimeZone before = TimeZone.getDefault();

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void theMachineIsWhereItWas() {
        TimeZone.setDefault(before);
    }

    /** At half past two in the night of 29 March no clock in Brussels shows that hour, and on 25 October it shows it twice. */
    @ParameterizedTest
    @CsvSource({"Europe/Brussels", "America/New_York", "Pacific/Auckland", "UTC"})
    void aMomentStandsInUtcWhereverTheMachineIs(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (String moment : new String[] {"2026-03-29T02:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z",
            "2026-07-01T22:15:30.123456Z"}) {
            Instant at = Instant.parse(moment);

            assertThat(jdbc.queryForObject("select date_format(?, '%Y-%m-%dT%H:%i')", String.class, UtcMoments.stored(at)))
                    .isEqualTo(moment.substring(0, 16));
            assertThat(read(moment)).containsExactly(at, at, at, at);
        }
    }

    @ParameterizedTest
    @CsvSource({"Europe/Brussels", "America/New_York"})
    void whatWasStoredIsReadAgainAndAnEmptyColumnIsEmpty(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Instant at = Instant.parse("2026-03-29T02:30:00Z");

        assertThat(jdbc.query("select cast(? as datetime(6)) at", (row, n) -> UtcMoments.get(row, "at"), UtcMoments.stored(at)))
                .containsExactly(at);
        assertThat(jdbc.query("select cast(null as datetime(6)) at", (row, n) -> UtcMoments.orNull(row, "at"))).containsOnlyNulls();
        assertThat(jdbc.query("select cast(null as datetime(6))", (row, n) -> UtcMoments.orNull(row, 1))).containsOnlyNulls();
    }

    private Instant[] read(String moment) {
        return jdbc.queryForObject("select cast(? as datetime(6)) at", (row, n) -> new Instant[] {
            UtcMoments.get(row, "at"), UtcMoments.get(row, 1), UtcMoments.orNull(row, "at"), UtcMoments.orNull(row, 1)},
                moment.replace('T', ' ').replace("Z", ""));
    }
}
