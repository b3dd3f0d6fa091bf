package be.omringd.volunteer;

import be.omringd.place.Place;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The hard facts that a volunteer for a group must meet. Somebody matches who lives within both the radius of the group and the
 * own travel radius, speaks one of the languages, may be with minors where there are, takes no break and has room for a group.
 *
 * @param languages one of these; empty for any
 * @param without leave these out
 */
public record PoolQuery(Place place, int radiusKm, Set<Language> languages, boolean minors, Collection<VolunteerId> without) {

    /**
     * What keeps somebody out of this pool, in words for each; nothing where they are in it. The same facts as the pool itself is
     * read by, looked at one by one.
     *
     * @param km from the place of the group to where the volunteer lives
     */
    public Set<Obstacle> obstacles(VolunteerSummary volunteer, double km) {
        EnumSet<Obstacle> found = EnumSet.noneOf(Obstacle.class);
        switch (volunteer.status()) {
            case CANDIDATE -> found.add(Obstacle.CANDIDATE);
            case LEFT -> found.add(Obstacle.LEFT);
            case PAUSED -> found.add(Obstacle.PAUSED);
            case AVAILABLE, ASSIGNED -> { }
        }
        add(found, Obstacle.FULL, volunteer.groupsTaken() >= volunteer.maxGroups());
        add(found, Obstacle.ASKED_BEFORE, without.contains(volunteer.id()));
        add(found, Obstacle.OUTSIDE_SEARCH, km > radiusKm);
        add(found, Obstacle.BEYOND_TRAVEL, km > volunteer.radiusKm());
        add(found, Obstacle.LANGUAGE, !languages.isEmpty() && Collections.disjoint(languages, volunteer.languages()));
        add(found, Obstacle.MINORS, minors && !volunteer.withMinors());
        return found;
    }

    private static void add(Set<Obstacle> found, Obstacle obstacle, boolean is) {
        if (is) {
            found.add(obstacle);
        }
    }
}
