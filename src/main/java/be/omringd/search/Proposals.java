package be.omringd.search;

import be.omringd.casefile.CaseFiles;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.matching.AgeBand;
import be.omringd.matching.KeptAway;
import be.omringd.matching.MatchQuery;
import be.omringd.matching.Matching;
import be.omringd.matching.Obstacle;
import be.omringd.matching.Preference;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.search.Lessons.Learned;
import be.omringd.shell.Moments;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom of the register we propose in a search, three at most, and why; and what we learn from those who said no. Who may see and
 * change it follows from the file of the search.
 */
@Service
@Transactional
public class Proposals {

    /** As many as one can weigh at a time (docs/domain.md#looking-for-a-volunteer). */
    private static final int SHORT_LIST = 3;

    private final Searches searches;
    private final LearnedLessons lessons;
    private final MatchWeights weights;
    private final Volunteers volunteers;
    private final Matching matching;
    private final CaseFiles files;
    private final Places places;
    private final Clock clock;
    private final Period rest;

    Proposals(Searches searches, LearnedLessons lessons, MatchWeights weights, Volunteers volunteers, Matching matching, CaseFiles files,
            Places places, Clock clock, @Value("${omringd.matching.rest}") Period rest) {
        this.searches = searches;
        this.lessons = lessons;
        this.weights = weights;
        this.volunteers = volunteers;
        this.matching = matching;
        this.files = files;
        this.places = places;
        this.clock = clock;
        this.rest = rest;
    }

    /**
     * Whom we propose now.
     *
     * @param proposals the best first; empty until the need is described
     * @param counted what we keep in mind of those who said no before
     * @param keptAway where nobody is found: how many volunteers each hard fact keeps away
     */
    public record ShortList(
            List<Proposal> proposals, List<KeptInMind> counted, Map<Obstacle, KeptAway> keptAway, Optional<Sought> sought) {}

    /** Somebody whom we propose, with the distance, and why. */
    public record Proposal(VolunteerSummary volunteer, Reasons reasons) {}

    /**
     * A reason for a no that changes the list.
     *
     * @param name about whom
     */
    public record KeptInMind(UUID id, ReasonForNo reason, String name) {}

    /** The hard facts that we look by now, with what was learned: for explaining who is not on the list. */
    public record Sought(int radiusKm, Set<Language> languages, Set<PartOfWeek> when, Set<Trait> noGo) {}

    /**
     * Why a volunteer is not on the list.
     *
     * @param km from the group to where they live
     * @param obstacles what keeps them from being proposed at all; empty where nothing does
     * @param listed whether they are on the list
     * @param behind the names of those who come before them, where nothing else keeps them off the list
     * @param better in what the last one on the list fits better; empty where they only live nearer or are volunteers for longer
     */
    public record WhyNot(
            VolunteerSummary volunteer, double km, Sought sought, Set<Obstacle> obstacles, boolean listed, List<String> behind,
            Set<Preference> better) {}

    /** Whom we propose now. */
    @Transactional(readOnly = true)
    public ShortList of(SearchId id) {
        return applied(searches.get(id)).map(applied -> {
            List<VolunteerSummary> best = matching.best(applied.query(), SHORT_LIST);
            return new ShortList(
                    best.stream().map(one -> new Proposal(one, Reasons.of(applied.query(), one, home(one)))).toList(),
                    applied.counted().stream()
                            .map(one -> new KeptInMind(one.id(), one.reason(), one.refused().person().fullName())).toList(),
                    best.isEmpty() ? matching.keptAway(applied.query()) : Map.of(), Optional.of(sought(applied.query())));
        }).orElse(new ShortList(List.of(), List.of(), Map.of(), Optional.empty()));
    }

    /**
     * Those whom only this hard fact keeps from being proposed, the nearest first: who to ask, or for whom to look differently. Empty
     * until the need is described.
     */
    @Transactional(readOnly = true)
    public List<WhyNot> onlyKeptAwayBy(SearchId id, Obstacle obstacle, int limit) {
        return applied(searches.get(id)).stream()
                .flatMap(applied -> matching.onlyKeptAwayBy(applied.query(), obstacle, limit).stream()
                        .map(one -> new WhyNot(one, applied.query().km(home(one)), sought(applied.query()), Set.of(obstacle), false,
                                List.of(), Set.of())))
                .toList();
    }

