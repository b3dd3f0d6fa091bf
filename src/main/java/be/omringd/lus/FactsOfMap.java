package be.omringd.lus;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.KnownFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on the map of a person, and who was invited. */
@Component
class FactsOfMap implements KnownFacts {

    private final JdbcClient jdbc;

    FactsOfMap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Fact> of(CaseId id) {
        List<Fact> facts = new ArrayList<>();
        jdbc.sql("select c.nickname, c.relation_words from network_contact c join lus l on l.id = c.lus_id where l.case_id = ?")
                .param(id.value())
                .query(row -> {
                    Fact.of(Kind.NICKNAME, row.getString("nickname")).forEach(facts::add);
                    Fact.of(Kind.NOTES, row.getString("relation_words")).forEach(facts::add);
                });
        jdbc.sql("select i.full_name, i.phone, i.mail, i.words from invitation i join lus l on l.id = i.lus_id where l.case_id = ?")
                .param(id.value())
                .query(row -> {
                    Fact.of(Kind.NAME, row.getString("full_name")).forEach(facts::add);
                    Fact.of(Kind.PHONE, row.getString("phone")).forEach(facts::add);
                    Fact.of(Kind.MAIL, row.getString("mail")).forEach(facts::add);
                    Fact.of(Kind.NOTES, row.getString("words")).forEach(facts::add);
                });
        return facts;
    }
}
