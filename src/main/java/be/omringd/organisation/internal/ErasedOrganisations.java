package be.omringd.organisation.internal;

import be.omringd.erasure.Forgets;
import be.omringd.erasure.Subject;
import be.omringd.organisation.Organisations;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An organisation under all its names, with its contacts; or one contact alone. */
@Component
class ErasedOrganisations implements Forgets {

    private final JdbcClient jdbc;

    ErasedOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Turn turn() {
        return Turn.ENTRY;
    }

    @Override
    public boolean holds(String kind) {
        return kind.equals(Organisations.SUBJECT) || kind.equals(Organisations.CONTACT_SUBJECT);
    }

    @Override
    public void forget(Subject subject) {
        if (subject.ref().kind().equals(Organisations.CONTACT_SUBJECT)) {
            subject.entries().forEach(contact -> delete("delete from organisation_contact where id = :id", contact));
            return;
        }
        for (UUID entry : subject.entries()) {
            delete("delete from organisation_contact where organisation_id = :id", entry);
            delete("delete from organisation_not_same where one = :id or other = :id", entry);
        }
        // those that point at the one that was kept go before it
        subject.entries().reversed().forEach(entry -> delete("delete from organisation where id = :id", entry));
    }

    private void delete(String sql, UUID id) {
        jdbc.sql(sql).param("id", id.toString()).update();
    }
}
