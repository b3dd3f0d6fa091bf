package be.omringd.search;

import be.omringd.outreach.Area;
import be.omringd.outreach.Campaigns;
import be.omringd.outreach.RecruitmentId;
import be.omringd.outreach.TeamRecruitments;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.shell.Moments;
import be.omringd.volunteer.VolunteerLists;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where volunteers are needed, and how many there are: for the guard of campaigns. */
@Service
@Transactional(readOnly = true)
public class SearchNeeds {

    private final Searches.Repository searches;
    private final TeamRecruitments recruitments;
    private final Campaigns campaigns;
    private final VolunteerLists volunteers;
    private final Places places;
    private final Clock clock;

    SearchNeeds(Searches.Repository searches, TeamRecruitments recruitments, Campaigns campaigns, VolunteerLists volunteers, Places places,
            Clock clock) {
        this.searches = searches;
        this.recruitments = recruitments;
        this.campaigns = campaigns;
        this.volunteers = volunteers;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What the decision {@code campaignGuard} is about.
     *
     * @param openNeeds groups in the area that look for somebody now
     * @param municipalities how many are named; 0 where it is a radius
     * @param gapKm the largest step from one of them to the nearest other one; 0 where there is none
     * @param radiusKm 0 where municipalities are named
     * @param candidates who live in the area and wait for a group: with papers, on the waiting list, or on their way
     * @param daysSinceCampaign null where there never was one
     */
    public record Measured(
            int openNeeds, int municipalities, int gapKm, int radiusKm, int candidates, @Nullable Integer daysSinceCampaign) {}

    /** Need and offer in the area of a campaign. */
    public Measured measure(RecruitmentId campaign) {
        Area area = recruitments.get(campaign).area().orElseThrow();
        Set<String> nisCodes = campaigns.municipalities(area);
        int needs = (int) places().filter(place -> nisCodes.contains(place.nisCode())).count();
        return new Measured(needs, area.nisCodes().size(), gapKm(area.nisCodes()), area.radiusKm(), volunteers.waitingIn(nisCodes),
                campaigns.last(nisCodes).map(this::daysSince).orElse(null));
    }

    private Stream<Place> places() {
        return searches.placesThatLook().stream().map(places::find).flatMap(Optional::stream);
    }

    private int daysSince(Instant last) {
        return (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(last, Moments.ZONE), LocalDate.ofInstant(clock.instant(), Moments.ZONE));
    }

    /** Municipalities that lie side by side have their centres close to each other. */
    private int gapKm(Set<String> nisCodes) {
        List<Place> centres = nisCodes.stream().map(places::get).toList();
        double widest = 0;
        for (Place one : centres) {
            double nearest = centres.stream().filter(other -> other != one).mapToDouble(one::kmTo).min().orElse(0);
            widest = Math.max(widest, nearest);
        }
        return (int) Math.ceil(widest);
    }
}
