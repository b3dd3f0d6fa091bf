package be.omringd.demo;

import be.omringd.access.UserAdministration;
import be.omringd.database.UtcMoments;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far an installation was filled, so that this is done once, and goes on where it was stopped. */
@Component
class DemoProgress {

    private final JdbcTemplate jdbc;
    private final UserAdministration administration;
    private final Clock clock;

    DemoProgress(JdbcTemplate jdbc, UserAdministration administration, Clock clock) {
        this.jdbc = jdbc;
        this.administration = administration;
        this.clock = clock;
    }

    /** Whether there are no users yet, or it was begun and not done. */
    boolean isAboutToLoad() {
        List<Boolean> loaded = jdbc.queryForList("select loaded_at is not null from demo_load", Boolean.class);
        return loaded.isEmpty() ? administration.nobodyYet() : !loaded.getFirst();
    }

    void begun() {
        jdbc.update("insert ignore into demo_load (id, begun_at) values (1, ?)", UtcMoments.stored(clock.instant()));
    }

    void done() {
        jdbc.update("update demo_load set loaded_at = ?", UtcMoments.stored(clock.instant()));
    }
}
