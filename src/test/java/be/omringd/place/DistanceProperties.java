package be.omringd.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.omringd.shell.Texts;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DistanceProperties {

    private static final ReferencePlaces PLACES = new ReferencePlaces();

    @Provide
    Arbitrary<Place> anyPlace() {
        return Arbitraries.of(PLACES.all());
    }

    @Property(tries = 500)
    void itIsAsFarThereAsBack(@ForAll("anyPlace") Place a, @ForAll("anyPlace") Place b) {
        assertThat(a.kmTo(b)).isEqualTo(b.kmTo(a), within(1e-9));
    }

    @Property(tries = 500)
    void noPlaceIsFartherThanFlandersIsLong(@ForAll("anyPlace") Place a, @ForAll("anyPlace") Place b) {
        assertThat(a.kmTo(b)).isBetween(0.0, 250.0);
    }

    @Property(tries = 500)
    void aDetourIsNotShorter(@ForAll("anyPlace") Place a, @ForAll("anyPlace") Place b, @ForAll("anyPlace") Place via) {
        assertThat(a.kmTo(b)).isLessThanOrEqualTo(a.kmTo(via) + via.kmTo(b) + 1e-9);
    }

    @Property
    void aPlaceIsWhereItIs(@ForAll("anyPlace") Place a) {
        assertThat(a.kmTo(a)).isZero();
    }

    /** Measured on a map, as the crow flies; points of the reference data can be 1.5 km off. */
    @Example
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
