package be.omringd.search;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.KnownFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written down of whom the person would like, and whom not. */
@Component
class FactsOfSearch implements KnownFacts {

    private final JdbcClient jdbc;

    FactsOfSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Fact> of(CaseId id) {
        List<Fact> facts = new ArrayList<>();
        jdbc.sql("select wishes, no_go from volunteer_search where case_id = ?").param(id.value()).query(row -> {
            Fact.of(Kind.NOTES, row.getString("wishes")).forEach(facts::add);
            Fact.of(Kind.NOTES, row.getString("no_go")).forEach(facts::add);
        });
        return facts;
    }
}
