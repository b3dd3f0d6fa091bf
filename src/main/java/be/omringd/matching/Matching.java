package be.omringd.matching;

import be.omringd.matching.internal.VolunteerMatches;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the register fits a group. For who may read the register. */
@Service
public class Matching {

    private final VolunteerMatches matches;
    private final Volunteers volunteers;

    Matching(VolunteerMatches matches, Volunteers volunteers) {
        this.matches = matches;
        this.volunteers = volunteers;
    }

    /** Those who can be asked for this group and fit best, the best first, each with the distance. */
    @Transactional(readOnly = true)
    public List<VolunteerSummary> best(MatchQuery query, int limit) {
        volunteers.mayRead();
        return withDistance(matches.best(query, limit));
    }

    /** How many volunteers who have room each hard fact keeps away from this group; those that keep nobody away are left out. */
    @Transactional(readOnly = true)
    public Map<Obstacle, KeptAway> keptAway(MatchQuery query) {
        volunteers.mayRead();
        return matches.keptAway(query);
    }

    /** Those who have room and whom only this hard fact keeps away from this group, the nearest first, each with the distance. */
    @Transactional(readOnly = true)
    public List<VolunteerSummary> onlyKeptAwayBy(MatchQuery query, Obstacle obstacle, int limit) {
        volunteers.mayRead();
        return withDistance(matches.onlyKeptAwayBy(query, obstacle, limit));
    }

    private List<VolunteerSummary> withDistance(List<VolunteerMatches.Match> matched) {
        Map<VolunteerId, VolunteerSummary> found = volunteers.getAll(matched.stream().map(VolunteerMatches.Match::id).toList());
        return matched.stream()
                .map(match -> Objects.requireNonNull(found.get(match.id()), "Who is matched stands in the register")
                        .at(Math.sqrt(match.square()) / 1000))
                .toList();
    }
}
