package be.omringd.search;

import be.omringd.casefile.CaseId;
import be.omringd.inbox.WorkItems;
import be.omringd.volunteer.VolunteerEvent.VolunteerErased;
import be.omringd.volunteer.VolunteerId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said by or about a volunteer in a search goes with them. That somebody was asked, when, and how it ended stays. */
@Component
class ErasedCandidates {

    /** The tasks in which both are asked. */
    private static final List<String> ABOUT_ONE = List.of("search/propose-match", "search/get-acquainted", "search/trial-meeting",
            "search/ask-person", "search/ask-volunteer", "search/finish-papers");

    private final Searches.Repository searches;
    private final WorkItems items;
    private final JdbcClient jdbc;

    ErasedCandidates(Searches.Repository searches, WorkItems items, JdbcClient jdbc) {
        this.searches = searches;
        this.items = items;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(VolunteerErased erased) {
        UUID id = erased.volunteerId().value();
        for (UUID caseId : searches.casesThatAsked(erased.together().stream().map(VolunteerId::value).toList())) {
            items.forgetWords(new CaseId(caseId), ABOUT_ONE, "volunteerId", id.toString());
        }
        jdbc.sql("update search_candidate set person_reason = null, volunteer_reason = null where volunteer_id = ?").param(id).update();
        jdbc.sql("delete from search_lesson where volunteer_id = ?").param(id).update();
        jdbc.sql("delete from search_let_go where volunteer_id = ?").param(id).update();
    }
}
