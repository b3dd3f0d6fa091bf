package be.omringd.search;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.outreach.CloseReason;
import be.omringd.volunteer.VolunteerEvent.DuplicateMerged;
import be.omringd.volunteer.VolunteerEvent.VolunteerCleared;
import be.omringd.volunteer.VolunteerEvent.VolunteerLeft;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Climbing and going back on the ladder (docs/domain.md#looking-for-a-volunteer): the natural network, our volunteers, a vacancy, a
 * campaign; and what a search hears of a volunteer whom it proposed.
 */
@Service
@Transactional
public class Ladder {

    private final Searches.Repository searches;
    private final SearchRecruitments recruitments;
    private final Volunteers volunteers;
    private final WorkItems items;
    private final CaseFiles files;
    private final SearchProcess process;
    private final CurrentActor currentActor;
    private final Clock clock;

    Ladder(Searches.Repository searches, SearchRecruitments recruitments, Volunteers volunteers, WorkItems items, CaseFiles files,
            SearchProcess process, CurrentActor currentActor, Clock clock) {
        this.searches = searches;
        this.recruitments = recruitments;
        this.volunteers = volunteers;
        this.items = items;
        this.files = files;
        this.process = process;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Whether a coordinator may go to this rung now, up early or back; otherwise why not. */
    @Transactional(readOnly = true)
    public Optional<RungRefusal> mayChoose(SearchId id, Channel rung) {
        VolunteerSearch search = searches.findById(id.value()).orElseThrow();
        files.check(search.caseId());
        return mayChoose(search, rung);
    }

    /**
     * Goes to a rung, up early or back, and leaves the one where it was: its recruitment is withdrawn and whoever answered hears of it.
     *
     * @return why not, where it cannot be done now; nothing has changed then
     */
    public Optional<RungRefusal> choose(SearchId id, Channel rung, String reason) {
        VolunteerSearch search = change(id);
        Optional<RungRefusal> refusal = mayChoose(search, rung);
        if (refusal.isEmpty()) {
            go(search, rung, reason, Rung.Left.CHOSEN);
            files.note(search.caseId(), "search.event.rungChosen", reason);
            process.rungChosen(search.caseId(), rung);
        }
        return refusal;
    }

    /**
     * Goes to a rung, as somebody decided after nobody was found.
     *
     * @param reason why this one and not the one that was advised; null where it was
     * @return why not, where it cannot be done now; nothing has changed then
     */
    public Optional<RungRefusal> decide(SearchId id, Channel rung, @Nullable String reason) {
        VolunteerSearch search = change(id);
        if (search.state().isOver()) {
            return Optional.empty();
        }
        Optional<RungRefusal> refusal = search.mayGoTo(rung);
        if (refusal.isEmpty()) {
            go(search, rung, reason, Rung.Left.NOBODY);
        }
        return refusal;
    }

    private void go(VolunteerSearch search, Channel rung, @Nullable String reason, Rung.Left because) {
        // the rung first: what closes with the one before is no news to the process then
        search.goTo(rung, new Rung.By(currentActor.get().userId(), currentActor.get().name()), reason, because, clock.instant());
        recruitments.end(search, CloseReason.WITHDRAWN, null);
    }

    private Optional<RungRefusal> mayChoose(VolunteerSearch search, Channel rung) {
        Optional<RungRefusal> refusal = search.mayGoTo(rung);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (search.rung().filter(now -> now.channel() == rung).isPresent() && search.waitingUntil() == null
                && search.state() != SearchState.DECIDING) {
            return Optional.of(RungRefusal.ALREADY_THERE);
        }
        return items.openIn(search.caseId()).stream().anyMatch(Ladder::isBefore)
                ? Optional.of(RungRefusal.NEED_FIRST)
                : Optional.empty();
    }

    /** While such a task is open the search is not on the ladder: first it has to be clear whom we look for. */
    private static boolean isBefore(WorkItemSummary item) {
        return item.isAt("describeNeed") || item.isAt("talkAboutNeed");
    }

    // ---- what happens to a volunteer

    /** Who is being asked stops as a volunteer: the search goes on without, and the coordinator reads it in the timeline. */
    @EventListener
    void on(VolunteerLeft left) {
        eachThatAsks(left.volunteerId(), search -> {
            if (search.lost(left.volunteerId(), clock.instant())) {
                volunteers.withdraw(left.volunteerId(), search.caseId());
                files.note(search.caseId(), "search.event.candidateLost", null);
                process.candidateLost(search.caseId());
            }
        });
    }

    /** The last paper is there: a match that waited for it can be recorded. */
    @EventListener
    void on(VolunteerCleared cleared) {
        eachThatAsks(cleared.volunteerId(), search -> {
            if (search.active().filter(Candidate::bothSaidYes).isPresent()) {
                files.note(search.caseId(), "search.event.papersThere", null);
                process.volunteerCleared(search.caseId());
            }
        });
    }

    /** Two were one: whoever was asked, said no, or heard that no group is left under one name, did so. */
    @EventListener
    void on(DuplicateMerged merged) {
        searches.flush();
        UUID from = merged.volunteerId().value();
        UUID into = merged.into().value();
        searches.moveCandidates(from, into);
        searches.moveLessons(from, into);
        searches.moveLetGo(from, into);
        searches.dropLetGo(from);
    }

    private void eachThatAsks(VolunteerId volunteer, Consumer<VolunteerSearch> then) {
        // the file of the search may be of another region than the volunteer
        currentActor.asProcess(() -> {
            searches.asking(volunteer.value()).forEach(id -> then.accept(change(new SearchId(id))));
            return null;
        });
    }

    private VolunteerSearch change(SearchId id) {
        UUID caseId = searches.caseOf(id.value()).orElseThrow();
        files.hold(new CaseId(caseId));
        return searches.findById(id.value()).orElseThrow();
    }
}
