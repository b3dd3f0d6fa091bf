package be.omringd.notification;

import be.omringd.access.Actor;
import be.omringd.access.Users;
import be.omringd.database.UtcMoments;
import be.omringd.mail.Letter;
import be.omringd.mail.MailKind;
import be.omringd.mail.Mails;
import be.omringd.mail.NewMail;
import be.omringd.shell.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The mail that says how much new there is for somebody, of which kinds; not about whom, and not by whom. About whom it goes to. It waits a
 * moment, so that it tells of what comes together, and not of what was read on the screen.
 */
@Component
class NewsMail implements MailKind {

    /** A mail is to tell of it. */
    static final String WANTED = "WANTED";
    /** One was written that does; until it left it may have to be written again. */
    private static final String TELLING = "TELLING";
    private static final String KIND = "notifications";
    private static final String LIST = "meldingen";
    private static final Duration A_MOMENT = Duration.ofMinutes(5);
    private static final Period OF_USE = Period.ofDays(3);

    private final JdbcTemplate jdbc;
    private final Mails mails;
    private final Users users;
    private final Texts texts;
    private final Clock clock;

    NewsMail(JdbcTemplate jdbc, Mails mails, Users users, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.users = users;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whether this colleague gave an address, and mail is sent from here. */
    boolean isWantedBy(UUID reader) {
        return mails.isOn()
                && !jdbc.queryForList("select 1 from told_by_mail where user_id = ?", reader.toString()).isEmpty();
    }

    /** One mail tells of all that waits to be told. Needs a transaction. */
    void sendTo(UUID reader) {
        Instant now = clock.instant();
        Instant first = jdbc.queryForObject(
                "select coalesce(min(at), ?) from notification where reader_id = ? and read_at is null and mail = ?",
                (row, n) -> UtcMoments.get(row, 1), UtcMoments.stored(now), reader.toString(), WANTED);
        Instant waited = first == null ? now : first.plus(A_MOMENT);
        jdbc.query("select address, language from told_by_mail where user_id = ?", (row, n) -> new NewMail(KIND, reader,
                row.getString("address"), row.getString("language"), waited.isBefore(now) ? now : waited, now.plus(OF_USE)),
                reader.toString()).forEach(mail -> {
                    mails.cancel(KIND, reader);
                    mails.send(mail);
                });
    }

    /** Nobody wants one any more. */
    void stop(UUID reader) {
        mails.cancel(KIND, reader);
        jdbc.update("update notification set mail = null where reader_id = ? and mail is not null", reader.toString());
    }

    /** Who has read it all on the screen, or can no longer sign in, gets none. */
    @Override
    public Optional<Letter> write(UUID about, Locale reader) {
        jdbc.update("update notification set mail = ? where reader_id = ? and mail = ? and read_at is null", TELLING, about.toString(),
                WANTED);
        List<String> told = users.active(about).filter(Actor::isColleague).isEmpty() ? List.of()
                : jdbc.query("""
                        select kind, count(*) from notification where reader_id = ? and mail = ? and read_at is null
                        group by kind order by min(at)""",
                        (row, n) -> texts.get(reader, "notification.mail." + NotificationKind.valueOf(row.getString(1)).name(),
                                row.getInt(2)),
                        about.toString(), TELLING);
        return told.isEmpty() ? Optional.empty()
                : Optional.of(new Letter("notification.mail", LIST, String.join(", ", told)));
    }

    @Override
    public void left(UUID about) {
        jdbc.update("update notification set mail = null where reader_id = ? and mail = ?", about.toString(), TELLING);
    }

    @Override
    public void tooLate(UUID about) {
        jdbc.update("update notification set mail = null where reader_id = ? and mail is not null", about.toString());
    }
}
