package be.omringd.volunteer;

import be.omringd.place.Place;
import be.omringd.place.Region;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which volunteers to list. Empty sets stand for all.
 *
 * @param text part of the name; blank for all
 * @param languages speaks one of these
 * @param near only who lives within {@code km} of it; null for everywhere
 * @param km 1 to 100
 * @param order by which column; DISTANCE needs {@code near}
 */
public record VolunteerQuery(
        String text,
        Set<Region> regions,
        Set<Language> languages,
        Set<VolunteerStatus> statuses,
        @Nullable Place near,
        int km,
        Order order,
        boolean descending) {

    /** Columns to sort by. */
    public enum Order { NAME, REGION, STATUS, SINCE, DISTANCE }

    /** Everybody, by name. */
    public static final VolunteerQuery ALL =
            new VolunteerQuery("", Set.of(), Set.of(), Set.of(), null, 15, Order.NAME, false);

    /** The same of those with this in their name. */
    public VolunteerQuery called(String name) {
        return new VolunteerQuery(name, regions, languages, statuses, near, km, order, descending);
    }
}
