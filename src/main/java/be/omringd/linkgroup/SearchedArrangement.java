package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.linkgroup.Arrangement.Group;
import be.omringd.linkgroup.Arrangement.Member;
import be.omringd.linkgroup.internal.NearestFirst;
import be.omringd.linkgroup.internal.Seat;
import be.omringd.linkgroup.internal.Seating;
import be.omringd.linkgroup.internal.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An arrangement as a search is given it, and what it found as an arrangement again: what is locked is the same in both. */
final class SearchedArrangement {

    private final Arrangement before;
    private final Map<Slot, Group> groups = new LinkedHashMap<>();
    private final Seating start;

    SearchedArrangement(LinkBoard board, WishWeights weights) {
        before = board.arrangement();
        Map<CaseId, Slot> where = new HashMap<>();
        for (Group group : before.groups()) {
            if (!group.locked()) {
                Slot slot = new Slot(board.ground(), group.place() == null ? null : board.places().apply(group.place()));
                groups.put(slot, group);
                group.members().forEach(one -> where.put(one.caseId(), slot));
            }
        }
        Set<CaseId> stay = before.groups().stream().filter(Group::locked).flatMap(group -> group.members().stream()).map(Member::caseId)
                .collect(Collectors.toSet());
        Set<CaseId> locked = before.groups().stream().flatMap(group -> group.members().stream()).filter(Member::locked)
                .map(Member::caseId).collect(Collectors.toSet());
        List<Seat> seats = board.canBePlaced().stream().filter(one -> !stay.contains(one.caseId()))
                .map(one -> new Seat(one, locked.contains(one.caseId()), where.get(one.caseId()))).toList();
        List<Slot> slots = new ArrayList<>(groups.keySet());
        while (slots.size() < Math.max(1, seats.size() / HardRules.FEWEST)) {
            slots.add(new Slot(board.ground(), null));
        }
        start = new Seating(slots, seats, weights);
        NearestFirst.fill(start);
    }

    /** How it begins: as it is, with who is in none put together as one would by hand. */
    Seating start() {
        return start;
    }

    /** Whether there is something to search: enough people for a group, and not all of them locked where they are. */
    boolean hasChoice() {
        return start.seats().size() >= HardRules.FEWEST && start.seats().stream().anyMatch(seat -> !seat.locked());
    }

    /** What was found. Who are too few for a group wait, but for those who were locked where they are. */
    Arrangement found(Seating seating) {
        Map<Slot, List<Seat>> seated = seating.seats().stream().filter(seat -> seat.getSlot() != null)
                .collect(Collectors.groupingBy(seat -> Objects.requireNonNull(seat.getSlot())));
        Map<UUID, Group> known = new HashMap<>();
        List<Group> fresh = new ArrayList<>();
        for (Slot slot : seating.slots()) {
            List<Seat> here = seated.getOrDefault(slot, List.of());
            List<Member> members = here.stream().filter(seat -> here.size() >= HardRules.FEWEST || seat.locked())
                    .map(seat -> new Member(seat.candidate().caseId(), seat.candidate().place().code(), seat.locked())).toList();
            Group group = groups.get(slot);
            if (group != null) {
                known.put(group.id(), new Group(group.id(), group.place(), false, members));
            } else if (!members.isEmpty()) {
                fresh.add(new Group(Ids.next(), null, false, members));
            }
        }
        List<Group> all = new ArrayList<>();
        for (Group group : before.groups()) {
            Group now = known.getOrDefault(group.id(), group);
            if (!now.members().isEmpty() || now.place() != null) {
                all.add(now);
            }
        }
        all.addAll(fresh);
        return new Arrangement(all);
    }
}
