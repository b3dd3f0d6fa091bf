package be.omringd.search;

import be.omringd.onboarding.OpenNeeds;
import be.omringd.place.Place;
import be.omringd.place.Places;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which groups look for a volunteer, and which will soon: for who answers somebody that would like to help. Numbers only. */
@Component
@Transactional(readOnly = true)
class NeedsNearby implements OpenNeeds {

    private static final String NOW =
            """
            select coalesce(s.place_code, p.place_code) code, count(*) times
            from volunteer_search s join case_file f on f.id = s.case_id left join person p on p.id = f.person_id
            where coalesce(s.place_code, p.place_code) is not null and s.state not in ('MATCHED', 'EXHAUSTED', 'CANCELLED') and f.status = 'OPEN' group by 1""";
    private static final String SOON = """
            select p.place_code code, count(*) times from case_file f join person p on p.id = f.person_id
            where %s group by 1""";

    private final JdbcClient jdbc;
    private final Places places;
    private final NeedsToCome toCome;

    NeedsNearby(JdbcClient jdbc, Places places, NeedsToCome toCome) {
        this.jdbc = jdbc;
        this.toCome = toCome;
        this.places = places;
    }

    private record Needs(String code, int times) {}

    @Override
    public int now(Place place, int km) {
        return within(NOW, place, km);
    }

    @Override
    public int soon(Place place, int km) {
        return within(SOON.formatted(toCome.soon()), place, km);
    }

    private int within(String sql, Place place, int km) {
        List<Needs> all = jdbc.sql(sql).query((row, n) -> new Needs(row.getString("code"), row.getInt("times"))).list();
        return all.stream()
                .filter(needs -> places.find(needs.code()).filter(there -> there.kmTo(place) <= km).isPresent())
                .mapToInt(Needs::times).sum();
    }
}
