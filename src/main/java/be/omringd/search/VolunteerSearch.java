package be.omringd.search;

import be.omringd.casefile.CaseId;
import be.omringd.volunteer.EnumSetText;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One search for a volunteer. Its guards keep to the order of docs/domain.md#looking-for-a-volunteer: another rung only when nobody is
 * being asked, a campaign only after a vacancy, one candidate at a time, both asked apart.
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
    private @Nullable String placeCode;
    private @Nullable Integer radiusKm;
    private @Nullable String languages;
    @Enumerated(EnumType.STRING)
    private Need.@Nullable Frequency frequency;
    private boolean minorsInvolved;
    @Column(columnDefinition = "text")
    private @Nullable String wishes;
    @Column(columnDefinition = "text")
    private @Nullable String noGo;
    @Column(columnDefinition = "text")
    private @Nullable String publicText;
    @Embedded
    private PreferenceColumns preferences = new PreferenceColumns(Preferences.NONE);
    private int refusals;
    private @Nullable LocalDate waitingUntil;
    private @Nullable Instant closedAt;
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "search_id", nullable = false, updatable = false)
    @OrderBy("approachedAt, id")
    private List<Candidate> candidates = new ArrayList<>();
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "search_id", nullable = false, updatable = false)
    @OrderBy("since, id")
    private List<Rung> rungs = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "search_let_go", joinColumns = @JoinColumn(name = "search_id"))
    @Column(name = "volunteer_id")
    private Set<UUID> letGo = new HashSet<>();

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
        note(need);
        step(Channel.NETWORK, Rung.By.NOBODY, null, Rung.Left.NOBODY, now);
    }

    /** Says anew whom we look for, on the rung on which we look now. */
    void adjust(Need need) {
        if (state.isOver()) {
            return;
        }
        if (state == SearchState.OPEN) {
            throw new IllegalStateException("Nothing to adjust before the need is described");
        }
        withoutCandidate();
        note(need);
    }

    private void note(Need need) {
        placeCode = need.placeCode();
        radiusKm = need.radiusKm();
        languages = EnumSetText.join(need.languages());
        frequency = need.frequency();
        minorsInvolved = need.minorsInvolved();
        wishes = need.wishes();
        noGo = need.noGo();
        publicText = need.publicText();
        preferences = new PreferenceColumns(need.preferences());
    }

    /** Looks again in this channel. */
    void searchIn(Channel channel, Instant now) {
        if (state.isOver()) {
            return;
        }
        withoutCandidate();
        step(channel, Rung.By.NOBODY, null, Rung.Left.NOBODY, now);
    }

    /** Whether somebody may choose this rung now; otherwise why not. */
    Optional<RungRefusal> mayGoTo(Channel channel) {
        if (state.isOver()) {
            return Optional.of(RungRefusal.OVER);
        }
        if (active().isPresent()) {
            return Optional.of(RungRefusal.CANDIDATE_ACTIVE);
        }
        if (state == SearchState.OPEN) {
            return Optional.of(RungRefusal.NEED_FIRST);
        }
        return channel == Channel.CAMPAIGN && !vacancyRanOut() ? Optional.of(RungRefusal.VACANCY_FIRST) : Optional.empty();
    }

    /** Somebody chooses a rung. {@link #mayGoTo} was asked before. */
    void goTo(Channel channel, Rung.By by, @Nullable String reason, Rung.Left because, Instant now) {
        mayGoTo(channel).ifPresent(refusal -> {
            throw new IllegalStateException("The search cannot go to " + channel + " now: " + refusal);
        });
        step(channel, by, reason, because, now);
    }

    /** The recruitment of the rung is online. */
    void online(Instant now) {
        if (!state.isOver()) {
            become(rung().orElseThrow().channel() == Channel.CAMPAIGN ? SearchState.CAMPAIGN : SearchState.VACANCY_ONLINE, now);
        }
    }

    /** A recruitment of this kind stood online for all of its time. */
    void ranOut(Channel channel) {
        rungs.reversed().stream().filter(rung -> rung.channel() == channel).findFirst().ifPresent(Rung::ranOut);
    }

    /** The recruitment is closed; we choose among those who came. */
    void choosing(Instant now) {
        if (!state.isOver()) {
            withoutCandidate();
            become(SearchState.CHOOSING, now);
        }
    }

    /** Nobody is found on this rung; somebody decides how we go on. */
    void deciding(Instant now) {
        if (!state.isOver()) {
            withoutCandidate();
            become(SearchState.DECIDING, now);
        }
    }

    /** What a manager says about the text of this rung; null once it is good. */
    void remark(@Nullable String words) {
        rung().ifPresent(rung -> rung.remark(words));
    }

    /** These have heard that no group is left for them. */
    void letGo(Collection<VolunteerId> volunteers) {
        volunteers.forEach(volunteer -> letGo.add(volunteer.value()));
    }

    boolean hasLetGo(VolunteerId volunteer) {
        return letGo.contains(volunteer.value());
    }

    /** Whether a vacancy of this search stood online for all of its time. */
    boolean vacancyRanOut() {
        return rungs.stream().anyMatch(rung -> rung.channel() == Channel.VACANCY && rung.hasRunOut());
    }

    /** The rung on which it stands. */
    Optional<Rung> rung() {
        return rungs.isEmpty() || rungs.getLast().until() != null ? Optional.empty() : Optional.of(rungs.getLast());
    }

    private void step(Channel channel, Rung.By by, @Nullable String reason, Rung.Left because, Instant now) {
        waitingUntil = null;
        if (rung().isEmpty() || rung().get().channel() != channel || channel.isPublic() || reason != null) {
            rung().ifPresent(rung -> rung.leave(because, now));
            rungs.add(new Rung(channel, by, reason, now));
        }
        become(channel.begins(), now);
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
    void answered(boolean personSaysYes, boolean volunteerSaysYes, @Nullable String personReason, @Nullable String volunteerReason,
            Instant now) {
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
        checkBothSaidYes().end(Candidate.Outcome.MATCHED, now);
        close(SearchState.MATCHED, now);
    }

    /** Throws where not both said yes after they met. */
    Candidate checkBothSaidYes() {
        in(SearchState.TRIAL);
        Candidate candidate = active().orElseThrow();
        if (!candidate.bothSaidYes()) {
            throw new IllegalStateException("Not both of them said yes after the meeting");
        }
        return candidate;
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
        backOnTheRung(now);
        return Optional.of(candidate.volunteer());
    }

    /**
     * Who is being asked stops as a volunteer. That is nobody's no, and is not counted.
     *
     * @return false where somebody else, or nobody, is being asked
     */
    boolean lost(VolunteerId volunteer, Instant now) {
        Optional<Candidate> candidate = active().filter(one -> one.volunteer().equals(volunteer));
        candidate.ifPresent(one -> {
            one.end(Candidate.Outcome.LOST, now);
            backOnTheRung(now);
        });
        return candidate.isPresent();
    }

    /** A recruitment goes on where it stands ({@link #online}, {@link #choosing}); after the own network we look among our volunteers. */
    private void backOnTheRung(Instant now) {
        if (rung().filter(rung -> rung.channel().isPublic()).isPresent()) {
            become(SearchState.DECIDING, now);
        } else {
            step(Channel.POOL, Rung.By.NOBODY, null, Rung.Left.NOBODY, now);
        }
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
        rung().ifPresent(rung -> rung.leave(end == SearchState.MATCHED ? Rung.Left.MATCHED : Rung.Left.OVER, now));
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
        if (placeCode == null || radiusKm == null || languages == null) {
            return Optional.empty();
        }
        return Optional.of(new Need(
                placeCode, radiusKm, EnumSetText.parse(Language.class, languages), frequency, minorsInvolved, wishes, noGo, publicText,
                preferences.preferences()));
    }

    int refusals() {
        return refusals;
    }

    @Nullable
    LocalDate waitingUntil() {
        return waitingUntil;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** The one where it stands last. */
    List<Rung> rungs() {
        return rungs;
    }
}
