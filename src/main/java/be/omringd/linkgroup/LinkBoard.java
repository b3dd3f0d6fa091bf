package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.linkgroup.Arrangement.Group;
import be.omringd.linkgroup.Arrangement.Member;
import be.omringd.place.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A proposal beside what is known now: who still waits, where they live, what fits. It is calculated as a whole from an arrangement, so
 * that a change can be tried before it is made.
 */
public final class LinkBoard {

    /** What happened to somebody of a proposal since. Texts: {@code linkgroup.since.<name>}. */
    public enum Since {
        /** They wait no longer, or their file is not seen any more. */
        GONE,
        /** They take a break. */
        RESTS,
        /** They live elsewhere now. */
        MOVED
    }

    /**
     * One of the groups.
     *
     * @param composed those of its members who wait, as they would be together; null where nobody does
     * @param meeting where it meets; null where nobody is in it and no municipality was chosen
     * @param since what happened to members since they were put here; those with {@link Since#GONE} are not in {@code composed}
     */
    public record Table(Group group, @Nullable ComposedGroup composed, @Nullable Place meeting, Map<CaseId, Since> since) {

        /** Those of its members who wait. */
        public List<Candidate> members() {
            return composed == null ? List.of() : composed.members();
        }

        /** The rules that it breaks now. */
        public Set<HardRule> broken() {
            return composed == null ? Set.of() : composed.broken();
        }

        /** Whether it could be a group as it is: it keeps the rules, and nothing happened to its members. */
        public boolean holds() {
            return composed != null && composed.broken().isEmpty() && since.isEmpty();
        }

        private boolean counts() {
            return composed != null && composed.isEnough();
        }
    }

    /**
     * What a change would do.
     *
     * @param better, worse how much better or worse each wish becomes, in its units
     * @param breaks the rules that groups would break that keep them now, by the id of the group
     */
    public record Effect(Map<Wish, Long> better, Map<Wish, Long> worse, Map<UUID, Set<HardRule>> breaks) {}

    /**
     * Why somebody is not in this group.
     *
     * @param rules what they would break there; nothing where they fit
     * @param kmMore how many kilometres more they would have to travel, where that is what is missing; else 0
     */
    public record Hint(Table table, Set<HardRule> rules, long kmMore) {}

    private final Arrangement arrangement;
    private final Map<CaseId, Candidate> candidates;
    private final Ground ground;
    private final Function<String, Place> places;
    private final List<Table> tables;

    LinkBoard(Arrangement arrangement, List<Candidate> waiting, Ground ground, Function<String, Place> places) {
        this.arrangement = arrangement;
        this.ground = ground;
        this.places = places;
        candidates = waiting.stream().collect(Collectors.toMap(Candidate::caseId, Function.identity()));
        tables = arrangement.groups().stream().map(this::table).toList();
    }

    /** Groups that are as they were need not be composed again. */
    private LinkBoard(LinkBoard before, Arrangement arrangement) {
        this.arrangement = arrangement;
        ground = before.ground;
        places = before.places;
        candidates = before.candidates;
        Map<UUID, Table> known = before.tables.stream().collect(Collectors.toMap(table -> table.group().id(), Function.identity()));
        tables = arrangement.groups().stream().map(group -> {
            Table table = known.get(group.id());
            return table != null && table.group().equals(group) ? table : table(group);
        }).toList();
    }

    private Table table(Group group) {
        List<Candidate> members = new ArrayList<>();
        Map<CaseId, Since> since = new HashMap<>();
        for (Member member : group.members()) {
            Candidate one = candidates.get(member.caseId());
            if (one == null) {
                since.put(member.caseId(), Since.GONE);
                continue;
            }
            members.add(one);
            if (one.rests()) {
                since.put(member.caseId(), Since.RESTS);
            } else if (!one.place().code().equals(member.home())) {
                since.put(member.caseId(), Since.MOVED);
            }
        }
        Place chosen = group.place() == null ? null : places.apply(group.place());
        ComposedGroup composed = members.isEmpty() ? null : new ComposedGroup(members, chosen, ground);
        return new Table(group, composed, composed == null ? chosen : composed.meeting(), since);
    }

    public Arrangement arrangement() {
        return arrangement;
    }

    public List<Table> tables() {
        return tables;
    }

