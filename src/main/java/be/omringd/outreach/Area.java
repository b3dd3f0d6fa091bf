package be.omringd.outreach;

import java.util.Set;

/**
 * Where a campaign is: around a place, or in some municipalities.
 *
 * @param placeCode where the group meets
 * @param radiusKm 0 where municipalities are named
 * @param nisCodes of the municipalities; empty where a radius is given
 */
public record Area(String placeCode, int radiusKm, Set<String> nisCodes) {

    public Area {
        nisCodes = Set.copyOf(nisCodes);
        if (radiusKm < 0 || (radiusKm == 0) == nisCodes.isEmpty()) {
            throw new IllegalArgumentException("An area is a radius or some municipalities");
        }
    }

    /** Everything within so many kilometres of a place. */
    public static Area around(String placeCode, int radiusKm) {
        return new Area(placeCode, radiusKm, Set.of());
    }

    /** These municipalities. */
    public static Area of(String placeCode, Set<String> nisCodes) {
        return new Area(placeCode, 0, nisCodes);
    }
}
