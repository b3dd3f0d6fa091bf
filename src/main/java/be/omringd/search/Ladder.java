package be.omringd.search;

import be.omringd.access.CurrentActor;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.outreach.CloseReason;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Climbing and going back on the ladder (docs/domain.md#looking-for-a-volunteer): the natural network, our volunteers, a vacancy, a
 * campaign.
 */
@Service
@Transactional
public class Ladder {

    private final GuardedSearches searches;
    private final SearchRecruitments recruitments;
    private final WorkItems items;
    private final SearchProcess process;
    private final CurrentActor currentActor;
    private final Clock clock;

    Ladder(GuardedSearches searches, SearchRecruitments recruitments, WorkItems items, SearchProcess process, CurrentActor currentActor,
            Clock clock) {
        this.searches = searches;
        this.recruitments = recruitments;
        this.items = items;
        this.process = process;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Whether a coordinator may go to this rung now, up early or back; otherwise why not. */
    @Transactional(readOnly = true)
    public Optional<RungRefusal> mayChoose(SearchId id, Channel rung) {
        return mayChoose(searches.read(id), rung);
    }

    /**
     * Goes to a rung, up early or back, and leaves the one where it was: its recruitment is withdrawn and whoever answered hears of it.
     *
     * @return why not, where it cannot be done now; nothing has changed then
     */
    public Optional<RungRefusal> choose(SearchId id, Channel rung, String reason) {
        VolunteerSearch search = searches.change(id);
        Optional<RungRefusal> refusal = mayChoose(search, rung);
        if (refusal.isEmpty()) {
            go(search, rung, reason, Rung.Left.CHOSEN);
            searches.note(search, "search.event.rungChosen", reason);
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
        VolunteerSearch search = searches.change(id);
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
}
