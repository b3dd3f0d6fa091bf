package be.omringd.linkgroup.internal;

import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.ComposedGroup;
import be.omringd.linkgroup.Ground;
import be.omringd.linkgroup.HardRule;
import be.omringd.linkgroup.HardRules;
import be.omringd.linkgroup.TimeOfWeek;
import be.omringd.linkgroup.Wish;
import be.omringd.linkgroup.WishWeights;
import be.omringd.place.Place;
import be.omringd.volunteer.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with the groups and the people around them, to be composed anew: some of these groups are dissolved, and from who is free then
 * come other ones, each of people who can all come at one time to one place. Who is left joins a group nearby. Chance has a part in each
 * step, so that the same neighbourhood is composed in many ways. Who is locked stays.
 */
final class Neighbourhood {

    /** How many groups are dissolved at most. */
    private static final int DISSOLVED = 4;
    /** How many other groups those can join who are left. */
    private static final int JOINED = 8;
    /** How many of those who wait can come into a group. */
    private static final int WAITING = 60;
    /** Around how many of them a group is tried. */
    private static final int AROUND = 12;
    /** How many meeting places are tried for each time of the week. */
    private static final int PLACES = 3;
    /** How much chance changes how much somebody counts. */
    private static final double CHANCE = 0.15;
    private static final Set<HardRule> NOT_YET = Set.of(HardRule.FEWEST);

    private final Seating seating;
    private final WishWeights weights;
    private final Random random;
    private final double chance;
    /** Groups that are enough, or that somebody is locked in. */
    private final Map<Slot, List<Seat>> tables = new LinkedHashMap<>();
    private final Map<Slot, ComposedGroup> composed = new HashMap<>();
    private final List<Slot> empty;
    private final List<Seat> free = new ArrayList<>();
    private final Map<Seat, @Nullable Slot> where = new LinkedHashMap<>();

    Neighbourhood(Seating seating, Random random) {
        this.seating = seating;
        this.weights = seating.wishes();
        this.random = random;
        this.chance = random.nextInt(3) == 0 ? 0 : CHANCE;
        for (Seat seat : seating.seats()) {
            Slot slot = seat.getSlot();
            if (slot != null) {
                tables.computeIfAbsent(slot, none -> new ArrayList<>()).add(seat);
            } else if (!seat.locked()) {
                free.add(seat);
            }
        }
        empty = new ArrayList<>(seating.slots());
        for (Slot slot : List.copyOf(tables.keySet())) {
            if (tables.getOrDefault(slot, List.of()).size() < HardRules.FEWEST) {
                dissolve(slot);
            }
        }
        empty.removeAll(tables.keySet());
    }

    /** One other composition of it. */
    Regroup regroup() {
        Seat someone = someone();
        if (someone != null) {
            List<Slot> near = nearest(tables.keySet(), slot -> km(someone, pick(tables.getOrDefault(slot, List.of()))));
            int dissolved = Math.min(near.size(), random.nextInt(DISSOLVED + 1));
            List<Seat> waiting = nearest(free, seat -> km(someone, seat)).stream().limit(WAITING).toList();
            free.retainAll(waiting);
            List<Seat> around = new ArrayList<>(waiting.subList(0, Math.min(waiting.size(), AROUND)));
            for (Slot slot : near.subList(0, dissolved)) {
                around.addAll(dissolve(slot));
            }
            Collections.shuffle(around, random);
            around.addFirst(someone);
            near.stream().filter(tables::containsKey).limit(dissolved).forEach(this::complete);
            around.forEach(this::begin);
            List<Slot> joined = new ArrayList<>(near.subList(0, Math.min(near.size(), dissolved + JOINED)));
            where.values().forEach(slot -> {
                if (slot != null && !joined.contains(slot)) {
                    joined.add(slot);
                }
            });
            joined.retainAll(tables.keySet());
            around.forEach(seat -> join(seat, joined));
        }
        where.entrySet().removeIf(entry -> entry.getKey().getSlot() == entry.getValue());
        return new Regroup(where);
    }

