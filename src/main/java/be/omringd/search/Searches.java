package be.omringd.search;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.onboarding.ComingForward;
import be.omringd.outreach.CloseReason;
import be.omringd.shell.Moments;
import be.omringd.volunteer.MissingPaper;
import be.omringd.volunteer.SpareCapacity;
import be.omringd.volunteer.VolunteerAssignments;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The searches for volunteers. Who may see and change a search follows from its file. */
@Service
@Transactional
public class Searches {

    /** An entry of the timeline whose detail is the id of the volunteer. */
    public static final String MATCHED = "search.event.matched";
    /** The timer of the process waits as long (volunteer-search.bpmn, waitAMonth). */
    private static final Period WAIT = Period.ofDays(30);

    private final GuardedSearches searches;
    private final Volunteers volunteers;
    private final VolunteerAssignments assignments;
    private final ComingForward coming;
    private final SearchRecruitments recruitments;
    private final Clock clock;

    Searches(GuardedSearches searches, Volunteers volunteers, VolunteerAssignments assignments, ComingForward coming,
            SearchRecruitments recruitments, Clock clock) {
        this.searches = searches;
        this.volunteers = volunteers;
        this.assignments = assignments;
        this.coming = coming;
        this.recruitments = recruitments;
        this.clock = clock;
    }

    /** A search begins. */
    public SearchId open(CaseId caseId, SearchFor searchFor) {
        VolunteerSearch search = searches.begin(new VolunteerSearch(Ids.next(), caseId, searchFor, clock.instant()));
        searches.note(search, searchFor == SearchFor.GROUP ? "search.event.opened" : "search.event.openedReplacement", null);
        return new SearchId(search.id());
    }

    /** Says whom we look for. */
    public void describe(SearchId id, Need need) {
        searches.change(id).describe(need, clock.instant());
    }

    /** Says anew whom we look for, and looks on where we look now. */
    public void adjust(SearchId id, Need need) {
        VolunteerSearch search = searches.change(id);
        if (search.need().filter(need::equals).isEmpty()) {
            search.adjust(need);
            searches.note(search, "search.event.needChanged", null);
        }
    }

    /** We look (again) in this channel. */
    public void searchIn(SearchId id, Channel channel) {
        searches.change(id).searchIn(channel, clock.instant());
    }

    /** Nobody now; we look again in 30 days. */
    public void waitAMonth(SearchId id) {
        searches.change(id).waitUntil(today().plus(WAIT), clock.instant());
    }

    /**
     * Proposes somebody from the register, and keeps them for this group meanwhile.
     *
     * @return YES when proposed; otherwise why this volunteer cannot be asked now, and nothing has changed
     */
    public SpareCapacity propose(SearchId id, VolunteerId volunteer, Channel channel) {
        VolunteerSearch search = searches.change(id);
        if (search.state().isOver()) {
            return SpareCapacity.YES;
        }
        SpareCapacity capacity = assignments.propose(volunteer, search.caseId());
        if (capacity == SpareCapacity.YES) {
            search.propose(volunteer, channel, Ids.next(), clock.instant());
        }
        return capacity;
    }

    /** Proposes somebody from the person's own network, who comes into the register with this and begins at the talk. */
    public VolunteerId proposeFromNetwork(SearchId id, VolunteerDetails details) {
        VolunteerSearch search = searches.change(id);
        VolunteerId volunteer = coming.fromNetwork(details);
        if (!search.state().isOver()) {
            assignments.propose(volunteer, search.caseId());
            search.propose(volunteer, Channel.NETWORK, Ids.next(), clock.instant());
        }
        return volunteer;
    }

    /** Both answered the proposal. */
    public void answered(SearchId id, boolean personSaysYes, boolean volunteerSaysYes, @Nullable String personReason,
            @Nullable String volunteerReason) {
        searches.change(id).answered(personSaysYes, volunteerSaysYes, personReason, volunteerReason, clock.instant());
    }

    /** They met. */
    public void met(SearchId id, LocalDate day) {
        searches.change(id).met(day);
    }

    /** What the person says after the meeting: {@code yes}, {@code again} or {@code no}. */
    public void personThinks(SearchId id, String answer) {
        searches.change(id).personThinks(Candidate.Answer.valueOf(answer.toUpperCase(Locale.ROOT)));
    }

    /** What the volunteer says after the meeting: {@code yes}, {@code again} or {@code no}. */
    public void volunteerThinks(SearchId id, String answer) {
        searches.change(id).volunteerThinks(Candidate.Answer.valueOf(answer.toUpperCase(Locale.ROOT)));
    }

    /**
     * A match: from today this volunteer accompanies the group.
     *
     * @return empty while papers of the volunteer are missing, and nothing has changed: a diagram of before papers were checked comes
     *     here without them
     */
    public Optional<VolunteerId> matched(SearchId id) {
        VolunteerSearch search = searches.change(id);
        VolunteerId volunteer = search.candidates().getLast().volunteer();
        if (!search.state().isOver()) {
            search.checkBothSaidYes();
            if (!assignments.assign(volunteer, search.caseId()).isEmpty()) {
                return Optional.empty();
            }
            search.matched(clock.instant());
            // the id, not the name: that goes when it goes from the register
            searches.note(search, MATCHED, volunteer.toString());
            recruitments.end(search, CloseReason.MATCH, volunteer);
        }
        return Optional.of(volunteer);
    }

    /**
     * A proposal came to nothing.
     *
     * @return how many did so far in this search
     */
    public int refused(SearchId id) {
        VolunteerSearch search = searches.change(id);
        search.refused(clock.instant()).ifPresent(volunteer -> assignments.withdraw(volunteer, search.caseId()));
        return search.refusals();
    }

