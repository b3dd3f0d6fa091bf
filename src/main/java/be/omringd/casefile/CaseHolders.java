package be.omringd.casefile;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.RightsChanged;
import be.omringd.access.RightsChanging;
import be.omringd.access.Users;
import be.omringd.database.UtcMoments;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which colleagues hold a case: whoever took up its first task, until it is handed over, and the one who was asked along. It opens and
 * closes nothing; it says whom to ask. For modules that have looked at who may; they lock what else they lock before this. See
 * docs/decisions/0049-who-carries-what.md and docs/decisions/0063-two-hold-a-case-together.md.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseHolders {

    private final JdbcTemplate jdbc;
    private final Users users;
    private final CaseHistory history;
    private final CaseFileAccess access;
    private final CurrentActor currentActor;
    private final Clock clock;

    CaseHolders(JdbcTemplate jdbc, Users users, CaseHistory history, CaseFileAccess access, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.history = history;
        this.access = access;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Who holds it. */
    public HeldBy of(CaseId id) {
        Map<Boolean, UUID> held = new HashMap<>();
        jdbc.query("select along, holder_id from case_holder where case_id = ?", row -> {
            held.put(row.getBoolean(1), UUID.fromString(row.getString(2)));
        }, id.toString());
        return new HeldBy(held.get(false), held.get(true));
    }

    /** This colleague takes something up in it, and holds it where nobody did. */
    public void begins(CaseId id, UUID colleague) {
        if (of(id).isNobodys()) {
            add("insert ignore into case_holder", id, colleague, false);
        }
    }

    /**
     * This colleague holds it from now on, in the place of the other one; who holds it together with that one stays. The case is locked.
     *
     * @param before null where nobody held it
     */
    public void give(CaseId id, @Nullable UUID before, UUID colleague) {
        HeldBy held = of(id);
        if (before != null && held.besides(before).filter(colleague::equals).isPresent()) {
            remove(id, held, before);
        } else if (!held.has(colleague)) {
            add("replace into case_holder", id, colleague, before != null && before.equals(held.along()));
        }
    }

    /**
     * The same where of those who hold it together these leave it, beside the one in whose place this colleague comes; that stands on the
     * timeline. The case is locked.
     */
    public void give(CaseId id, @Nullable UUID before, UUID colleague, Collection<UUID> leave) {
        HeldBy held = of(id);
        held.besides(before).filter(leave::contains).ifPresent(other -> {
            remove(id, held, other);
            left(id, other, null);
        });
        give(id, before, colleague);
    }

    /** Whether a case of this access scope can be given to this colleague: they can sign in and see it until the end of the transaction. */
    public boolean canHold(UUID colleague, AccessScope scope) {
        return users.hold(colleague).filter(user -> user.mayWorkIn(scope)).isPresent();
    }

    /**
     * This colleague, who may see it, holds it along with its holder from now on; that stands on the timeline. The case is locked.
     *
     * @param words what is said with it; may be empty
     */
    public void join(CaseId id, UUID colleague, String words) {
        add("insert into case_holder", id, colleague, true);
        history.note(id, "casefile.event.joined", users.name(colleague) + (words.isEmpty() ? "" : ": " + words));
    }

    /** One of two who hold it does not any more; the other goes on alone. That stands on the timeline. The case is locked. */
    public void leave(CaseId id, UUID colleague) {
        HeldBy held = of(id);
        held.besides(colleague).ifPresent(other -> {
            remove(id, held, colleague);
            left(id, colleague, other);
        });
    }

    /** Nobody keeps a case that they can no longer open. */
    @EventListener
    void on(CaseEvent.Moved moved) {
        CaseId id = moved.caseId();
        HeldBy held = of(id);
        List<UUID> leave = held.all().stream().filter(
                colleague -> users.active(colleague).filter((Actor user) -> user.mayWorkIn(moved.to())).isEmpty()).toList();
        leave.forEach(colleague -> remove(id, of(id), colleague));
        if (held.isTogether()) {
            leave.forEach(colleague -> left(id, colleague, of(id).holder()));
        }
    }

    /** Files before accounts, as where something is handed over: whoever does both the other way round meets who does so in a deadlock. */
    @EventListener
    void on(RightsChanging changing) {
        // administrators see no cases, and change who may
        heldTogetherBy(changing.user()).forEach(id -> currentActor.asProcess(() -> access.change(id)));
    }

    /**
     * Who can no longer open a case that they hold together, or no longer signs in, leaves it to the other. What they hold alone stays
     * theirs until somebody hands it over.
     */
    @EventListener
    void on(RightsChanged changed) {
        Optional<Actor> user = users.active(changed.user());
        heldTogetherBy(changed.user()).forEach(id -> {
            AccessScope scope = currentActor.asProcess(() -> access.change(id)).scope();
            if (user.filter(one -> one.mayWorkIn(scope)).isEmpty()) {
                leave(id, changed.user());
            }
        });
    }

    private List<CaseId> heldTogetherBy(UUID colleague) {
        return jdbc.queryForList("""
                select h.case_id from case_holder h join case_holder o on o.case_id = h.case_id and o.along <> h.along
                where h.holder_id = ? order by h.case_id""", String.class, colleague.toString()).stream().map(CaseId::of).toList();
    }

    @EventListener
    void on(CaseEvent.Erased erased) {
        jdbc.update("delete from case_holder where case_id = ?", erased.caseId().toString());
    }

    private void left(CaseId id, UUID colleague, @Nullable UUID other) {
        history.note(id, "casefile.event.left", users.name(colleague));
        history.tell(new CaseEvent.StoppedHolding(id, colleague, other));
    }

    private void add(String how, CaseId id, UUID colleague, boolean along) {
        jdbc.update(how + " (case_id, holder_id, along, since) values (?, ?, ?, ?)", id.toString(), colleague.toString(), along,
                UtcMoments.stored(clock.instant()));
    }

    /** Where the holder goes, the one who was asked along holds it. */
    private void remove(CaseId id, HeldBy held, UUID colleague) {
        jdbc.update("delete from case_holder where case_id = ? and along = ?", id.toString(), !colleague.equals(held.holder()));
        jdbc.update("update case_holder set along = false where case_id = ? and along", id.toString());
    }
}
