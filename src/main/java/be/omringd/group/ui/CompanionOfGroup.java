package be.omringd.group.ui;

import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.PeopleOfTask;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerAssignments;
import be.omringd.volunteer.VolunteerAssignments.Companion;
import be.omringd.volunteer.Volunteers;
import be.omringd.volunteer.ui.VolunteerBeside;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The volunteers who accompany the group, beside the tasks of its life. */
@Component
class CompanionOfGroup implements PeopleOfTask {

    /** In these one speaks with the volunteer. */
    private static final Set<String> WITH_THE_VOLUNTEER = Set.of("gathering/volunteer-talk");

    private final VolunteerAssignments assignments;
    private final Volunteers volunteers;
    private final Places places;
    private final Texts texts;

    CompanionOfGroup(VolunteerAssignments assignments, Volunteers volunteers, Places places, Texts texts) {
        this.assignments = assignments;
        this.volunteers = volunteers;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public String role() {
        return "companion";
    }

    @Override
    public Set<String> forms() {
        return Set.of("gathering/prepare-gathering", "gathering/hold-gathering", "gathering/decide-handover", "gathering/handover-talk",
                "gathering/talk-about-handover",
                "gathering/follow-up-contact", "gathering/volunteer-talk", "gathering/look-back", "gathering/discuss-move",
                "gathering/cover-group", "gathering/close-with-thanks", "casefile/closing-talk", "casefile/aftercare",
                "casefile/assess-concern", "casefile/follow-up-concern", "linkgroup/reconsider");
    }

    @Override
    public List<Involved> of(CurrentTask task) {
        VolunteerWords words = new VolunteerWords(texts, places, UI.getCurrent().getLocale());
        return assignments.companions(task.caseId()).stream().map(Companion::volunteerId).flatMap(id -> volunteers.find(id).stream())
                .filter(volunteer -> volunteer.person().erasedOn() == null)
                .map(volunteer -> VolunteerBeside.of(volunteer, WITH_THE_VOLUNTEER.contains(task.formKey()), words))
                .toList();
    }
}
