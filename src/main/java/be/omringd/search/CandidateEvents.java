package be.omringd.search;

import be.omringd.access.CurrentActor;
import be.omringd.volunteer.VolunteerAssignments;
import be.omringd.volunteer.VolunteerEvent.DuplicateMerged;
import be.omringd.volunteer.VolunteerEvent.VolunteerCleared;
import be.omringd.volunteer.VolunteerEvent.VolunteerLeft;
import be.omringd.volunteer.VolunteerId;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a search hears of a volunteer whom it proposed. */
@Component
@Transactional
class CandidateEvents {

    private final Searches.Repository all;
    private final GuardedSearches searches;
    private final VolunteerAssignments assignments;
    private final SearchProcess process;
    private final CurrentActor currentActor;
    private final Clock clock;

    CandidateEvents(Searches.Repository all, GuardedSearches searches, VolunteerAssignments assignments, SearchProcess process,
            CurrentActor currentActor, Clock clock) {
        this.all = all;
        this.searches = searches;
        this.assignments = assignments;
        this.process = process;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Who is being asked stops as a volunteer: the search goes on without, and the coordinator reads it in the timeline. */
    @EventListener
    void on(VolunteerLeft left) {
        eachThatAsks(left.volunteerId(), search -> {
            if (search.lost(left.volunteerId(), clock.instant())) {
                assignments.withdraw(left.volunteerId(), search.caseId());
                searches.note(search, "search.event.candidateLost", null);
                process.candidateLost(search.caseId());
            }
        });
    }

    /** The last paper is there: a match that waited for it can be recorded. */
    @EventListener
    void on(VolunteerCleared cleared) {
        eachThatAsks(cleared.volunteerId(), search -> {
            if (search.active().filter(Candidate::bothSaidYes).isPresent()) {
                searches.note(search, "search.event.papersThere", null);
                process.volunteerCleared(search.caseId());
            }
        });
    }

    /** Two were one: whoever was asked, said no, or heard that no group is left under one name, did so. */
    @EventListener
    void on(DuplicateMerged merged) {
        all.flush();
        UUID from = merged.volunteerId().value();
        UUID into = merged.into().value();
        all.moveCandidates(from, into);
        all.moveLessons(from, into);
        all.moveLetGo(from, into);
        all.dropLetGo(from);
    }

    private void eachThatAsks(VolunteerId volunteer, Consumer<VolunteerSearch> then) {
        // the file of the search may be of another region than the volunteer
        currentActor.asProcess(() -> {
            all.asking(volunteer.value()).forEach(id -> then.accept(searches.change(new SearchId(id))));
            return null;
        });
    }
}
