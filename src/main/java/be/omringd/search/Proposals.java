package be.omringd.search;

import be.omringd.matching.KeptAway;
import be.omringd.matching.MatchQuery;
import be.omringd.matching.Matching;
import be.omringd.matching.Obstacle;
import be.omringd.matching.Preference;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerLists;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom of the register we propose in a search, three at most, and why. Who may see it follows from the file of the search. */
@Service
@Transactional(readOnly = true)
public class Proposals {

    /** As many as one can weigh at a time (docs/domain.md#looking-for-a-volunteer). */
    private static final int SHORT_LIST = 3;

    private final Searches searches;
    private final SearchQueries queries;
    private final Matching matching;
    private final Volunteers volunteers;
    private final VolunteerLists register;
    private final Places places;

    Proposals(Searches searches, SearchQueries queries, Matching matching, Volunteers volunteers, VolunteerLists register,
            Places places) {
        this.searches = searches;
        this.queries = queries;
        this.matching = matching;
        this.volunteers = volunteers;
        this.register = register;
        this.places = places;
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
    public ShortList of(SearchId id) {
        return queries.of(searches.get(id)).map(applied -> {
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
    public List<WhyNot> onlyKeptAwayBy(SearchId id, Obstacle obstacle, int limit) {
        return queries.of(searches.get(id)).stream()
                .flatMap(applied -> matching.onlyKeptAwayBy(applied.query(), obstacle, limit).stream()
                        .map(one -> new WhyNot(one, applied.query().km(home(one)), sought(applied.query()), Set.of(obstacle), false,
                                List.of(), Set.of())))
                .toList();
    }

    /** Volunteers of whom somebody may wonder why they are not on the list: those with this in their name, anywhere. */
    public List<VolunteerSummary> others(SearchId id, String name, int offset, int limit) {
        searches.get(id);
        return register.list(VolunteerQuery.ALL.called(name), offset, limit);
    }

    /** Why a volunteer is not on the list, whatever can be said against them; empty until the need is described. */
    public Optional<WhyNot> whyNot(SearchId id, VolunteerId volunteerId) {
        return queries.of(searches.get(id)).map(applied -> {
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

    private Place home(VolunteerSummary volunteer) {
        return places.get(volunteer.person().placeCode());
    }

    private static Sought sought(MatchQuery query) {
        return new Sought(query.radiusKm(), query.languages(), query.when(), query.noGo());
    }
}
