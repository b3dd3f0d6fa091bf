package be.omringd.search;

import be.omringd.casefile.CaseId;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One search for a volunteer. Its guards keep to the order of domain notes 8.4: one candidate at a time, both asked apart.
 *
 * <p>A search that is over stays as it is: what the process still sends it then (a person stopped while a task was being done)
 * changes nothing.
 */
@Entity
@Table(name = "volunteer_search")
class VolunteerSearch {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    @Enumerated(EnumType.STRING)
    private SearchFor searchFor;
    @Enumerated(EnumType.STRING)
    private SearchState state;
    private Instant openedAt;
    private Instant stateSince;
    private String placeCode;
    private Integer radiusKm;
    private String languages;
    @Enumerated(EnumType.STRING)
    private Need.Frequency frequency;
    private boolean minorsInvolved;
    @Column(columnDefinition = "text")
    private String wishes;
    @Column(columnDefinition = "text")
    private String noGo;
    @Column(columnDefinition = "text")
    private String publicText;
    @Embedded
    private PreferenceColumns preferences = new PreferenceColumns(Preferences.NONE);
    private int refusals;
    private LocalDate waitingUntil;
    private Instant closedAt;
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "search_id", nullable = false, updatable = false)
    @OrderBy("approachedAt, id")
    private List<Candidate> candidates = new ArrayList<>();

    protected VolunteerSearch() {}

    VolunteerSearch(UUID id, CaseId caseId, SearchFor searchFor, Instant now) {
        this.id = id;
        this.caseId = caseId.value();
        this.searchFor = searchFor;
        this.state = SearchState.OPEN;
        this.openedAt = now;
        this.stateSince = now;
    }

    /** Says whom we look for. From then on we look, in the own network first. */
    void describe(Need need, Instant now) {
        if (state.isOver()) {
            return;
        }
        withoutCandidate();
        placeCode = need.placeCode();
        radiusKm = need.radiusKm();
        languages = need.languages().stream().map(Enum::name).collect(Collectors.joining(","));
        frequency = need.frequency();
        minorsInvolved = need.minorsInvolved();
        wishes = need.wishes();
        noGo = need.noGo();
        publicText = need.publicText();
        preferences = new PreferenceColumns(need.preferences());
        become(SearchState.SEARCHING_NETWORK, now);
    }

    /** Looks again in this channel. */
    void searchIn(Channel channel, Instant now) {
        if (state.isOver()) {
            return;
        }
        withoutCandidate();
        waitingUntil = null;
        become(channel == Channel.NETWORK ? SearchState.SEARCHING_NETWORK : SearchState.SEARCHING_POOL, now);
    }

    /** Nobody in the pool now; looks there again from this day. */
    void waitUntil(LocalDate day, Instant now) {
        if (!state.isOver()) {
            searchIn(Channel.POOL, now);
            waitingUntil = day;
        }
    }

    /** Somebody is found whom we put to both sides. */
    void propose(VolunteerId volunteer, Channel channel, UUID candidateId, Instant now) {
        if (state.isOver()) {
            return;
        }
        withoutCandidate();
        if (state == SearchState.OPEN) {
            throw new IllegalStateException("Nobody can be proposed before the need is described");
        }
        waitingUntil = null;
        candidates.add(new Candidate(candidateId, volunteer, channel, now));
        become(SearchState.PROPOSED, now);
    }

    /** Both answered the proposal. Two times yes leads to a meeting on trial. */
    void answered(boolean personSaysYes, boolean volunteerSaysYes, String personReason, String volunteerReason, Instant now) {
        if (state.isOver()) {
            return;
        }
        in(SearchState.PROPOSED);
        active().orElseThrow().answered(answer(personSaysYes), answer(volunteerSaysYes), personReason, volunteerReason);
        if (personSaysYes && volunteerSaysYes) {
            become(SearchState.TRIAL, now);
        }
    }

    /** They met. */
    void met(LocalDate day) {
        if (!state.isOver()) {
            in(SearchState.TRIAL);
            active().orElseThrow().met(day);
        }
    }

    void personThinks(Candidate.Answer answer) {
        if (!state.isOver()) {
            in(SearchState.TRIAL);
            active().orElseThrow().personThinks(answer);
        }
    }

    void volunteerThinks(Candidate.Answer answer) {
        if (!state.isOver()) {
            in(SearchState.TRIAL);
            active().orElseThrow().volunteerThinks(answer);
        }
    }

    /** It is a match: both said yes after they met. */
    void matched(Instant now) {
        if (state.isOver()) {
            return;
        }
        in(SearchState.TRIAL);
        Candidate candidate = active().orElseThrow();
        if (!candidate.bothSaidYes()) {
            throw new IllegalStateException("Not both of them said yes after the meeting");
        }
        candidate.end(Candidate.Outcome.MATCHED, now);
        close(SearchState.MATCHED, now);
    }

    /**
     * Somebody said no. Nobody has to say why.
     *
     * @return the volunteer who is free again; empty where the search was over
     */
    Optional<VolunteerId> refused(Instant now) {
        if (state.isOver()) {
            return Optional.empty();
        }
        Candidate candidate = active().orElseThrow(() -> new IllegalStateException("Nobody was asked"));
        candidate.end(Candidate.Outcome.REFUSED, now);
        refusals++;
        become(SearchState.SEARCHING_POOL, now);
        return Optional.of(candidate.volunteer());
    }

    /** We stop looking: nobody was found. */
    void exhausted(Instant now) {
        if (!state.isOver()) {
            withoutCandidate();
            close(SearchState.EXHAUSTED, now);
        }
    }

    /**
     * Nobody is needed any more.
     *
     * @return the volunteer who was being asked and is free again
     */
    Optional<VolunteerId> cancel(Instant now) {
        if (state.isOver()) {
            return Optional.empty();
        }
        Optional<Candidate> candidate = active();
        candidate.ifPresent(one -> one.end(Candidate.Outcome.CANCELLED, now));
        close(SearchState.CANCELLED, now);
        return candidate.map(Candidate::volunteer);
    }

    /** The one who is being asked now. */
    Optional<Candidate> active() {
        return candidates.stream().filter(Candidate::isActive).findFirst();
    }

    private void withoutCandidate() {
        if (active().isPresent()) {
            throw new IllegalStateException("Somebody is being asked now");
        }
    }

    private void in(SearchState expected) {
        if (state != expected) {
            throw new IllegalStateException("The search is " + state + ", not " + expected);
        }
    }

    private void close(SearchState end, Instant now) {
        become(end, now);
        waitingUntil = null;
        closedAt = now;
    }

    private void become(SearchState next, Instant now) {
        if (state != next) {
            state = next;
            stateSince = now;
        }
    }

    private static Candidate.Answer answer(boolean yes) {
        return yes ? Candidate.Answer.YES : Candidate.Answer.NO;
    }

    UUID id() {
        return id;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    SearchFor searchFor() {
        return searchFor;
    }

    SearchState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant stateSince() {
        return stateSince;
    }

    /** Empty until it is described. */
    Optional<Need> need() {
        if (placeCode == null) {
            return Optional.empty();
        }
        Set<Language> spoken = EnumSet.noneOf(Language.class);
        Arrays.stream(languages.split(",")).filter(name -> !name.isBlank()).forEach(name -> spoken.add(Language.valueOf(name)));
        return Optional.of(new Need(
                placeCode, radiusKm, spoken, frequency, minorsInvolved, wishes, noGo, publicText, preferences.preferences()));
    }

    int refusals() {
        return refusals;
    }

    LocalDate waitingUntil() {
        return waitingUntil;
    }

    Instant closedAt() {
        return closedAt;
    }

    List<Candidate> candidates() {
        return candidates;
    }
}
