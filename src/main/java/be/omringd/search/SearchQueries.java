package be.omringd.search;

import be.omringd.matching.MatchQuery;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.search.Lessons.Learned;
import be.omringd.shell.Moments;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a search asks of the register: whom it needs, with what those who said no taught. */
@Component
class SearchQueries {

    private final MatchWeights weights;
    private final ReasonsForNo reasons;
    private final Volunteers volunteers;
    private final Places places;
    private final Clock clock;

    SearchQueries(MatchWeights weights, ReasonsForNo reasons, Volunteers volunteers, Places places, Clock clock) {
        this.weights = weights;
        this.reasons = reasons;
        this.volunteers = volunteers;
        this.places = places;
        this.clock = clock;
    }

    /** The question of a search; empty until its need is described. */
    Optional<Lessons.Applied> of(SearchSummary search) {
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
        List<Lesson> known = reasons.known(id);
        Map<VolunteerId, VolunteerSummary> about = volunteers.getAll(known.stream().map(Lesson::volunteer).toList());
        return known.stream()
                .flatMap(one -> Optional.ofNullable(about.get(one.volunteer())).stream()
                        .map(refused -> new Learned(one.id(), one.reason(), refused, home(refused))))
                .toList();
    }

    private Place home(VolunteerSummary volunteer) {
        return places.get(volunteer.person().placeCode());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }
}
