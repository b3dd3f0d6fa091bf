package be.omringd.linkgroup.internal;

import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.ComposedGroup;
import be.omringd.linkgroup.HardRule;
import be.omringd.linkgroup.HardRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Composes as one would by hand: beside whoever waits longest come the nearest people who fit, up to what we aim at. Where they are too
 * few, that person goes on waiting. The search begins here.
 */
public final class NearestFirst {

    private static final Set<HardRule> NOT_YET = Set.of(HardRule.FEWEST);

    private NearestFirst() {}

    /** Fills the slots where nobody sits yet with people who sit nowhere. */
    public static void fill(Seating seating) {
        List<Seat> free = new ArrayList<>(seating.seats().stream().filter(seat -> seat.getSlot() == null && !seat.locked())
                .sorted(Comparator.comparing((Seat seat) -> seat.candidate().since()).thenComparing(Seat::getId)).toList());
        List<Slot> empty = new ArrayList<>(seating.slots());
        empty.removeAll(seating.tables().keySet());
        while (!free.isEmpty() && !empty.isEmpty()) {
            Seat first = free.removeFirst();
            List<Seat> group = around(first, free, empty.getFirst());
            if (group.size() >= HardRules.FEWEST) {
                Slot slot = empty.removeFirst();
                group.forEach(seat -> seat.setSlot(slot));
                free.removeAll(group);
            }
        }
    }

    private static List<Seat> around(Seat first, List<Seat> free, Slot slot) {
        List<Seat> group = new ArrayList<>(List.of(first));
        List<Seat> nearest = free.stream()
                .sorted(Comparator.comparingDouble(seat -> seat.candidate().place().kmTo(first.candidate().place()))).toList();
        for (Seat next : nearest) {
            if (group.size() == HardRules.AIM) {
                break;
            }
            List<Candidate> together = new ArrayList<>(group.stream().map(Seat::candidate).toList());
            together.add(next.candidate());
            ComposedGroup tried = slot.of(together);
            if (NOT_YET.containsAll(tried.broken())) {
                group.add(next);
            }
        }
        return group;
    }
}
