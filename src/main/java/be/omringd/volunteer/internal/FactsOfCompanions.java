package be.omringd.volunteer.internal;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.KnownFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The volunteers who go along with the group, or did. */
@Component
class FactsOfCompanions implements KnownFacts {

    private final JdbcClient jdbc;

    FactsOfCompanions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Fact> of(CaseId id) {
        List<Fact> facts = new ArrayList<>();
        jdbc.sql("""
                        select p.first_name, p.last_name, p.phone, p.mail from volunteer_assignment a
                        join volunteer v on v.id = a.volunteer_id join person p on p.id = v.person_id
                        where a.case_id = ? and a.stage in ('ACTIVE', 'ENDED')""")
                .param(id.value())
                .query(row -> {
                    Fact.of(Kind.NAME, row.getString("first_name")).forEach(facts::add);
                    Fact.of(Kind.NAME, row.getString("last_name")).forEach(facts::add);
                    Fact.of(Kind.PHONE, row.getString("phone")).forEach(facts::add);
                    Fact.of(Kind.MAIL, row.getString("mail")).forEach(facts::add);
                });
        return facts;
    }
}
