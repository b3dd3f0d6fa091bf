package be.omringd.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.omringd.shell.Texts;
import be.omringd.testing.Any;
import be.omringd.testing.Law;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistanceProperties {

    private static final ReferencePlaces PLACES = new ReferencePlaces();
    private static final List<Place> ALL = List.copyOf(PLACES.all());

    private record Two(Place a, Place b) {}

    private record Three(Place a, Place b, Place via) {}

    private static Place anyPlace(Any any) {
        return any.of(ALL);
    }

    private static Two twoPlaces(Any any) {
        return new Two(anyPlace(any), anyPlace(any));
    }

    @Test
    void itIsAsFarThereAsBack() {
        Law.holds(500, DistanceProperties::twoPlaces,
                two -> assertThat(two.a().kmTo(two.b())).isEqualTo(two.b().kmTo(two.a()), within(1e-9)));
    }

    @Test
    void noPlaceIsFartherThanFlandersIsLong() {
        Law.holds(500, DistanceProperties::twoPlaces, two -> assertThat(two.a().kmTo(two.b())).isBetween(0.0, 250.0));
    }

    @Test
    void aDetourIsNotShorter() {
        Law.holds(500, any -> new Three(anyPlace(any), anyPlace(any), anyPlace(any)), three -> assertThat(three.a().kmTo(three.b()))
                .isLessThanOrEqualTo(three.a().kmTo(three.via()) + three.via().kmTo(three.b()) + 1e-9));
    }

    @Test
    void aPlaceIsWhereItIs() {
        Law.holds(1000, DistanceProperties::anyPlace, a -> assertThat(a.kmTo(a)).isZero());
    }

    /** Measured on a map, as the crow flies; points of the reference data can be 1.5 km off. */
    @Test
    void knownDistancesAreRight() {
        assertThat(km("gent", "antwerpen")).isEqualTo(51, within(3.0));
        assertThat(km("brugge", "hasselt")).isEqualTo(150, within(4.0));
        assertThat(km("zottegem", "aalst")).isEqualTo(17, within(3.0));
        assertThat(km("leuven", "brussel")).isEqualTo(25, within(3.0));
    }

    private static double km(String from, String to) {
        return PLACES.search(from, 1, Texts.DUTCH).getFirst().kmTo(PLACES.search(to, 1, Texts.DUTCH).getFirst());
    }
}
