package be.omringd.search.ui;

import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.PeopleOfTask;
import be.omringd.place.Places;
import be.omringd.search.SearchId;
import be.omringd.search.SearchSummary.Approached;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Volunteers;
import be.omringd.volunteer.ui.VolunteerBeside;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The volunteer who is proposed, beside the tasks in which both get to know each other. */
@Component
class ProposedVolunteer implements PeopleOfTask {

    /** In these one speaks with the volunteer. */
    private static final Set<String> WITH_THE_VOLUNTEER = Set.of("search/ask-volunteer", "search/finish-papers");

    private final Searches searches;
    private final Volunteers volunteers;
    private final Places places;
    private final Texts texts;

    ProposedVolunteer(Searches searches, Volunteers volunteers, Places places, Texts texts) {
        this.searches = searches;
        this.volunteers = volunteers;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public String role() {
        return "volunteer";
    }

    @Override
    public Set<String> forms() {
        return Set.of("search/propose-match", "search/get-acquainted", "search/trial-meeting", "search/ask-person", "search/ask-volunteer",
                "search/ask-both",
                "search/finish-papers");
    }

    @Override
    public List<Involved> of(CurrentTask task) {
        String search = task.text("searchId");
        if (search == null) {
            return List.of();
        }
        SearchWords words = new SearchWords(texts, places, UI.getCurrent().getLocale());
        return searches.get(SearchId.of(search)).candidates().stream().filter(one -> one.outcome().equals("ACTIVE"))
                .map(Approached::volunteerId).flatMap(id -> volunteers.find(id).stream())
                .filter(volunteer -> volunteer.person().erasedOn() == null)
                .map(volunteer -> VolunteerBeside.of(volunteer, WITH_THE_VOLUNTEER.contains(task.formKey()), words.volunteers()))
                .toList();
    }
}
