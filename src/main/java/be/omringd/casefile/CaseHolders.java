package be.omringd.casefile;

import be.omringd.access.Actor;
import be.omringd.access.Users;
import be.omringd.database.UtcMoments;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which colleague holds a case: whoever took up its first task, until it is handed over. It opens and closes nothing; it says whom to ask.
 * For modules that have looked at who may; they lock what else they lock before this. See docs/decisions/0049-who-carries-what.md.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseHolders {

    private final JdbcTemplate jdbc;
    private final Users users;
    private final Clock clock;

    CaseHolders(JdbcTemplate jdbc, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
    }

    /** Who holds it; empty where nobody does. */
    public Optional<UUID> of(CaseId id) {
        return jdbc.queryForList("select holder_id from case_holder where case_id = ?", String.class, id.toString()).stream()
                .map(UUID::fromString).findFirst();
    }

    /** This colleague takes something up in it, and holds it where nobody did. */
    public void begins(CaseId id, UUID colleague) {
        if (of(id).isEmpty()) {
            jdbc.update("insert ignore into case_holder (case_id, holder_id, since) values (?, ?, ?)", id.toString(), colleague.toString(),
                    UtcMoments.stored(clock.instant()));
        }
    }

    /** This colleague holds it from now on. The case is locked. */
    public void give(CaseId id, UUID colleague) {
        jdbc.update("replace into case_holder (case_id, holder_id, since) values (?, ?, ?)", id.toString(), colleague.toString(),
                UtcMoments.stored(clock.instant()));
    }

    /** Nobody keeps a case that they can no longer open. */
    @EventListener
    void on(CaseEvent.Moved moved) {
        of(moved.caseId()).filter(holder -> users.active().stream().filter(user -> user.user().equals(holder))
                .noneMatch((Actor user) -> user.mayWorkIn(moved.to()))).ifPresent(holder -> free(moved.caseId()));
    }

    @EventListener
    void on(CaseEvent.Erased erased) {
        free(erased.caseId());
    }

    private void free(CaseId id) {
        jdbc.update("delete from case_holder where case_id = ?", id.toString());
    }
}
