package be.omringd.mail;

import be.omringd.database.UtcMoments;
import be.omringd.engine.Ids;
import be.omringd.mail.MailWaiting.State;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail that is wanted, written down in the transaction of what wants it. Who may, the module looks at that sends it. Where no server is
 * configured ({@link #isOn}) nothing is taken: screens offer nothing then.
 */
@Service
@Transactional
public class Mails {

    private final JdbcClient jdbc;
    private final MailServer server;

    Mails(JdbcClient jdbc, MailServer server) {
        this.jdbc = jdbc;
        this.server = server;
    }

    /** Whether mail is sent from here. */
    public boolean isOn() {
        return server.isOn();
    }

    /** Sends this as soon as its moment has come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(NewMail mail) {
        if (!server.isOn()) {
            throw new IllegalStateException("No mail is sent from here");
        }
        jdbc.sql("""
                        insert into mail (id, kind, about, address, language, send_at, keep_until, next_try_at, attempts, unsure)
                        values (:id, :kind, :about, :address, :language, :sendAt, :keepUntil, :sendAt, 0, 0)""")
                .param("id", Ids.next().toString()).param("kind", mail.kind()).param("about", mail.about().toString())
                .param("address", mail.address()).param("language", mail.language()).param("sendAt", UtcMoments.stored(mail.sendAt()))
                .param("keepUntil", UtcMoments.stored(mail.keepUntil())).update();
    }

    /** Mails about this that were not sent yet, or could not be, in the order in which they were wanted. */
    @Transactional(readOnly = true)
    public List<MailWaiting> waiting(String kind, UUID about) {
        return jdbc.sql("select id, address, failure, attempts, send_at from mail where kind = :kind and about = :about order by id")
                .param("kind", kind).param("about", about.toString())
                .query((row, n) -> new MailWaiting(UUID.fromString(row.getString("id")), row.getString("address"),
                        row.getString("failure") != null ? State.valueOf(row.getString("failure"))
                                : row.getInt("attempts") > 0 ? State.DELAYED : State.WAITS,
                        UtcMoments.get(row, "send_at")))
                .list();
    }

    /** No mail about this is wanted any more: what was not sent is gone, with its address. */
    public void cancel(String kind, UUID about) {
        jdbc.sql("delete from mail where kind = :kind and about = :about").param("kind", kind).param("about", about.toString()).update();
    }

    /** This one is not wanted any more. False where it was sent in the meantime. */
    public boolean cancel(String kind, UUID about, UUID mail) {
        return jdbc.sql("delete from mail where kind = :kind and about = :about and id = :id").param("kind", kind)
                .param("about", about.toString()).param("id", mail.toString()).update() == 1;
    }
}
