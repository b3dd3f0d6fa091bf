package be.omringd.volunteer;

import be.omringd.place.Place;
import java.util.Collection;
import java.util.Set;

/**
 * The hard facts that a volunteer for a group must meet. Somebody matches who lives within both the radius of the group and the
 * own travel radius, speaks one of the languages, may be with minors where there are, takes no break and has room for a group.
 *
 * @param languages one of these; empty for any
 * @param without leave these out
 */
public record PoolQuery(Place place, int radiusKm, Set<Language> languages, boolean minors, Collection<VolunteerId> without) {}