    /** Who waits and is in none of the groups, who waits longest first. */
    public List<Candidate> beside() {
        Set<CaseId> placed = Set.copyOf(arrangement.people());
        return waitingLongest(one -> !placed.contains(one.caseId()));
    }

    /** Somebody who waits. */
    public Optional<Candidate> candidate(CaseId id) {
        return Optional.ofNullable(candidates.get(id));
    }

    Ground ground() {
        return ground;
    }

    Function<String, Place> places() {
        return places;
    }

    /** Whom a search may put into groups: who waits, takes no break and told what it takes. */
    List<Candidate> canBePlaced() {
        return waitingLongest(one -> !one.rests() && HardRules.couldSitSomewhere(one));
    }

    /** Of whom too little is known to put them in any group: who waits and takes no break, but did not tell what it takes. */
    public List<Candidate> notKnownEnough() {
        return waitingLongest(HardRules::isTooLittleKnown);
    }

    /** Whether it has a group of as many as a group needs. */
    public boolean hasGroup() {
        return tables.stream().anyMatch(Table::counts);
    }

    private List<Candidate> waitingLongest(Predicate<Candidate> which) {
        return candidates.values().stream().filter(which)
                .sorted(Comparator.comparing(Candidate::since).thenComparing(one -> one.caseId().toString())).toList();
    }

    /** The same people beside another arrangement, such as one that is tried. */
    public LinkBoard with(Arrangement other) {
        return new LinkBoard(this, other);
    }

    /** What it does to come from here to there. */
    public Effect effectOf(LinkBoard after) {
        Map<Wish, Long> better = new EnumMap<>(Wish.class);
        Map<Wish, Long> worse = new EnumMap<>(Wish.class);
        for (Wish wish : Wish.values()) {
            long more = after.units(wish) - units(wish);
            long gain = wish.isMoreBetter() ? more : -more;
            if (gain != 0) {
                (gain > 0 ? better : worse).put(wish, Math.abs(gain));
            }
        }
        Map<UUID, Set<HardRule>> breaks = new HashMap<>();
        after.tables.forEach(table -> {
            Set<HardRule> broken = EnumSet.noneOf(HardRule.class);
            broken.addAll(table.broken());
            tables.stream().filter(one -> one.group().id().equals(table.group().id())).forEach(one -> broken.removeAll(one.broken()));
            if (!broken.isEmpty()) {
                breaks.put(table.group().id(), broken);
            }
        });
        return new Effect(better, worse, breaks);
    }

    private long units(Wish wish) {
        return tables.stream().filter(Table::counts).mapToLong(table -> Objects.requireNonNull(table.composed()).units(wish)).sum();
    }

    /** What it would do to put somebody into this group, or into none. */
    public Effect effectOfMove(Candidate one, @Nullable UUID to) {
        return effectOf(with(arrangement.move(one.caseId(), one.place().code(), to)));
    }

    /**
     * Why somebody is in none of the groups: where they would fit first, then where the least is missing. Groups in which they miss more
     * than one thing are left out.
     */
    public List<Hint> hints(Candidate one) {
        List<Hint> hints = new ArrayList<>();
        for (Table table : tables) {
            if (table.composed() == null) {
                continue;
            }
            List<Candidate> more = new ArrayList<>(table.members());
            more.add(one);
            Place chosen = table.group().place() == null ? null : table.meeting();
            ComposedGroup with = new ComposedGroup(more, chosen, ground);
            Set<HardRule> rules = EnumSet.noneOf(HardRule.class);
            rules.addAll(with.broken());
            rules.removeAll(table.broken());
            // who is kept apart from whom is said nowhere
            if (rules.size() <= 1 && !rules.contains(HardRule.APART)) {
                hints.add(new Hint(table, rules, rules.contains(HardRule.REACH) ? kmMore(one, table) : 0));
            }
        }
        hints.removeIf(hint -> hint.rules().contains(HardRule.REACH) && hint.kmMore() == 0);
        hints.sort(Comparator.comparing((Hint hint) -> hint.rules().size()).thenComparing(Hint::kmMore));
        return hints;
    }

    /** To where the group meets now; 0 where somebody did not say how far they travel, or where it is not they for whom it is too far. */
    private static long kmMore(Candidate one, Table table) {
        Integer range = one.profile().rangeKm();
        Place meeting = table.meeting();
        return range == null || meeting == null ? 0 : Math.max(0, (long) Math.ceil(one.place().kmTo(meeting)) - range);
    }
}
