package be.omringd.matching;

import be.omringd.matching.internal.Score;
import be.omringd.matching.internal.PlanarPoint;
import be.omringd.place.Place;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * For which group a volunteer is looked for: the hard facts that they must meet, and the wishes that say who comes first.
 *
 * <p>Somebody can be proposed who lives within both the radius of the group and the own travel radius, speaks one of the languages,
 * has time when the group meets (as far as both told), may be with minors where there are, has nothing that the person does not want,
 * takes no break and has room for a group.
 *
 * @param radiusKm 1 to 100
 * @param languages one of these; empty for any
 * @param when the parts of the week in which the group could meet; one of them is enough, empty for any
 * @param mustTellWhen leaves out who did not tell when they have time
 * @param noGo nobody of whom one of these is known
 * @param asked were asked for this group before
 * @param notThese the person does not want these to be asked
 * @param today rests end and ages count by it
 */
public record MatchQuery(
        Place place,
        int radiusKm,
        Set<Language> languages,
        Set<PartOfWeek> when,
        boolean mustTellWhen,
        boolean minors,
        Set<Trait> noGo,
        Collection<VolunteerId> asked,
        Collection<VolunteerId> notThese,
        Wishes wishes,
        Weights weights,
        LocalDate today) {

    /**
     * What keeps somebody from being proposed; nothing where they can be. The same facts as the database is asked by, looked at one
     * by one.
     *
     * @param home where the volunteer lives
     */
    public Set<Obstacle> obstacles(VolunteerSummary volunteer, Place home) {
        EnumSet<Obstacle> found = EnumSet.noneOf(Obstacle.class);
        switch (volunteer.status()) {
            case CANDIDATE -> found.add(Obstacle.CANDIDATE);
            case LEFT -> found.add(Obstacle.LEFT);
            case PAUSED -> found.add(Obstacle.PAUSED);
            case AVAILABLE, ASSIGNED -> {}
        }
        long square = square(home);
        add(found, Obstacle.RESTS, volunteer.restsUntil() != null && volunteer.restsUntil().isAfter(today));
        add(found, Obstacle.FULL, volunteer.groupsTaken() >= volunteer.maxGroups());
        add(found, Obstacle.ASKED_BEFORE, asked.contains(volunteer.id()));
        add(found, Obstacle.NOT_THIS_ONE, notThese.contains(volunteer.id()));
        add(found, Obstacle.OUTSIDE_SEARCH, square > squareOfKm(radiusKm));
        add(found, Obstacle.BEYOND_TRAVEL, square > squareOfKm(volunteer.radiusKm()));
        add(found, Obstacle.LANGUAGE, !languages.isEmpty() && Collections.disjoint(languages, volunteer.languages()));
        add(found, Obstacle.TIMES, !when.isEmpty() && Collections.disjoint(when, volunteer.availability())
                && (mustTellWhen || !volunteer.availability().isEmpty()));
        add(found, Obstacle.MINORS, minors && !volunteer.withMinors());
        add(found, Obstacle.NO_GO, !Collections.disjoint(noGo, volunteer.profile().traits()));
        return found;
    }

    /** From the group to where a volunteer lives. */
    public double km(Place home) {
        return Math.sqrt(square(home)) / 1000;
    }

    /**
     * What each wish adds for this volunteer, for comparing two of them. Only means something where nothing is in the way of either.
     *
     * @param home where the volunteer lives
     */
    public Map<Preference, Integer> points(VolunteerSummary volunteer, Place home) {
        EnumMap<Preference, Integer> points = new EnumMap<>(Preference.class);
        for (Preference preference : Preference.values()) {
            points.put(preference, weights.of(preference) * Score.of(preference, this, volunteer.profile(), square(home)));
        }
        return points;
    }

    public PlanarPoint point() {
        return PlanarPoint.of(place);
    }

    public long square(Place home) {
        return point().squareTo(PlanarPoint.of(home));
    }

    public static long squareOfKm(int km) {
        return 1_000_000L * km * km;
    }

    private static void add(Set<Obstacle> found, Obstacle obstacle, boolean is) {
        if (is) {
            found.add(obstacle);
        }
    }
}
