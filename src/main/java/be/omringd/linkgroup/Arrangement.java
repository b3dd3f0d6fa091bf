package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is in which group of a proposal. Each change makes a new one; nobody is ever in two groups of it. */
public record Arrangement(List<Group> groups) {

    /** No group yet. */
    public static final Arrangement EMPTY = new Arrangement(List.of());

    /**
     * @param place code of the municipality where it meets; null where the members decide that
     * @param locked whether it stays as it is when the search begins anew
     */
    public record Group(UUID id, @Nullable String place, boolean locked, List<Member> members) {

        public Group {
            members = List.copyOf(members);
        }

        private Group with(List<Member> others) {
            return new Group(id, place, locked, others);
        }
    }

    /**
     * @param home code of the place where they lived when they were put here
     * @param locked whether they stay in this group when the search begins anew
     */
    public record Member(CaseId caseId, String home, boolean locked) {}

    public Arrangement {
        groups = List.copyOf(groups);
        List<CaseId> all = groups.stream().flatMap(group -> group.members().stream()).map(Member::caseId).toList();
        if (all.stream().distinct().count() < all.size()) {
            throw new IllegalArgumentException("Somebody is in two groups");
        }
    }

    /** The same groups as others, for another proposal. */
    Arrangement copy() {
        return each(group -> new Group(Ids.next(), group.place(), group.locked(), group.members()));
    }

    /** Who is in one of the groups. */
    public List<CaseId> people() {
        return groups.stream().flatMap(group -> group.members().stream()).map(Member::caseId).toList();
    }

    /** In which group somebody is. */
    public Optional<Group> groupOf(CaseId caseId) {
        return groups.stream().filter(group -> group.members().stream().anyMatch(one -> one.caseId().equals(caseId))).findFirst();
    }

    /** Somebody goes to this group, or to none. */
    public Arrangement move(CaseId caseId, String home, @Nullable UUID to) {
        return each(group -> {
            Stream<Member> others = group.members().stream().filter(one -> !one.caseId().equals(caseId));
            return group.with(group.id().equals(to)
                    ? Stream.concat(others, Stream.of(new Member(caseId, home, false))).toList() : others.toList());
        });
    }

    /** Somebody stays where they are, or may be moved again by the search. */
    public Arrangement lock(CaseId caseId, boolean locked) {
        return each(group -> group.with(group.members().stream()
                .map(one -> one.caseId().equals(caseId) ? new Member(caseId, one.home(), locked) : one).toList()));
    }

    /** A group stays as it is, or may be changed again by the search. */
    public Arrangement lock(UUID id, boolean locked) {
        return each(group -> group.id().equals(id) ? new Group(id, group.place(), locked, group.members()) : group);
    }

    /** A group meets in this municipality; null where the members decide that. */
    public Arrangement meet(UUID id, @Nullable String place) {
        return each(group -> group.id().equals(id) ? new Group(id, place, group.locked(), group.members()) : group);
    }

    /** One group more, without anybody. */
    public Arrangement withEmptyGroup(String place) {
        List<Group> more = new ArrayList<>(groups);
        more.add(new Group(Ids.next(), place, false, List.of()));
        return new Arrangement(more);
    }

    /** Without this group: who was in it waits. */
    public Arrangement without(UUID id) {
        return new Arrangement(groups.stream().filter(group -> !group.id().equals(id)).toList());
    }

    private Arrangement each(UnaryOperator<Group> change) {
        return new Arrangement(groups.stream().map(change).toList());
    }
}
