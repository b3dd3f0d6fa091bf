package be.omringd.group;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.KnownFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the group met, and what was written down of it. */
@Component
class FactsOfGatherings implements KnownFacts {

    private static final List<String> NOTES = List.of("place", "theme", "prepared_with", "note");

    private final JdbcClient jdbc;

    FactsOfGatherings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Fact> of(CaseId id) {
        List<Fact> facts = new ArrayList<>();
        jdbc.sql("select place, theme, prepared_with, note from gathering where case_id = ?").param(id.value()).query(row -> {
            for (String column : NOTES) {
                Fact.of(Kind.NOTES, row.getString(column)).forEach(facts::add);
            }
        });
        jdbc.sql("select a.who from gathering_action a join gathering g on g.id = a.gathering_id where g.case_id = ?")
                .param(id.value())
                .query(row -> {
                    Fact.of(Kind.NICKNAME, row.getString("who")).forEach(facts::add);
                });
        return facts;
    }
}
