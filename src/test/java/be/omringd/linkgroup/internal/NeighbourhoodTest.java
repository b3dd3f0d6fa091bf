package be.omringd.linkgroup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.linkgroup.Ground;
import be.omringd.linkgroup.HardRule;
import be.omringd.linkgroup.WishWeights;
import be.omringd.place.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is offered to the search: only what keeps to the rules and leaves who is locked. */
class NeighbourhoodTest {

    private static final Place AALST = Crowd.MUNICIPALITIES.stream().filter(one -> one.nisCode().equals("41002")).findFirst().orElseThrow();
    private static final List<Place> AROUND_AALST = Crowd.MUNICIPALITIES.stream().filter(one -> one.kmTo(AALST) <= 12).toList();

    @Test
    void howeverItIsComposedTheRulesAreKeptAndWhoIsLockedStays() {
        Crowd crowd = new Crowd(11, 80, AROUND_AALST);
        Ground ground = new Ground(Crowd.MUNICIPALITIES, crowd.pairs(8), Crowd.NOW);
        Slot chosen = new Slot(ground, AALST);
        List<Slot> slots = new ArrayList<>(List.of(chosen));
        for (int i = 0; i < 15; i++) {
            slots.add(new Slot(ground, null));
        }
        List<Seat> seats = new ArrayList<>(crowd.people().stream().map(one -> new Seat(one, false, null)).toList());
        Seating begun = new Seating(slots, seats, WishWeights.DEFAULT);
        NearestFirst.fill(begun);
        for (int i = 0; i < seats.size(); i += 9) {
            seats.set(i, new Seat(seats.get(i).candidate(), true, seats.get(i).getSlot()));
        }
        Map<Seat, @Nullable Slot> locked = new HashMap<>();
        seats.stream().filter(Seat::locked).forEach(seat -> locked.put(seat, seat.getSlot()));
        assertThat(locked.values()).filteredOn(Objects::nonNull).isNotEmpty();
        Seating seating = new Seating(slots, seats, WishWeights.DEFAULT);
        Random random = new Random(5);
        Set<Integer> groups = new TreeSet<>();

        for (int i = 0; i < 400; i++) {
            new Neighbourhood(seating, random).regroup().where().forEach(Seat::setSlot);

            assertThat(seating.tables().entrySet()).allSatisfy(table -> assertThat(
                    table.getKey().of(table.getValue()).broken()).isSubsetOf(HardRule.FEWEST));
            assertThat(locked).allSatisfy((seat, slot) -> assertThat(seat.getSlot()).isSameAs(slot));
            groups.add(seating.groups().size());
        }

        assertThat(groups).as("it is composed in many ways").hasSizeGreaterThan(2);
    }

    @Test
    void whereThereIsNobodyNothingIsOffered() {
        Ground ground = new Ground(Crowd.MUNICIPALITIES, Set.of(), Crowd.NOW);
        Seating nobody = new Seating(List.of(new Slot(ground, null)), List.of(), WishWeights.DEFAULT);

        assertThat(new Neighbourhood(nobody, new Random(1)).regroup().where()).isEmpty();
    }
}
