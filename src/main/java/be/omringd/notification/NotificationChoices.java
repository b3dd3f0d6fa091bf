package be.omringd.notification;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.mail.Mails;
import be.omringd.shell.Texts;
import be.omringd.text.MailAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
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
     */
    public record Choice(Map<NotificationKind, Means> means, String address) {}

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
                .findFirst().orElse(""));
    }

    /**
     * The reader is told so from now on, by mail in the language of their screen.
     *
     * @param means of the kinds that are left out nothing changes
     * @param address blank for no mail
     * @return false where that is no address: nothing was changed then
     */
    public boolean choose(Map<NotificationKind, Means> means, String address) {
        UUID me = me();
        String typed = MailAddress.tidy(address);
        if (!typed.isEmpty() && (!MailAddress.isAddress(typed) || typed.length() > MailAddress.LONGEST)) {
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
