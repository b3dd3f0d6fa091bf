package be.omringd.search;

import be.omringd.inbox.TaskDetail;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TellsApart;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A search can propose one volunteer after another: each of these tasks says whom it is about. */
@Component
class ProposalsApart implements TellsApart {

    private final Volunteers volunteers;

    ProposalsApart(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    @Override
    public Set<String> formKeys() {
        return Set.of("search/propose-match", "search/get-acquainted", "search/trial-meeting", "search/ask-person", "search/ask-volunteer",
                "search/finish-papers");
    }

    @Override
    public Map<UUID, TaskDetail> tell(Collection<CurrentTask> tasks) {
        Map<UUID, VolunteerId> volunteerOf = new HashMap<>();
        tasks.stream().filter(task -> task.text("volunteerId") != null)
                .forEach(task -> volunteerOf.put(task.workItemId(), VolunteerId.of(task.text("volunteerId"))));
        Map<VolunteerId, VolunteerSummary> known = volunteers.getAll(volunteerOf.values());
        Map<UUID, TaskDetail> details = new HashMap<>();
        volunteerOf.forEach((task, volunteer) -> {
            if (known.containsKey(volunteer)) {
                details.put(task, TaskDetail.of(known.get(volunteer).person().fullName()));
            }
        });
        return details;
    }
}
