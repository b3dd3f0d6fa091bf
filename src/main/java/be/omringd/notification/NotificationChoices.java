package be.omringd.notification;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.mail.Mails;
import be.omringd.shell.Texts;
import be.omringd.text.MailAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody wants to be told of, and how. Each chooses that for oneself. */
@Service
@Transactional
public class NotificationChoices {

    private final JdbcTemplate jdbc;
    private final NewsMail mail;
    private final Mails mails;
    private final CurrentActor currentActor;

    NotificationChoices(JdbcTemplate jdbc, NewsMail mail, Mails mails, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.mails = mails;
        this.currentActor = currentActor;
    }

    /**
     * What somebody chose.
     *
     * @param means for each kind
     * @param address where mail goes; empty for no mail
     * @param digestFrom from which hour of working days an overview goes by mail; null for none
     */
    public record Choice(Map<NotificationKind, Means> means, String address, @Nullable Integer digestFrom) {}

    /** Whether mail is sent from here; where it is not, screens offer none. */
    public boolean isMailOn() {
        return mails.isOn();
    }

    /** What the reader chose; of what they did not, what is usual. */
    @Transactional(readOnly = true)
    public Choice mine() {
        String me = me().toString();
        Map<NotificationKind, Means> means = new EnumMap<>(NotificationKind.class);
        for (NotificationKind kind : NotificationKind.values()) {
            means.put(kind, kind.usual());
        }
        jdbc.query("select kind, means from notification_choice where user_id = ?",
                row -> {
                    means.put(NotificationKind.valueOf(row.getString("kind")), Means.valueOf(row.getString("means")));
                }, me);
        return new Choice(means, jdbc.queryForList("select address from told_by_mail where user_id = ?", String.class, me).stream()
                .findFirst().orElse(""),
                jdbc.queryForList("select from_hour from notification_digest where user_id = ?", Integer.class, me).stream().findFirst()
                        .orElse(null));
    }

    /**
     * The reader is told so from now on, by mail in the language of their screen.
     *
     * @param means of the kinds that are left out nothing changes
     * @param address blank for no mail
     * @param digestFrom from which hour of working days, 0 to 23, an overview goes there; null for none
     * @return false where that is no address, or where there is none for the overview: nothing was changed then
     */
    public boolean choose(Map<NotificationKind, Means> means, String address, @Nullable Integer digestFrom) {
        UUID me = me();
        String typed = MailAddress.tidy(address);
        if (!typed.isEmpty() && (!MailAddress.isAddress(typed) || typed.length() > MailAddress.LONGEST)) {
            return false;
        }
        if (digestFrom != null && (typed.isEmpty() || digestFrom < 0 || digestFrom > 23)) {
            return false;
        }
        means.forEach((kind, how) -> jdbc.update("replace into notification_choice (user_id, kind, means) values (?, ?, ?)", me.toString(),
                kind.name(), how.name()));
        if (typed.isEmpty()) {
            jdbc.update("delete from told_by_mail where user_id = ?", me.toString());
            mail.stop(me);
        } else {
            jdbc.update("replace into told_by_mail (user_id, address, language) values (?, ?, ?)", me.toString(), typed,
                    Texts.ofReader().getLanguage());
        }
        if (digestFrom == null) {
            jdbc.update("delete from notification_digest where user_id = ?", me.toString());
            mails.cancel(DigestMail.KIND, me);
        } else {
            jdbc.update(
                    "insert into notification_digest (user_id, from_hour) values (?, ?) on duplicate key update from_hour = values(from_hour)",
                    me.toString(), digestFrom);
        }
        return true;
    }

    private UUID me() {
        Actor me = currentActor.get();
        if (!me.isColleague()) {
            throw new AccessDeniedException("Only for colleagues");
        }
        return me.user();
    }
}
