package be.omringd.matching.internal;

import be.omringd.place.Place;

/**
 * A point on a flat map, in whole metres, so that a distance is the same whole number in Java and in SQL. Lambert's conformal conic
 * projection of a sphere of 6371 km, true at 50.7 and 51.3 degrees north: within Flanders and Brussels a distance differs less than
 * 0.01% from the one on the sphere ({@link Place#kmTo}).
 */
public record PlanarPoint(int x, int y) {

    private static final double RADIUS = 6_371_000;
    private static final double MIDDLE_LON = 4.4;
    private static final double SOUTH = Math.toRadians(50.7);
    private static final double NORTH = Math.toRadians(51.3);
    private static final double CONE = Math.log(Math.cos(SOUTH) / Math.cos(NORTH)) / Math.log(stretch(NORTH) / stretch(SOUTH));
    private static final double SCALE = RADIUS * Math.cos(SOUTH) * Math.pow(stretch(SOUTH), CONE) / CONE;
    private static final double MIDDLE = fromPole(Math.toRadians(51));
    /** More than the metres from the middle to any border. */
    private static final int HALF = 1 << 20;

    public static PlanarPoint of(Place place) {
        return of(place.lat(), place.lon());
    }

    public static PlanarPoint of(double lat, double lon) {
        double fromPole = fromPole(Math.toRadians(lat));
        double angle = CONE * Math.toRadians(lon - MIDDLE_LON);
        return new PlanarPoint((int) Math.round(fromPole * Math.sin(angle)), (int) Math.round(MIDDLE - fromPole * Math.cos(angle)));
    }

    /** The square of the distance, in square metres. */
    public long squareTo(PlanarPoint other) {
        long dx = x - other.x;
        long dy = y - other.y;
        return dx * dx + dy * dy;
    }

    /** Both coordinates in one number, for a key. */
    public long number() {
        return ((long) x + HALF) << 21 | (y + HALF);
    }

    public static PlanarPoint ofNumber(long number) {
        return new PlanarPoint((int) (number >> 21) - HALF, (int) (number & (1 << 21) - 1) - HALF);
    }

    private static double fromPole(double lat) {
        return SCALE / Math.pow(stretch(lat), CONE);
    }

    private static double stretch(double lat) {
        return Math.tan(Math.PI / 4 + lat / 2);
    }
}