    /** Rather one of those who wait. */
    private @Nullable Seat someone() {
        if (!free.isEmpty() && random.nextInt(4) > 0) {
            return pick(free);
        }
        List<Seat> seats = seating.seats();
        Seat seat = seats.isEmpty() ? null : pick(seats);
        return seat == null || seat.locked() ? null : seat;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static double km(Seat one, Seat other) {
        return one.candidate().place().kmTo(other.candidate().place());
    }

    private <T> List<T> nearest(Collection<T> some, ToDoubleFunction<T> km) {
        Map<T, Double> distances = new HashMap<>();
        some.forEach(one -> distances.put(one, (1 + km.applyAsDouble(one)) * (0.5 + random.nextDouble())));
        List<T> nearest = new ArrayList<>(some);
        nearest.sort(Comparator.comparing(distances::get));
        return nearest;
    }

    /** All of them but those who are locked are free. */
    private List<Seat> dissolve(Slot slot) {
        List<Seat> members = tables.getOrDefault(slot, List.of());
        List<Seat> locked = members.stream().filter(Seat::locked).toList();
        composed.remove(slot);
        List<Seat> freed = members.stream().filter(seat -> !seat.locked()).toList();
        freed.forEach(seat -> where.put(seat, null));
        free.addAll(freed);
        if (locked.isEmpty()) {
            tables.remove(slot);
            empty.add(slot);
        } else {
            tables.put(slot, new ArrayList<>(locked));
        }
        return freed;
    }

    /** A new group with this person, where one can be made. */
    private void begin(Seat first) {
        if (free.contains(first) && !empty.isEmpty()) {
            Slot slot = pick(empty);
            gather(slot, List.of(first)).ifPresent(group -> {
                empty.remove(slot);
                sit(slot, group);
            });
        }
    }

    /** Others beside those who are locked here. */
    private void complete(Slot slot) {
        List<Seat> here = tables.getOrDefault(slot, List.of());
        if (here.size() < HardRules.MOST) {
            gather(slot, here).ifPresent(group -> sit(slot, group));
        }
    }

    private void sit(Slot slot, List<Seat> group) {
        group.stream().filter(seat -> !seat.locked()).forEach(seat -> where.put(seat, slot));
        free.removeAll(group);
        tables.put(slot, group);
        composed.remove(slot);
    }

    /** These with those who are free and suit them best, as tried at each time that they share and in some of the places they reach. */
    private Optional<List<Seat>> gather(Slot slot, List<Seat> first) {
        ComposedGroup begun = group(slot, first);
        Place chosen = slot.chosen();
        List<Place> places = chosen == null ? slot.ground().reachedBy(begun.members()) : List.of(chosen);
        List<Seat> best = null;
        double most = 0;
        for (TimeOfWeek time : begun.times()) {
            for (Language language : begun.languages()) {
                List<Seat> suit = free.stream().filter(seat -> seat.candidate().profile().times().contains(time)
                        && seat.candidate().profile().languages().contains(language)).toList();
                for (int i = 0; i < PLACES && !places.isEmpty() && first.size() + suit.size() >= HardRules.FEWEST; i++) {
                    List<Seat> group = gather(slot, first, suit, pick(places));
                    double worth = group.isEmpty() ? 0 : group(slot, group).worth(weights) * (1 + chance * random.nextGaussian());
                    if (worth > most) {
                        most = worth;
                        best = group;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Nobody where they are too few. */
    private List<Seat> gather(Slot slot, List<Seat> first, List<Seat> suit, Place meeting) {
        Ground ground = slot.ground();
        List<Seat> come = suit.stream().filter(seat -> ground.reaches(seat.candidate(), meeting) && !first.contains(seat)).toList();
        if (first.size() + come.size() < HardRules.FEWEST) {
            return List.of();
        }
        Map<Seat, Double> counts = new HashMap<>();
        come.forEach(seat -> counts.put(seat, counts(ground, seat.candidate(), meeting) * (1 + chance * random.nextGaussian())));
        List<Seat> group = new ArrayList<>(first);
        List<Seat> best = List.of();
        long most = Long.MIN_VALUE;
        for (Seat next : come.stream().sorted(Comparator.comparing(counts::get).reversed()).toList()) {
            if (group.size() == HardRules.MOST) {
                break;
            }
            group.add(next);
            ComposedGroup tried = group(slot, group);
            if (!NOT_YET.containsAll(tried.broken())) {
                group.removeLast();
            } else if (tried.isEnough() && tried.worth(weights) > most) {
                most = tried.worth(weights);
                best = List.copyOf(group);
            }
        }
        return best;
    }

    private double counts(Ground ground, Candidate one, Place meeting) {
        return weights.of(Wish.PLACED) + weights.of(Wish.WAITING) * ground.monthsWaited(one)
                - weights.of(Wish.TRAVEL) * ground.km(one, meeting);
    }

    /** This person joins the group that gains most by it, where one does. */
    private void join(Seat seat, List<Slot> slots) {
        if (!free.contains(seat)) {
            return;
        }
        Slot best = null;
        long most = 0;
        for (Slot slot : slots) {
            List<Seat> members = tables.getOrDefault(slot, List.of());
            ComposedGroup before = composed.computeIfAbsent(slot, here -> group(here, members));
            if (before.isEnough() && members.size() < HardRules.MOST && couldCome(seat, before)) {
                List<Seat> more = new ArrayList<>(members);
                more.add(seat);
                ComposedGroup with = group(slot, more);
                long gain = with.broken().isEmpty() ? with.worth(weights) - before.worth(weights) : 0;
                if (gain > most) {
                    most = gain;
                    best = slot;
                }
            }
        }
        if (best != null) {
            List<Seat> more = new ArrayList<>(tables.getOrDefault(best, List.of()));
            more.add(seat);
            sit(best, more);
        }
    }

    private static boolean couldCome(Seat seat, ComposedGroup group) {
        return !Collections.disjoint(group.times(), seat.candidate().profile().times())
                && !Collections.disjoint(group.languages(), seat.candidate().profile().languages());
    }

    private static ComposedGroup group(Slot slot, List<Seat> seats) {
        List<Candidate> members = new ArrayList<>(seats.size());
        seats.forEach(seat -> members.add(seat.candidate()));
        return slot.of(members);
    }
}
