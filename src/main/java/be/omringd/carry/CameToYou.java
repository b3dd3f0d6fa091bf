package be.omringd.carry;

import be.omringd.access.CurrentActor;
import be.omringd.access.Users;
import be.omringd.database.UtcMoments;
import be.omringd.inbox.CarriedTasks.Gift;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What colleagues handed to somebody who did not read that yet. Each sees their own; what was read is gone. */
@Service
@Transactional
public class CameToYou {

    private static final Duration KEPT_UNREAD = Duration.ofDays(180);

    private final JdbcTemplate jdbc;
    private final Users users;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CameToYou(JdbcTemplate jdbc, Users users, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was handed over at once.
     *
     * @param byName who did
     * @param fromName who had it; empty where nobody did, and where that is the same
     */
    public record Message(UUID id, String byName, String fromName, String reason, int cases, int tasks, Instant at) {}

    /** This colleague has read that this came to them at once. Published inside the transaction. */
    public record Read(UUID colleague, UUID handOver) {}

    /** Something came to this colleague, or does not wait to be read any more. */
    public record Changed(UUID colleague) {}

    /** What came to the reader, the latest first. */
    @Transactional(readOnly = true)
    public List<Message> mine() {
        UUID me = currentActor.get().userId();
        return me == null ? List.of() : jdbc.query(
                "select id, by_id, from_id, reason, cases, tasks, at from handed_over where to_id = ? order by at desc, id", (row, n) -> {
                    UUID by = UUID.fromString(row.getString("by_id"));
                    String from = row.getString("from_id");
                    return new Message(UUID.fromString(row.getString("id")), users.name(by),
                            from == null || from.equals(by.toString()) ? "" : users.name(UUID.fromString(from)), row.getString("reason"),
                            row.getInt("cases"), row.getInt("tasks"), UtcMoments.get(row, "at"));
                }, me.toString());
    }

    /** The reader has read it. Reading twice changes nothing. */
    public void read(UUID id) {
        UUID me = currentActor.get().userId();
        if (me != null) {
            if (jdbc.update("delete from handed_over where to_id = ? and id = ?", me.toString(), id.toString()) > 0) {
                events.publishEvent(new Read(me, id));
            }
            events.publishEvent(new Changed(me));
        }
    }

    /** One more case or some more tasks of what is handed over at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Gift gift, int cases, int tasks) {
        UUID to = gift.to().user();
        UUID by = currentActor.get().user();
        if (to.equals(by)) {
            return;
        }
        boolean begins = 1 == jdbc.update("""
                insert into handed_over (id, to_id, by_id, from_id, reason, cases, tasks, at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update cases = cases + values(cases), tasks = tasks + values(tasks)""",
                gift.handOver().toString(), to.toString(), by.toString(), gift.from() == null ? null : gift.from().toString(),
                gift.reason(), cases, tasks,
                UtcMoments.stored(clock.instant()));
        if (begins) {
            jdbc.update("delete from handed_over where at < ?", UtcMoments.stored(clock.instant().minus(KEPT_UNREAD)));
        }
        events.publishEvent(new Changed(to));
    }
}