    /** What describe-need.form answers for the need as it is now; empty until it is described. */
    @Transactional(readOnly = true)
    public FormValues need(SearchId id) {
        return searches.get(id).need().map(NeedAnswers::of).orElse(FormValues.EMPTY);
    }

    /** Looks for somebody else from now on, as describe-need.form answers; the answers have been checked against the form. */
    public void adjustNeed(SearchId id, FormValues answers) {
        searches.get(id);
        searches.adjust(id, NeedAnswers.read(answers));
    }

    /** Looks farther away, as far as one may. */
    public void lookFarther(SearchId id, int radiusKm) {
        searches.get(id).need().ifPresent(need -> searches.adjust(id, new Need(
                need.placeCode(), Math.min(radiusKm, Need.FARTHEST), need.languages(), need.frequency(), need.minorsInvolved(),
                need.wishes(), need.noGo(), need.publicText(), need.preferences())));
    }

    /** Volunteers of whom somebody may wonder why they are not on the list: those with this in their name, anywhere. */
    @Transactional(readOnly = true)
    public List<VolunteerSummary> others(SearchId id, String name, int offset, int limit) {
        searches.get(id);
        return volunteers.list(VolunteerQuery.ALL.called(name), offset, limit);
    }

    /** Why a volunteer is not on the list, whatever can be said against them; empty until the need is described. */
    @Transactional(readOnly = true)
    public Optional<WhyNot> whyNot(SearchId id, VolunteerId volunteerId) {
        return applied(searches.get(id)).map(applied -> {
            MatchQuery query = applied.query();
            VolunteerSummary volunteer = volunteers.get(volunteerId);
            Place home = home(volunteer);
            Set<Obstacle> obstacles = query.obstacles(volunteer, home);
            List<VolunteerSummary> best = obstacles.isEmpty() ? matching.best(query, SHORT_LIST) : List.of();
            boolean listed = best.stream().anyMatch(one -> one.id().equals(volunteerId));
            Set<Preference> better = EnumSet.noneOf(Preference.class);
            if (!listed && !best.isEmpty()) {
                Map<Preference, Integer> theirs = query.points(best.getLast(), home(best.getLast()));
                Map<Preference, Integer> own = query.points(volunteer, home);
                theirs.forEach((preference, points) -> {
                    if (points > own.getOrDefault(preference, 0)) {
                        better.add(preference);
                    }
                });
            }
            return new WhyNot(volunteer, query.km(home), sought(query), obstacles, listed,
                    listed ? List.of() : best.stream().map(one -> one.person().fullName()).toList(), better);
        });
    }

    // ---- what a no teaches

    /**
     * Somebody told why they said no to the one who is being asked now. Nothing is learned where nobody is.
     *
     * @param freeFrom where the volunteer has no time now: from when they have
     */
    void learn(SearchId id, Lesson.Side side, ReasonForNo reason, Optional<LocalDate> freeFrom) {
        SearchSummary search = searches.get(id);
        files.hold(search.caseId());
        search.candidates().stream().filter(one -> one.outcome().equals(Candidate.Outcome.ACTIVE.name())).findFirst().ifPresent(asked -> {
            lessons.save(new Lesson(Ids.next(), id, asked.volunteerId(), side, reason, clock.instant()));
            if (side == Lesson.Side.VOLUNTEER && reason == ReasonForNo.NO_TIME) {
                volunteers.restAfterAsking(search.caseId(), asked.volunteerId(), freeFrom.orElse(today().plus(rest)));
            }
        });
    }

    /** The person does not want this one to be asked. Saying it twice is saying it once. */
    public void notThisOne(SearchId id, VolunteerId volunteer) {
        files.hold(searches.get(id).caseId());
        if (known(id).stream().noneMatch(one -> one.reason() == ReasonForNo.NOT_THIS_ONE && one.volunteer().equals(volunteer))) {
            lessons.save(new Lesson(Ids.next(), id, volunteer, Lesson.Side.PERSON, ReasonForNo.NOT_THIS_ONE, clock.instant()));
        }
    }

