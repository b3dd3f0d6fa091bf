package be.omringd.intake;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.KnownFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked, and what was written down of the request and the first conversations. */
@Component
class FactsOfRequest implements KnownFacts {

    private static final List<String> NOTES_OF_REQUEST = List.of("question", "appointment_place", "orientation_reason");
    private static final List<String> NOTES_OF_CONVERSATION =
            List.of("place", "present", "hopes", "people_now", "people_earlier", "practical_needs", "other_help");

    private final JdbcClient jdbc;

    FactsOfRequest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Fact> of(CaseId id) {
        List<Fact> facts = new ArrayList<>();
        jdbc.sql("select * from request where case_id = ?").param(id.value()).query(row -> {
            Fact.of(Kind.NAME, row.getString("requester_name")).forEach(facts::add);
            Fact.of(Kind.PHONE, row.getString("requester_phone")).forEach(facts::add);
            Fact.of(Kind.MAIL, row.getString("requester_mail")).forEach(facts::add);
            for (String column : NOTES_OF_REQUEST) {
                Fact.of(Kind.NOTES, row.getString(column)).forEach(facts::add);
            }
        });
        jdbc.sql("select c.* from intro_conversation c join request r on r.id = c.request_id where r.case_id = ?")
                .param(id.value())
                .query(row -> {
                    for (String column : NOTES_OF_CONVERSATION) {
                        Fact.of(Kind.NOTES, row.getString(column)).forEach(facts::add);
                    }
                });
        return facts;
    }
}
