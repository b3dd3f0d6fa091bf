package be.omringd.notification;

import be.omringd.access.CurrentActor;
import be.omringd.mail.Mails;
import be.omringd.mail.NewMail;
import be.omringd.shell.BelgianCalendar;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for the overview of the day for who wants one, from their hour on by the clock of Brussels, on working days on which they are not
 * away. That it was asked for is written in the transaction of the mail: so there is one a day, and none is forgotten by a restart.
 */
@Component
class DigestClock {

    private static final Logger LOG = LoggerFactory.getLogger(DigestClock.class);
    /** Later it tells of a day that is nearly over. */
    private static final Duration OF_USE = Duration.ofHours(6);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Mails mails;
    private final Receivers receivers;
    private final CurrentActor currentActor;
    private final Clock clock;

    DigestClock(JdbcTemplate jdbc, TransactionTemplate transaction, Mails mails, Receivers receivers, CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.mails = mails;
        this.receivers = receivers;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Somebody who wants one today, in this language, from this moment on. */
    private record Wants(UUID who, String address, String language, Instant from) {}

    @Scheduled(fixedDelayString = "${omringd.notifications.every}", initialDelayString = "${omringd.notifications.every}")
    void look() {
        ZonedDateTime now = clock.instant().atZone(Moments.ZONE);
        LocalDate today = now.toLocalDate();
        if (!mails.isOn() || !BelgianCalendar.isWorkingDay(today)) {
            return;
        }
        try {
            jdbc.query("""
                    select d.user_id, d.from_hour, m.address, m.language from notification_digest d join told_by_mail m on m.user_id = d.user_id
                    where d.from_hour <= ? and (d.done_on is null or d.done_on < ?)""",
                    (row, n) -> new Wants(UUID.fromString(row.getString("user_id")), row.getString("address"), row.getString("language"),
                            today.atTime(row.getInt("from_hour"), 0).atZone(Moments.ZONE).toInstant()),
                    now.getHour(), today).forEach(wants -> currentActor.asProcess(() -> {
                        transaction.executeWithoutResult(tx -> send(wants, today, now.toInstant()));
                        return null;
                    }));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Overviews wait, the database does not answer: {}", away.getClass().getSimpleName());
        }
    }

    private void send(Wants wants, LocalDate today, Instant now) {
        boolean first = jdbc.update("update notification_digest set done_on = ? where user_id = ? and (done_on is null or done_on < ?)",
                today, wants.who().toString(), today) == 1;
        Instant until = wants.from().plus(OF_USE);
        if (first && now.isBefore(until) && !receivers.isAway(wants.who())) {
            mails.send(new NewMail(DigestMail.KIND, wants.who(), wants.address(), wants.language(), now, until));
        }
    }
}
