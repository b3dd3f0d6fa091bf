package be.omringd.carry;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.mail.Mails;
import be.omringd.mail.NewMail;
import be.omringd.shell.Texts;
import be.omringd.text.MailAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which colleagues want to be told by mail too that something was handed to them. Each chooses that for oneself. */
@Service
@Transactional
public class ToldByMail {

    private static final Period OF_USE = Period.ofDays(3);

    private final JdbcTemplate jdbc;
    private final Mails mails;
    private final CurrentActor currentActor;
    private final Clock clock;

    ToldByMail(JdbcTemplate jdbc, Mails mails, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Whether mail is sent from here; where it is not, screens offer none. */
    public boolean isOn() {
        return mails.isOn();
    }

    /** Where the reader wants mail; empty where they want none. */
    @Transactional(readOnly = true)
    public Optional<String> mine() {
        UUID me = currentActor.get().userId();
        return me == null ? Optional.empty()
                : jdbc.queryForList("select address from told_by_mail where user_id = ?", String.class, me.toString()).stream().findFirst();
    }

    /**
     * The reader wants mail there from now on, in the language of their screen.
     *
     * @param address blank for no mail
     * @return false where that is no address: nothing was changed then
     */
    public boolean choose(String address) {
        Actor me = currentActor.get();
        if (!me.isColleague()) {
            throw new AccessDeniedException("Only for colleagues");
        }
        String typed = MailAddress.tidy(address);
        if (typed.isEmpty()) {
            jdbc.update("delete from told_by_mail where user_id = ?", me.user().toString());
            mails.cancel(HandedOverMail.KIND, me.user());
            return true;
        }
        if (!MailAddress.isAddress(typed) || typed.length() > MailAddress.LONGEST) {
            return false;
        }
        jdbc.update("replace into told_by_mail (user_id, address, language) values (?, ?, ?)", me.user().toString(), typed,
                Texts.ofReader().getLanguage());
        return true;
    }

    /** Something came to this colleague. One mail says that for all that waits to be read. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(UUID colleague) {
        if (!mails.isOn()) {
            return;
        }
        Instant now = clock.instant();
        jdbc.query("select address, language from told_by_mail where user_id = ?", (row, n) -> new NewMail(
                HandedOverMail.KIND, colleague, row.getString("address"), row.getString("language"), now, now.plus(OF_USE)),
                colleague.toString()).forEach(mail -> {
                    mails.cancel(HandedOverMail.KIND, colleague);
                    mails.send(mail);
                });
    }
}