    /** We stop looking without having found anybody. */
    public void exhausted(SearchId id) {
        VolunteerSearch search = searches.change(id);
        if (!search.state().isOver()) {
            search.exhausted(clock.instant());
            recruitments.end(search, CloseReason.WITHDRAWN, null);
        }
        searches.note(search, "search.event.exhausted", null);
    }

    /** The search; throws where there is none. */
    @Transactional(readOnly = true)
    public SearchSummary get(SearchId id) {
        return summary(searches.read(id));
    }

    /** The searches of a file, the newest first. */
    @Transactional(readOnly = true)
    public List<SearchSummary> of(CaseId caseId) {
        return searches.read(caseId).stream().map(this::summary).toList();
    }

    /** What law and agreement still ask of the one who is being asked; empty where nothing, and where nobody is being asked. */
    @Transactional(readOnly = true)
    public Set<MissingPaper> missingPapers(SearchId id) {
        return searches.read(id).active().map(candidate -> assignments.missing(candidate.volunteer())).orElse(Set.of());
    }

    /** A closed file needs nobody any more. */
    @EventListener
    void on(CaseEvent.Closed closed) {
        cancelAll(closed.caseId());
    }

    /** Nor does one that is being rounded off: whoever is being asked hears it now and not after the closing talk. */
    @EventListener
    void on(CaseEvent.RoundingOff ending) {
        cancelAll(ending.caseId());
    }

    private void cancelAll(CaseId caseId) {
        for (VolunteerSearch search : searches.goingOn(caseId)) {
            search.cancel(clock.instant()).ifPresent(volunteer -> assignments.withdraw(volunteer, caseId));
            recruitments.end(search, CloseReason.CASE_CLOSED, null);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    private SearchSummary summary(VolunteerSearch search) {
        Map<VolunteerId, VolunteerSummary> known =
                volunteers.getAll(search.candidates().stream().map(Candidate::volunteer).toList());
        return new SearchSummary(
                new SearchId(search.id()), search.caseId(), search.searchFor(), search.state(), search.openedAt(), search.stateSince(),
                search.need(),
                search.candidates().stream()
                        .map(candidate -> approached(candidate, Optional.ofNullable(known.get(candidate.volunteer()))))
                        .toList(),
                search.rungs().stream()
                        .map(rung -> new SearchSummary.OnRung(
                                rung.channel(), rung.since(), rung.until(), name(rung.leftBecause()), rung.chosenByName(), rung.reason(),
                                rung.remark()))
                        .toList(),
                search.vacancyRanOut(), search.refusals(), search.waitingUntil(), search.closedAt());
    }

    private static SearchSummary.Approached approached(Candidate candidate, Optional<VolunteerSummary> volunteer) {
        return new SearchSummary.Approached(
                candidate.volunteer(), volunteer.map(one -> one.person().fullName()).orElse(""), candidate.channel(),
                candidate.approachedAt(), name(candidate.personAnswer()), name(candidate.volunteerAnswer()),
                candidate.personReason(), candidate.volunteerReason(), candidate.metOn(), name(candidate.personAfterTrial()),
                name(candidate.volunteerAfterTrial()), candidate.outcome().name());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    interface Repository extends JpaRepository<VolunteerSearch, UUID> {

        @Query("select s.caseId from VolunteerSearch s where s.id = :id")
        Optional<UUID> caseOf(UUID id);

        List<VolunteerSearch> findByCaseIdAndClosedAtIsNull(UUID caseId);

        List<VolunteerSearch> findByCaseIdOrderByOpenedAtDescIdDesc(UUID caseId);

        /** Where groups look for somebody, one for each. While the person takes a break, the group does not look. */
        @Query(value = """
                select s.place_code from volunteer_search s join case_file f on f.id = s.case_id
                where s.closed_at is null and s.place_code is not null and f.status = 'OPEN'""", nativeQuery = true)
        List<String> placesThatLook();

        /** The searches that ask this volunteer now. */
        @Query("""
                select s.id from VolunteerSearch s join s.candidates c
                where c.volunteerId = :volunteer and c.outcome = be.omringd.search.Candidate$Outcome.ACTIVE""")
        List<UUID> asking(UUID volunteer);

        @Query("select distinct s.caseId from VolunteerSearch s join s.candidates c where c.volunteerId in :volunteers order by s.caseId")
        List<UUID> casesThatAsked(Collection<UUID> volunteers);

        /** The files of those of these searches that are still open. */
        @Query("select distinct s.caseId from VolunteerSearch s where s.id in :searches and s.closedAt is null order by s.caseId")
        List<UUID> casesOfOpen(Collection<UUID> searches);

        @Modifying(clearAutomatically = true)
        @Query("update Candidate c set c.volunteerId = :into where c.volunteerId = :from")
        void moveCandidates(UUID from, UUID into);

        @Modifying(clearAutomatically = true)
        @Query("update Lesson l set l.volunteerId = :into where l.volunteerId = :from")
        void moveLessons(UUID from, UUID into);

        /** Who was let go under both names already stays so once. */
        @Modifying(clearAutomatically = true)
        @Query(value = "update ignore search_let_go set volunteer_id = :into where volunteer_id = :from", nativeQuery = true)
        void moveLetGo(UUID from, UUID into);

        @Modifying(clearAutomatically = true)
        @Query(value = "delete from search_let_go where volunteer_id = :from", nativeQuery = true)
        void dropLetGo(UUID from);
    }
}