    /** A reason no longer counts. */
    public void forget(SearchId id, UUID lesson) {
        files.hold(searches.get(id).caseId());
        known(id).stream().filter(one -> one.id().equals(lesson)).forEach(one -> one.forget(clock.instant()));
    }

    // ---- one page for each side

    /**
     * What both sides may read of each other.
     *
     * @param names first names; empty until both said yes
     */
    public record Profiles(OfNeed need, OfVolunteer volunteer, int km, Optional<FirstNames> names) {}

    /** Of the person and the group: nothing that tells who they are. */
    public record OfNeed(Region region, Set<Language> languages, Need.@Nullable Frequency frequency, boolean minors,
            @Nullable String publicText,
            Preferences preferences) {}

    /** Of the volunteer: what they told, without a name. */
    public record OfVolunteer(Optional<AgeBand> age, Set<Language> languages, Set<PartOfWeek> when, @Nullable String inOwnWords,
            MatchProfile told) {}

    /** How both are called. */
    public record FirstNames(String person, String volunteer) {}

    /** What both sides may read of each other; empty until the need is described. */
    @Transactional(readOnly = true)
    public Optional<Profiles> profiles(SearchId id, VolunteerId volunteerId) {
        SearchSummary search = searches.get(id);
        return search.need().flatMap(need -> volunteers.find(volunteerId).map(volunteer -> {
            Place place = places.get(need.placeCode());
            boolean bothSaidYes = search.candidates().stream().anyMatch(one -> one.volunteerId().equals(volunteerId)
                    && "YES".equals(one.personAnswer()) && "YES".equals(one.volunteerAnswer()));
            return new Profiles(
                    new OfNeed(place.region(), need.languages(), need.frequency(), need.minorsInvolved(), need.publicText(),
                            need.preferences()),
                    new OfVolunteer(AgeBand.of(volunteer.profile().birthYear(), today().getYear()), volunteer.languages(),
                            volunteer.availability(), volunteer.interests(), volunteer.profile()),
                    (int) Math.max(1, Math.round(place.kmTo(home(volunteer)))),
                    bothSaidYes
                            ? Optional.of(new FirstNames(files.get(search.caseId()).calledName(), volunteer.person().firstName()))
                            : Optional.empty());
        }));
    }

    private Optional<Lessons.Applied> applied(SearchSummary search) {
        return search.need().map(need -> Lessons.apply(
                new MatchQuery(
                        places.get(need.placeCode()), need.radiusKm(), need.languages(), need.preferences().when(), false,
                        need.minorsInvolved(),
                        need.preferences().noGo(), search.candidates().stream().map(SearchSummary.Approached::volunteerId).toList(),
                        List.of(),
                        need.preferences().wishes(), weights.now(), today()),
                learned(search.id())));
    }

    private List<Learned> learned(SearchId id) {
        List<Lesson> known = known(id);
        Map<VolunteerId, VolunteerSummary> about = volunteers.getAll(known.stream().map(Lesson::volunteer).toList());
        return known.stream()
                .flatMap(one -> Optional.ofNullable(about.get(one.volunteer())).stream()
                        .map(refused -> new Learned(one.id(), one.reason(), refused, home(refused))))
                .toList();
    }

    private List<Lesson> known(SearchId id) {
        return lessons.findBySearchIdAndForgottenAtIsNullOrderByLearnedAtAscIdAsc(id.value());
    }

    private Place home(VolunteerSummary volunteer) {
        return places.get(volunteer.person().placeCode());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    private static Sought sought(MatchQuery query) {
        return new Sought(query.radiusKm(), query.languages(), query.when(), query.noGo());
    }

    interface LearnedLessons extends JpaRepository<Lesson, UUID> {

        List<Lesson> findBySearchIdAndForgottenAtIsNullOrderByLearnedAtAscIdAsc(UUID searchId);
    }
}
