package be.omringd.search;

import be.omringd.onboarding.SurplusCandidates;
import be.omringd.outreach.CloseReason;
import be.omringd.outreach.Outreach;
import be.omringd.outreach.RecruitmentId;
import be.omringd.outreach.RecruitmentState;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.TeamRecruitments;
import be.omringd.volunteer.VolunteerId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vacancies and campaigns of a search, and those who answer them. Who may see and change follows from the file of the search. */
@Service
@Transactional
public class SearchRecruitments {

    private final GuardedSearches searches;
    private final Outreach outreach;
    private final TeamRecruitments recruitments;
    private final RecruitmentCandidates candidates;
    private final SurplusCandidates surplus;
    private final Clock clock;

    SearchRecruitments(GuardedSearches searches, Outreach outreach, TeamRecruitments recruitments, RecruitmentCandidates candidates,
            SurplusCandidates surplus, Clock clock) {
        this.searches = searches;
        this.outreach = outreach;
        this.recruitments = recruitments;
        this.candidates = candidates;
        this.surplus = surplus;
        this.clock = clock;
    }

    /** Where a recruitment of a search stands after it was closed. */
    public record Closed(int candidatesLeft, boolean vacancyRanOut) {}

    /**
     * Where a search goes on after a proposal that came to nothing.
     *
     * @param resume {@code follow} where its recruitment is online, {@code choose} where that is closed and candidates wait, else
     * {@code none}
     * @param until the last moment of a recruitment that is online
     */
    public record Resumed(Channel rung, String resume, @Nullable Instant until) {}

    // ---- online

    /** Puts an approved vacancy online until then. */
    public void putOnline(SearchId id, RecruitmentId recruitment, Instant until) {
        VolunteerSearch search = searches.change(id);
        if (!search.state().isOver() && outreach.open(recruitment, until)) {
            search.online(clock.instant());
        }
    }

    /** Leaves a vacancy online until then. */
    public void renew(SearchId id, Instant until) {
        VolunteerSearch search = searches.change(id);
        latest(search).ifPresent(recruitment -> outreach.renew(recruitment.id(), until));
    }

    /**
     * Opens an approved campaign until then, for so many answers.
     *
     * @return false where another campaign is in its area, or was a short time ago: a colleague was first
     */
    public boolean openCampaign(SearchId id, RecruitmentId recruitment, int maxSignUps, Instant until) {
        VolunteerSearch search = searches.change(id);
        if (search.state().isOver()) {
            return false;
        }
        boolean opened = outreach.open(recruitment, until, maxSignUps);
        if (opened) {
            search.online(clock.instant());
        } else {
            search.deciding(clock.instant());
            searches.note(search, "search.event.colleagueFirst", null);
        }
        return opened;
    }

    /** The recruitment has come to its end, or is full. Its time is up where nothing closed it before. */
    public Closed close(SearchId id) {
        VolunteerSearch search = searches.change(id);
        int left = (int) candidates.of(search).stream().filter(RecruitmentCandidate::waits).count();
        // the state first: that it closes is no news to the process, which asked for it
        if (left > 0) {
            search.choosing(clock.instant());
        } else {
            search.deciding(clock.instant());
        }
        latest(search).filter(recruitment -> recruitment.state() == RecruitmentState.ONLINE).ifPresent(recruitment -> {
            search.ranOut(Channel.of(recruitment.kind()));
            outreach.close(recruitment.id(), CloseReason.TIME_UP);
        });
        return new Closed(left, search.vacancyRanOut());
    }

    /**
     * None of those who came fits: the recruitment ends and everybody gets an answer.
     *
     * @return whether a vacancy of this search stood online for all of its time
     */
    public boolean letGo(SearchId id) {
        VolunteerSearch search = searches.change(id);
        search.deciding(clock.instant());
        end(search, CloseReason.WITHDRAWN, null);
        return search.vacancyRanOut();
    }

    /** Where the search goes on, on the rung where it is, as long as that is open. */
    public Resumed resume(SearchId id) {
        VolunteerSearch search = searches.change(id);
        Channel rung = search.rung().map(Rung::channel).orElse(Channel.POOL);
        if (search.state().isOver() || !rung.isPublic()) {
            return new Resumed(rung, "none", null);
        }
        Optional<RecruitmentSummary.Online> online = latest(search).filter(recruitment -> recruitment.state() == RecruitmentState.ONLINE)
                .flatMap(RecruitmentSummary::online);
        if (online.isPresent()) {
            search.online(clock.instant());
            return new Resumed(rung, "follow", online.get().until());
        }
        if (candidates.of(search).stream().anyMatch(RecruitmentCandidate::waits)) {
            search.choosing(clock.instant());
            return new Resumed(rung, "choose", null);
        }
        search.searchIn(Channel.POOL, clock.instant());
        return new Resumed(Channel.POOL, "none", null);
    }

    /**
     * Ends whatever is open of a search, and tells everybody who answered that no group is left here.
     *
     * @param except who found their group
     */
    void end(VolunteerSearch search, CloseReason reason, @Nullable VolunteerId except) {
        List<VolunteerId> left = candidates.of(search).stream().filter(RecruitmentCandidate::waits).map(one -> one.volunteer().id())
                .filter(volunteer -> !volunteer.equals(except)).toList();
        search.letGo(left);
        recruitments.of(search.id()).stream().filter(recruitment -> recruitment.state() != RecruitmentState.CLOSED)
                .forEach(recruitment -> outreach.close(recruitment.id(), reason));
        left.forEach(surplus::answer);
    }

    // ---- reading

    /** The recruitments of a search, the newest first. */
    @Transactional(readOnly = true)
    public List<RecruitmentSummary> of(SearchId id) {
        return recruitments.of(searches.read(id).id());
    }

    /** Whether the vacancy of this search can stay online longer: it is online, and that happens once. */
    @Transactional(readOnly = true)
    public boolean canRenew(SearchId id) {
        VolunteerSearch search = searches.read(id);
        return search.state() == SearchState.VACANCY_ONLINE
                && latest(search).filter(recruitment -> recruitment.state() == RecruitmentState.ONLINE && recruitment.renewals() == 0)
                        .isPresent();
    }

    /** Those who answered a recruitment of this search, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<RecruitmentCandidate> candidates(SearchId id) {
        return candidates.of(searches.read(id));
    }

    /** The recruitment of the rung on which it is. */
    private Optional<RecruitmentSummary> latest(VolunteerSearch search) {
        Channel rung = search.rung().map(Rung::channel).orElse(null);
        return recruitments.of(search.id()).stream().filter(recruitment -> Channel.of(recruitment.kind()) == rung).findFirst();
    }
}
