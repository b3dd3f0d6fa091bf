package be.omringd.erasure.internal;

import be.omringd.access.Actor;
import be.omringd.database.UtcMoments;
import be.omringd.erasure.SubjectRef;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What managers asked to erase and is not done yet. */
@Component
public class ErasureOrders {

    /** Whoever asked is at it; after this it was left. */
    private static final Duration AT_IT = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureOrders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A subject that somebody asked to erase. */
    public record Order(SubjectRef subject, UUID askedBy, String askedByName) {}

    /** Asked for twice is asked for once. */
    @Transactional
    public void add(List<SubjectRef> subjects, Actor manager) {
        UUID by = Objects.requireNonNull(manager.userId(), "People ask to erase");
        for (SubjectRef subject : subjects) {
            jdbc.sql("""
                            insert ignore into erasure_order (kind, subject_id, asked_by, asked_by_name, asked_at)
                            values (:kind, :id, :by, :name, :at)""")
                    .param("kind", subject.kind()).param("id", subject.id()).param("by", by.toString())
                    .param("name", manager.name()).param("at", UtcMoments.stored(clock.instant())).update();
        }
    }

    /** Those that nobody is at any more, the oldest first. */
    public List<Order> left() {
        return jdbc.sql(
                "select kind, subject_id, asked_by, asked_by_name from erasure_order where asked_at < :before order by asked_at, kind, subject_id")
                .param("before", UtcMoments.stored(clock.instant().minus(AT_IT)))
                .query((row, n) -> new Order(new SubjectRef(row.getString("kind"), row.getString("subject_id")),
                        UUID.fromString(row.getString("asked_by")), row.getString("asked_by_name")))
                .list();
    }

    /** In the transaction in which it was done, or in which nothing was to be done any more. */
    void done(SubjectRef subject) {
        jdbc.sql("delete from erasure_order where kind = :kind and subject_id = :id").param("kind", subject.kind())
                .param("id", subject.id()).update();
    }
}
