package be.omringd.search;

import be.omringd.casefile.CaseFiles;
import be.omringd.matching.AgeBand;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One page for each side, to read before they meet. Who may follows from the file of the search. */
@Service
@Transactional(readOnly = true)
public class Profiles {

    private final Searches searches;
    private final Volunteers volunteers;
    private final CaseFiles files;
    private final Places places;
    private final Clock clock;

    Profiles(Searches searches, Volunteers volunteers, CaseFiles files, Places places, Clock clock) {
        this.searches = searches;
        this.volunteers = volunteers;
        this.files = files;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What both sides may read of each other.
     *
     * @param names first names; empty until both said yes
     */
    public record OfBoth(OfNeed need, OfVolunteer volunteer, int km, Optional<FirstNames> names) {}

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
    public Optional<OfBoth> of(SearchId id, VolunteerId volunteerId) {
        SearchSummary search = searches.get(id);
        return search.need().flatMap(need -> volunteers.find(volunteerId).map(volunteer -> {
            Place place = places.get(need.placeCode());
            boolean bothSaidYes = search.candidates().stream().anyMatch(one -> one.volunteerId().equals(volunteerId)
                    && "YES".equals(one.personAnswer()) && "YES".equals(one.volunteerAnswer()));
            return new OfBoth(
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

    private Place home(VolunteerSummary volunteer) {
        return places.get(volunteer.person().placeCode());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }
}
