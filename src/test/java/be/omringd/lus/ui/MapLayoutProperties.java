package be.omringd.lus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.omringd.lus.ContactId;
import be.omringd.lus.Ring;
import be.omringd.lus.Sector;
import be.omringd.lus.ui.MapLayout.Drop;
import be.omringd.lus.ui.MapLayout.Guest;
import be.omringd.lus.ui.MapLayout.Spot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MapLayoutProperties {

    private static final double TINY = 1e-6;

    @Property(tries = 400)
    void noTwoBubblesOverlap(@ForAll("people") List<Guest> people) {
        MapLayout layout = MapLayout.of(people);
        List<Spot> spots = people.stream().map(guest -> layout.spot(guest.id())).toList();
        for (int i = 0; i < spots.size(); i++) {
            for (int j = 0; j < i; j++) {
                double distance = Math.hypot(spots.get(i).x() - spots.get(j).x(), spots.get(i).y() - spots.get(j).y());
                assertThat(distance).isGreaterThanOrEqualTo(2 * layout.bubble() + MapLayout.GAP - TINY);
            }
        }
    }

    @Property(tries = 400)
    void everybodyStandsWithinTheirOwnRing(@ForAll("people") List<Guest> people) {
        MapLayout layout = MapLayout.of(people);
        for (Guest guest : people) {
            double distance = distance(layout, guest);
            if (guest.ring() == null) {
                assertThat(layout.spot(guest.id()).y() - layout.bubble()).isGreaterThan(MapLayout.WAITING_TOP);
                assertThat(layout.spot(guest.id()).y() + layout.bubble()).isLessThan(layout.ringsTop());
                assertThat(layout.spot(guest.id()).x()).isBetween(layout.bubble(), layout.width() - layout.bubble());
            } else {
                assertThat(distance - layout.bubble()).isGreaterThanOrEqualTo(layout.inner(guest.ring()) - TINY);
                assertThat(distance + layout.bubble()).isLessThanOrEqualTo(layout.outer(guest.ring()) - MapLayout.NAME_STRIP + TINY);
            }
        }
    }

    @Property(tries = 400)
    void everybodyStandsInTheSliceOfTheirSectorSoThatLettingGoThereChangesNothing(@ForAll("people") List<Guest> people) {
        MapLayout layout = MapLayout.of(people);
        for (Guest guest : people) {
            Spot spot = layout.spot(guest.id());
            Drop drop = layout.drop(spot.x(), spot.y()).orElseThrow();
            assertThat(drop.ring()).isEqualTo(guest.ring());
            assertThat(drop.sector()).isEqualTo(guest.ring() == null ? null : guest.sector() == null ? Sector.FRIENDS : guest.sector());
        }
    }

    @Property(tries = 200)
    void theSamePeopleGiveTheSamePicture(@ForAll("people") List<Guest> people, @ForAll Random random) {
        List<Guest> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);

        assertThat(MapLayout.of(shuffled).spots()).isEqualTo(MapLayout.of(people).spots());
    }

    @Property(tries = 200)
    void whoStandsAloneInARingStandsWhereTheyWerePut(@ForAll Ring ring, @ForAll Sector sector, @ForAll("spots") double wish) {
        Guest guest = new Guest(new ContactId(new UUID(1, 1)), ring, sector, wish);
        MapLayout layout = MapLayout.of(List.of(guest));
        Spot spot = layout.spot(guest.id());

        assertThat(layout.drop(spot.x(), spot.y()).orElseThrow().spot()).isCloseTo(wish, within(0.35));
        if (wish > 0.35 && wish < 0.65) {
            assertThat(layout.drop(spot.x(), spot.y()).orElseThrow().spot()).isCloseTo(wish, within(TINY));
        }
    }

    @Property(tries = 200)
    void theRingsLieAroundEachOtherAndTheSlicesFillTheCircle(@ForAll("people") List<Guest> people) {
        MapLayout layout = MapLayout.of(people);
        double edge = MapLayout.PERSON;
        for (Ring ring : Ring.values()) {
            assertThat(layout.outer(ring)).isGreaterThan(edge + 24);
            edge = layout.outer(ring);
        }
        assertThat(edge).isCloseTo(layout.middleX() - MapLayout.MARGIN, within(TINY));
        double angle = layout.slice(Sector.FAMILY).start();
        for (Sector sector : Sector.values()) {
            assertThat(layout.slice(sector).start()).isCloseTo(angle, within(TINY));
            assertThat(layout.slice(sector).width()).isGreaterThan(Math.PI / 5);
            angle = layout.slice(sector).end();
        }
        assertThat(angle).isCloseTo(layout.slice(Sector.FAMILY).start() + 2 * Math.PI, within(TINY));
    }

    /** As people are named in life: forty of them, over all rings. */
    @Property(tries = 200)
    void fortyPeopleOverTheRingsStayLargeEnoughToReadAndToTouch(@ForAll("fortyInLife") List<Guest> people) {
        MapLayout layout = MapLayout.of(people);

        assertThat(layout.width()).isEqualTo(2 * (500 + MapLayout.MARGIN));
        // on a tablet of 780 px wide, whoever they are; 24 px is the least that WCAG 2.2 asks of a target
        assertThat(2 * layout.bubble() * 780 / layout.width()).isGreaterThanOrEqualTo(24);
    }

    @Provide
    Arbitrary<List<Guest>> people() {
        return guest(Arbitraries.of(Ring.values()).injectNull(0.15)).list().ofMaxSize(80).map(MapLayoutProperties::numbered);
    }

    @Provide
    Arbitrary<List<Guest>> fortyInLife() {
        return Combinators.combine(in(Ring.INTIMACY, 6), in(Ring.FRIENDSHIP, 10), in(Ring.PARTICIPATION, 14), in(Ring.EXCHANGE, 10))
                .as((close, friends, together, paid) -> Stream.of(close, friends, together, paid).flatMap(List::stream).toList())
                .map(MapLayoutProperties::numbered);
    }

    private Arbitrary<List<Guest>> in(Ring ring, int people) {
        return guest(Arbitraries.just(ring)).list().ofSize(people);
    }

    @Provide
    Arbitrary<Double> spots() {
        return Arbitraries.doubles().between(0, 1);
    }

    private Arbitrary<Guest> guest(Arbitrary<Ring> rings) {
        return Combinators.combine(rings, Arbitraries.of(Sector.values()).injectNull(0.1), spots().injectNull(0.6))
                .as((ring, sector, spot) -> new Guest(null, ring, sector, spot));
    }

    private static List<Guest> numbered(List<Guest> guests) {
        List<Guest> numbered = new ArrayList<>();
        for (int i = 0; i < guests.size(); i++) {
            Guest guest = guests.get(i);
            numbered.add(new Guest(new ContactId(new UUID(7, i)), guest.ring(), guest.sector(), guest.spot()));
        }
        return numbered;
    }

    private static double distance(MapLayout layout, Guest guest) {
        Spot spot = layout.spot(guest.id());
        return Math.hypot(spot.x() - layout.middleX(), spot.y() - layout.middleY());
    }
}
