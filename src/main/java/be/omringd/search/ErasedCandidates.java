package be.omringd.search;

import be.omringd.casefile.CaseId;
import be.omringd.erasure.Forgets;
import be.omringd.erasure.Subject;
import be.omringd.inbox.ErasedAnswers;
import be.omringd.volunteer.VolunteerId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said by or about a volunteer in a search goes with them. That somebody was asked, when, and how it ended stays. */
@Component
class ErasedCandidates implements Forgets {

    private final Searches.Repository searches;
    private final ErasedAnswers answers;
    private final JdbcClient jdbc;

    ErasedCandidates(Searches.Repository searches, ErasedAnswers answers, JdbcClient jdbc) {
        this.searches = searches;
        this.answers = answers;
        this.jdbc = jdbc;
    }

    @Override
    public Turn turn() {
        return Turn.ELSEWHERE;
    }

    @Override
    public boolean holds(String kind) {
        return kind.equals(VolunteerId.SUBJECT);
    }

    @Override
    public void forget(Subject subject) {
        List<UUID> cases = searches.casesThatAsked(subject.entries());
        for (UUID id : subject.entries()) {
            cases.forEach(caseId -> answers.forgetWords(new CaseId(caseId), VolunteerId.SUBJECT, "volunteerId", id.toString()));
            jdbc.sql("update search_candidate set person_reason = null, volunteer_reason = null where volunteer_id = ?").param(id).update();
            jdbc.sql("delete from search_lesson where volunteer_id = ?").param(id).update();
            jdbc.sql("delete from search_let_go where volunteer_id = ?").param(id).update();
        }
    }
}
