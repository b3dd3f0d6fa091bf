package be.omringd.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@OnMariaDb
class OnMariaDbTest {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theSchemaIsARealMariaDbWithTheSettingsOfTheEmbeddedOne() {
        Map<String, Object> found = jdbc.queryForMap("""
                select version() version, @@character_set_database charset, @@collation_database collation,
                       @@session.time_zone zone, @@session.transaction_isolation isolation""");

        assertThat(found.get("version").toString()).startsWith("11.4");
        assertThat(found).containsEntry("charset", "utf8mb4").containsEntry("collation", "utf8mb4_uca1400_ai_ci")
                .containsEntry("zone", "+00:00").containsEntry("isolation", "READ-COMMITTED");
    }

    @Test
    void noOtherServerFindsItsTemporaryTables() {
        Map<String, Object> found = jdbc.queryForMap("select @@tmpdir tmp, @@datadir data");

        assertThat(Path.of(found.get("tmp").toString())).isEqualTo(Path.of(found.get("data").toString()).resolveSibling("tmp"));
    }
}
