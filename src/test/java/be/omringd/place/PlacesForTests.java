package be.omringd.place;

/** The reference data for tests of other modules that need no Spring. */
public final class PlacesForTests {

    private static final Places ALL = new ReferencePlaces();

    private PlacesForTests() {}

    public static Places all() {
        return ALL;
    }
}
