package be.omringd.erasure.internal;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.engine.Ids;
import be.omringd.erasure.Erasing.Erased;
import be.omringd.erasure.Erasing.Outcome;
import be.omringd.erasure.Forgets;
import be.omringd.erasure.Subject;
import be.omringd.erasure.SubjectKind;
import be.omringd.erasure.SubjectKind.Found;
import be.omringd.erasure.SubjectRef;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases one subject: all of it or nothing. */
@Component
@Transactional
public class OneErasure {

    private final ObjectProvider<SubjectKind> kinds;
    private final ObjectProvider<Forgets> modules;
    private final ErasureOrders orders;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;

    OneErasure(ObjectProvider<SubjectKind> kinds, ObjectProvider<Forgets> modules, ErasureOrders orders, CurrentActor currentActor,
            JdbcClient jdbc) {
        this.kinds = kinds;
        this.modules = modules;
        this.orders = orders;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
    }

    public Outcome erase(SubjectRef ref) {
        SubjectKind kind = kinds.stream().filter(one -> one.kind().equals(ref.kind())).findFirst().orElseThrow();
        Found found = kind.find(ref.id());
        orders.done(ref);
        return switch (found.state()) {
            case NOT_DUE -> Outcome.NOT_DUE;
            case ERASED_BEFORE -> Outcome.ERASED_BEFORE;
            case DUE -> {
                Subject subject = Objects.requireNonNull(found.subject(), "Who is due is known");
                modules.stream().filter(module -> module.holds(ref.kind())).sorted(Comparator.comparing(Forgets::turn))
                        .forEach(module -> module.forget(subject));
                write(found, subject.today());
                yield Outcome.ERASED;
            }
        };
    }

    /** Those of one day together: what is written down tells how many, and of nobody when exactly. */
    private void write(Found found, LocalDate today) {
        Actor actor = currentActor.get();
        UUID by = Objects.requireNonNull(actor.userId(), "People erase");
        jdbc.sql("""
                        insert into erasure (id, kind, kept_until, erased_on, erased_by, erased_by_name, how_many)
                        values (:id, :kind, :until, :today, :by, :name, :many)
                        on duplicate key update how_many = how_many + :many""")
                .param("id", Ids.next().toString()).param("kind", found.recordedAs()).param("until", found.keptUntil())
                .param("today", today)
                .param("by", by.toString()).param("name", actor.name()).param("many", found.howMany())
                .update();
    }

    /** What was erased, the latest first. */
    @Transactional(readOnly = true)
    public List<Erased> record() {
        return jdbc.sql("""
                        select kind, kept_until, erased_on, erased_by_name, how_many from erasure
                        order by erased_on desc, kind, kept_until desc, erased_by_name""")
                .query((row, n) -> new Erased(row.getString("kind"), row.getObject("kept_until", LocalDate.class),
                        row.getObject("erased_on", LocalDate.class), row.getString("erased_by_name"), row.getInt("how_many")))
                .list();
    }
}
