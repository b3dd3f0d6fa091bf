package be.omringd.mail;

import be.omringd.database.UtcMoments;
import be.omringd.mail.MailServer.Outcome;
import be.omringd.mail.MailWaiting.State;
import be.omringd.shell.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits. A try is written down before it is made: killed in the middle, nobody knows whether the mail left, so it is sent once
 * more, and not a third time. Otherwise it is sent once. What was sent is gone, with its address.
 */
@Component
class MailOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(MailOutbox.class);
    /** Whoever is at it needs less; after this it was left. */
    private static final Duration AT_IT = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_UNSURE = 2;
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final MailServer server;
    private final ObjectProvider<MailKind> kinds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailOutbox(JdbcClient jdbc, MailServer server, ObjectProvider<MailKind> kinds, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.server = server;
        this.kinds = kinds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A mail as it waits. */
    private record Due(UUID id, String kind, UUID about, String address, Locale reader, int attempts, int unsure) {}

    /** A mail that is tried now. */
    private record Taken(Due mail, MailKind kind, Letter letter) {}

    /** Sends what is due, what was wanted first before the rest. Where the server is away, the others wait for the next time. */
    @Scheduled(fixedDelayString = "${omringd.mail.every}")
    void sendWhatIsDue() {
        try {
            for (Due mail : server.isOn() ? due() : List.<Due>of()) {
                if (send(mail) == Outcome.AWAY) {
                    return;
                }
            }
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("Mail waits, the database does not answer: {}", databaseAway.getClass().getSimpleName());
        }
    }

    /** Forgets what is of no use any more, whether mail is sent or not. */
    @Scheduled(fixedDelay = 600_000)
    void forgetWhatIsTooLate() {
        for (Due mail : rows("keep_until < :now and (held_until is null or held_until < :now)")) {
            transaction.executeWithoutResult(tx -> {
                kind(mail).ifPresent(kind -> kind.tooLate(mail.about()));
                delete(mail.id());
            });
        }
    }

    private List<Due> due() {
        return rows("failure is null and next_try_at <= :now and keep_until >= :now and (held_until is null or held_until < :now)");
    }

    private List<Due> rows(String condition) {
        return jdbc.sql("select id, kind, about, address, language, attempts, unsure from mail where " + condition
                + " order by next_try_at, id limit " + AT_ONCE)
                .param("now", now())
                .query((row, n) -> new Due(UUID.fromString(row.getString("id")), row.getString("kind"),
                        UUID.fromString(row.getString("about")), row.getString("address"),
                        Texts.named(row.getString("language")).orElse(Texts.DUTCH), row.getInt("attempts"), row.getInt("unsure")))
                .list();
    }

    private @Nullable Outcome send(Due mail) {
        Taken taken = kind(mail).flatMap(kind -> Objects.requireNonNull(transaction.execute(tx -> take(mail, kind, tx)))).orElse(null);
        if (taken == null) {
            return null;
        }
        Outcome outcome = server.deliver(mail.id(), mail.address(), taken.letter(), mail.reader());
        transaction.executeWithoutResult(tx -> tried(taken, outcome));
        return outcome;
    }

    /** Writes down that a try begins; empty where somebody else is at it, or where there is nothing to send any more. */
    private Optional<Taken> take(Due mail, MailKind kind, TransactionStatus tx) {
        if (mail.unsure() >= MOST_UNSURE) {
            fail(mail, State.UNSURE);
            return Optional.empty();
        }
        Optional<Letter> letter = kind.write(mail.about(), mail.reader());
        boolean mine = jdbc.sql("""
                        update mail set attempts = attempts + 1, unsure = unsure + 1, held_until = :until
                        where id = :id and failure is null and unsure = :unsure and (held_until is null or held_until < :now)""")
                .param("id", mail.id().toString()).param("unsure", mail.unsure()).param("now", now())
                .param("until", now().plus(AT_IT)).update() == 1;
        if (!mine) {
            tx.setRollbackOnly(); // what was made for a letter that does not go
            return Optional.empty();
        }
        if (letter.isEmpty()) {
            delete(mail.id());
        }
        return letter.map(written -> new Taken(mail, kind, written));
    }

    /** Writes down what came of a try. */
    private void tried(Taken taken, Outcome outcome) {
        Due mail = taken.mail();
        switch (outcome) {
            case SENT -> {
                taken.kind().left(mail.about());
                delete(mail.id());
            }
            case REFUSED -> {
                taken.kind().didNotLeave(mail.about(), taken.letter());
                later(mail, mail.unsure());
                fail(mail, State.REFUSED);
            }
            case LATER, AWAY -> {
                taken.kind().didNotLeave(mail.about(), taken.letter());
                later(mail, mail.unsure());
            }
            case UNSURE -> {
                later(mail, mail.unsure() + 1);
                if (mail.unsure() + 1 >= MOST_UNSURE) {
                    fail(mail, State.UNSURE);
                }
            }
        }
    }

    private void later(Due mail, int unsure) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts(), 10));
        jdbc.sql("update mail set unsure = :unsure, held_until = null, next_try_at = :next where id = :id")
                .param("unsure", unsure).param("next", now().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause))
                .param("id", mail.id().toString()).update();
    }

    /** Is not tried again: who sees what it is about decides. */
    private void fail(Due mail, State state) {
        jdbc.sql("update mail set failure = :state, held_until = null where id = :id").param("state", state.name())
                .param("id", mail.id().toString()).update();
    }

    private Optional<MailKind> kind(Due mail) {
        return kinds.stream().filter(kind -> kind.kind().equals(mail.kind())).findFirst();
    }

    private void delete(UUID id) {
        jdbc.sql("delete from mail where id = :id").param("id", id.toString()).update();
    }

    private LocalDateTime now() {
        return UtcMoments.stored(clock.instant());
    }
}
