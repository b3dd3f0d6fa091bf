package be.omringd.notification;

import be.omringd.database.UtcMoments;
import be.omringd.engine.Ids;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells somebody of something, within the transaction in which it happens or is noticed: so it is told once, whatever breaks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Telling {

    private final JdbcTemplate jdbc;
    private final NewsMail mail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Telling(JdbcTemplate jdbc, NewsMail mail, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.events = events;
        this.clock = clock;
    }

    /** Tells it; not what somebody did oneself, and nothing twice. */
    void tell(UUID reader, News news) {
        if (reader.equals(news.by())) {
            return;
        }
        Means means = means(reader, news.kind());
        if (means == Means.NOT) {
            return;
        }
        boolean byMail = means == Means.MAIL && mail.isWantedBy(reader);
        int told = jdbc.update("""
                insert ignore into notification (id, reader_id, kind, case_id, work_item_id, by_id, occasion, at, mail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next().toString(), reader.toString(), news.kind().name(), news.caseId().toString(), text(news.task()), text(news.by()),
                news.occasion(), UtcMoments.stored(clock.instant()), byMail ? NewsMail.WANTED : null);
        if (told == 1) {
            if (byMail) {
                mail.sendTo(reader);
            }
            events.publishEvent(new NotificationsChanged(reader));
        }
    }

    private Means means(UUID reader, NotificationKind kind) {
        return jdbc.queryForList("select means from notification_choice where user_id = ? and kind = ?", String.class, reader.toString(),
                kind.name()).stream().map(Means::valueOf).findFirst().orElse(kind.usual());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
