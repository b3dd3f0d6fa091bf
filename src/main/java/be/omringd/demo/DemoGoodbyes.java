package be.omringd.demo;

import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.BreaksAndGoodbyes;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Invented volunteers who stopped long ago: of two the data have been kept long enough, of one nearly. */
@Component
class DemoGoodbyes {

    private static final int FIRST = 410;
    /** How many days ago their last day was. */
    private static final int[] PAST = {75, 12, -9};

    private final Agreements agreements;
    private final BreaksAndGoodbyes goodbyes;
    private final DemoCoordinators coordinators;
    private final Places places;
    private final JdbcTemplate jdbc;

    DemoGoodbyes(Agreements agreements, BreaksAndGoodbyes goodbyes, DemoCoordinators coordinators, Places places,
            JdbcTemplate jdbc) {
        this.agreements = agreements;
        this.goodbyes = goodbyes;
        this.coordinators = coordinators;
        this.places = places;
        this.jdbc = jdbc;
    }

    /** Lets them come and go; those who went before stay as they are. */
    void load(LocalDate today) {
        Integer gone = jdbc.queryForObject("select count(*) from volunteer where status = 'LEFT'", Integer.class);
        for (int i = gone == null ? 0 : gone; i < PAST.length; i++) {
            Place place = places.search(DemoPeople.postcode(FIRST + i), 1, Texts.DUTCH).getFirst();
            VolunteerDetails who = DemoPeople.volunteer(FIRST + i, place.code(), today.minusYears(3));
            VolunteerId id = coordinators.of(place, () -> {
                VolunteerId known = agreements.registerWith(who, who.since());
                goodbyes.leave(known);
                return known;
            });
            LocalDate last = today.minusDays(PAST[i]);
            jdbc.update("update volunteer set left_on = ?, keep_until = ? where id = ?", last.minusYears(2), last, id.value());
        }
    }
}
