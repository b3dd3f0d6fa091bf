package be.omringd.overview;

import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.WhoWaits;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.search.NeedsByPlace;
import be.omringd.search.NeedsByPlace.Needs;
import be.omringd.volunteer.VolunteersByPlace;
import be.omringd.volunteer.VolunteersByPlace.Offer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Need and offer by municipality. The services that count them check who may know. */
@Service
public class NeedAndOffer {

    private final NeedsByPlace needs;
    private final VolunteersByPlace offers;
    private final WhoWaits whoWaits;
    private final Places places;

    NeedAndOffer(NeedsByPlace needs, VolunteersByPlace offers, WhoWaits whoWaits, Places places) {
        this.needs = needs;
        this.offers = offers;
        this.whoWaits = whoWaits;
        this.places = places;
    }

    /**
     * A municipality.
     *
     * @param waiting people who wait for a volunteer
     * @param since since when the first of them waits; null where nobody does
     * @param soon people who will, as far as we can foresee
     * @param room volunteers who can be asked
     * @param candidates who is becoming a volunteer
     * @param waitingAround, roomAround the same within the distance, here included
     */
    public record Municipality(
            Place place, int waiting, @Nullable Instant since, int soon, int room, int candidates, int waitingAround, int roomAround) {

        /** Whether nobody waits or offers here. */
        public boolean isQuiet() {
            return waiting + soon + room + candidates == 0;
        }
    }

    /**
     * Who waits for a link group, of the regions that somebody sees.
     *
     * @param waiting how many wait, by the NIS code of the municipality
     * @param missing how many more people make a group, by the municipality where it could meet; 0 where there can be one
     */
    public record LinkGroups(Map<String, Long> waiting, Map<Place, Integer> missing) {}

    /** Where people wait for a link group, and where one could almost be made. */
    public LinkGroups linkGroups(Locale locale) {
        List<Candidate> people = whoWaits.all();
        Map<Place, Integer> missing = new LinkedHashMap<>();
        whoWaits.almostGroups(people, locale).forEach(group -> missing.merge(group.meeting(), group.missing(), Math::min));
        return new LinkGroups(people.stream().collect(Collectors.groupingBy(one -> one.place().nisCode(), Collectors.counting())), missing);
    }

    /**
     * All municipalities, the biggest first.
     *
     * @param km how far around each to count
     */
    public List<Municipality> all(int km, Locale locale) {
        Map<String, Needs> need = needs.all().stream().collect(Collectors.toMap(Needs::nisCode, Function.identity()));
        Map<String, Offer> offer = offers.all().stream().collect(Collectors.toMap(Offer::nisCode, Function.identity()));
        List<Municipality> here = places.municipalities(locale).stream()
                .map(place -> here(place, need.get(place.nisCode()), offer.get(place.nisCode())))
                .toList();
        List<Municipality> busy = here.stream().filter(one -> one.waiting + one.room > 0).toList();
        return here.stream().map(one -> around(one, busy, km)).toList();
    }

    private static Municipality here(Place place, @Nullable Needs need, @Nullable Offer offer) {
        return new Municipality(
                place, need == null ? 0 : need.waiting(), need == null ? null : need.since(), need == null ? 0 : need.foreseeable(),
                offer == null ? 0 : offer.withRoom(), offer == null ? 0 : offer.candidates(), 0, 0);
    }

    private static Municipality around(Municipality one, List<Municipality> busy, int km) {
        int waiting = 0;
        int room = 0;
        for (Municipality other : busy) {
            if (one.place.kmTo(other.place) <= km) {
                waiting += other.waiting;
                room += other.room;
            }
        }
        return new Municipality(one.place, one.waiting, one.since, one.soon, one.room, one.candidates, waiting, room);
    }
}
