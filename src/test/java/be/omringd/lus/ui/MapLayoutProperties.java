package be.omringd.lus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.omringd.lus.ContactId;
import be.omringd.lus.Ring;
import be.omringd.lus.Sector;
import be.omringd.lus.ui.MapLayout.Drop;
import be.omringd.lus.ui.MapLayout.Guest;
import be.omringd.lus.ui.MapLayout.Position;
import be.omringd.testing.Any;
import be.omringd.testing.Law;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MapLayoutProperties {

    private static final double TINY = 1e-6;

    @Test
    void noTwoBubblesOverlap() {
        Law.holds(400, MapLayoutProperties::people, people -> {
            MapLayout layout = MapLayout.of(people);
            List<Position> spots = people.stream().map(guest -> layout.spot(guest.id())).toList();
            for (int i = 0; i < spots.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double distance = Math.hypot(spots.get(i).x() - spots.get(j).x(), spots.get(i).y() - spots.get(j).y());
                    assertThat(distance).isGreaterThanOrEqualTo(2 * layout.bubble() + MapLayout.GAP - TINY);
                }
            }
        });
    }

    @Test
    void everybodyStandsWithinTheirOwnRing() {
        Law.holds(400, MapLayoutProperties::people, people -> {
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
        });
    }

    @Test
    void everybodyStandsInTheSliceOfTheirSectorSoThatLettingGoThereChangesNothing() {
        Law.holds(400, MapLayoutProperties::people, people -> {
            MapLayout layout = MapLayout.of(people);
            for (Guest guest : people) {
                Position spot = layout.spot(guest.id());
                Drop drop = layout.drop(spot.x(), spot.y()).orElseThrow();
                assertThat(drop.ring()).isEqualTo(guest.ring());
                assertThat(drop.sector()).isEqualTo(guest.ring() == null ? null : guest.sector() == null ? Sector.FRIENDS : guest.sector());
            }
        });
    }

    @Test
    void theSamePeopleGiveTheSamePicture() {
        Law.holds(200, MapLayoutProperties::peopleInTwoOrders,
                people -> assertThat(MapLayout.of(people.second()).spots()).isEqualTo(MapLayout.of(people.first()).spots()));
    }

    @Test
    void whoStandsAloneInARingStandsWhereTheyWerePut() {
        Law.holds(200,
                any -> new Guest(new ContactId(new UUID(1, 1)), any.of(Ring.values()), any.of(Sector.values()), any.between(0.0, 1.0)),
                guest -> {
                    double wish = guest.spot();
                    MapLayout layout = MapLayout.of(List.of(guest));
                    Position spot = layout.spot(guest.id());

                    assertThat(layout.drop(spot.x(), spot.y()).orElseThrow().spot()).isCloseTo(wish, within(0.35));
                    if (wish > 0.35 && wish < 0.65) {
                        assertThat(layout.drop(spot.x(), spot.y()).orElseThrow().spot()).isCloseTo(wish, within(TINY));
                    }
                });
    }

    @Test
    void theRingsLieAroundEachOtherAndTheSlicesFillTheCircle() {
        Law.holds(200, MapLayoutProperties::people, people -> {
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
        });
    }

    /** As people are named in life: forty of them, over all rings. */
    @Test
    void fortyPeopleOverTheRingsStayLargeEnoughToReadAndToTouch() {
        Law.holds(200, MapLayoutProperties::fortyInLife, people -> {
            MapLayout layout = MapLayout.of(people);

            assertThat(layout.width()).isEqualTo(2 * (500 + MapLayout.MARGIN));
            // on a tablet of 780 px wide, whoever they are; 24 px is the least that WCAG 2.2 asks of a target
            assertThat(2 * layout.bubble() * 780 / layout.width()).isGreaterThanOrEqualTo(24);
        });
    }

    private static List<Guest> people(Any any) {
        return numbered(any.list(80, () -> guest(any, any.orNull(15, () -> any.of(Ring.values())))));
    }

    private record TwoOrders(List<Guest> first, List<Guest> second) {}

    private static TwoOrders peopleInTwoOrders(Any any) {
        List<Guest> people = people(any);
        List<Guest> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, any.chance());
        return new TwoOrders(people, shuffled);
    }

    private static List<Guest> fortyInLife(Any any) {
        return numbered(Stream.of(in(any, Ring.INTIMACY, 6), in(any, Ring.FRIENDSHIP, 10), in(any, Ring.PARTICIPATION, 14),
                in(any, Ring.EXCHANGE, 10)).flatMap(List::stream).toList());
    }

    private static List<Guest> in(Any any, Ring ring, int people) {
        return any.listOf(people, () -> guest(any, ring));
    }

    private static Guest guest(Any any, Ring ring) {
        return new Guest(null, ring, any.orNull(10, () -> any.of(Sector.values())), any.orNull(60, () -> any.between(0.0, 1.0)));
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
        Position spot = layout.spot(guest.id());
        return Math.hypot(spot.x() - layout.middleX(), spot.y() - layout.middleY());
    }
}
