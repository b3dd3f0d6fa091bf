package be.omringd.carry;

import be.omringd.access.Absence;
import be.omringd.access.Absences;
import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseSummary;
import be.omringd.inbox.CarriedTasks;
import be.omringd.inbox.CarriedTasks.Carried;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.place.Region;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who carries what: managers see everybody, coordinators the colleagues and cases of their regions, trainers those of their teams. Counted
 * are tasks and cases that the reader may see, so that each number leads to exactly these.
 */
@Service
@Transactional(readOnly = true)
public class WhoCarries {

    /** How many of a colleague's tasks or cases are listed at most. */
    public static final int LISTED_AT_MOST = 500;

    /** Fewer things than this are never called many. */
    private static final int FEW = 10;
    private static final int COLLEAGUES_TO_COMPARE = 3;

    private final CarriedTasks tasks;
    private final CaseLists cases;
    private final Users users;
    private final Absences absences;
    private final CurrentActor currentActor;
    private final Clock clock;

    WhoCarries(CarriedTasks tasks, CaseLists cases, Users users, Absences absences, CurrentActor currentActor, Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.users = users;
        this.absences = absences;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What a colleague carries.
     *
     * @param colleague null for what nobody carries
     * @param cases cases that they hold
     * @param together those of them that they hold together with another, for whom they count too
     * @param late of the tasks those past their due date
     * @param here whether they can sign in and do this work
     * @param away the absence of today or else the next one
     * @param much whether that is clearly more than most colleagues carry
     */
    public record Line(
            @Nullable UUID colleague, String name, int tasks, int cases, int together, int late, boolean here, Optional<Absence> away,
            boolean much) {

        /** Whether there is anything. */
        public boolean isEmpty() {
            return tasks == 0 && cases == 0;
        }
    }

    /** What nobody carries, and what each colleague does, by name. */
    public record Overview(Line nobody, List<Line> colleagues) {}

    /** Who carries what in these regions; everywhere where none is chosen. */
    public Overview overview(Set<Region> regions) {
        Set<AccessScope> among = among(regions);
        Map<@Nullable UUID, int[]> numbers = new HashMap<>();
        for (Carried carried : tasks.all(among)) {
            int[] theirs = numbers.computeIfAbsent(carried.colleague(), none -> new int[4]);
            theirs[0] = carried.open();
            theirs[2] = carried.late();
        }
        for (CaseLists.Held held : cases.holders(among)) {
            int[] theirs = numbers.computeIfAbsent(held.holder(), none -> new int[4]);
            theirs[1] = held.files();
            theirs[3] = held.together();
        }
        int[] nobody = numbers.getOrDefault(null, new int[4]);
        numbers.remove(null);
        List<Actor> active = users.active().stream().filter(Actor::isColleague).toList();
        Map<UUID, String> names = active.stream().collect(Collectors.toMap(Actor::user, Actor::name, (one, same) -> one));
        Map<UUID, Absence> away = new HashMap<>();
        absences.notOver().forEach(absence -> away.putIfAbsent(absence.who(), absence));
        int usual = usual(numbers, names.keySet());
        Set<UUID> known =
                active.stream().filter(user -> shares(user, among)).map(Actor::user).collect(Collectors.toCollection(HashSet::new));
        known.addAll(numbers.keySet());
        List<Line> lines = known.stream().map(id -> {
            int[] theirs = numbers.getOrDefault(id, new int[4]);
            int all = theirs[0] + theirs[1];
            return new Line(id, names.containsKey(id) ? names.get(id) : users.name(id), theirs[0], theirs[1], theirs[3], theirs[2],
                    names.containsKey(id), Optional.ofNullable(away.get(id)),
                    names.containsKey(id) && usual > 0 && all >= FEW && all >= 2 * usual);
        }).sorted(Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER)).toList();
        return new Overview(new Line(null, "", nobody[0], nobody[1], 0, nobody[2], true, Optional.empty(), false), lines);
    }

    /** What half of those who carry anything carry at most; 0 where there are too few to compare. */
    private static int usual(Map<@Nullable UUID, int[]> numbers, Set<UUID> able) {
        List<Integer> together = new ArrayList<>(numbers.entrySet().stream().filter(one -> able.contains(one.getKey()))
                .map(one -> one.getValue()[0] + one.getValue()[1]).filter(number -> number > 0).toList());
        Collections.sort(together);
        return together.size() < COLLEAGUES_TO_COMPARE ? 0 : together.get((together.size() - 1) / 2);
    }

    /**
     * The open tasks behind a number, the most urgent first, at most {@value #LISTED_AT_MOST}.
     *
     * @param colleague null for those that nobody has
     */
    public List<WorkItemSummary> tasks(@Nullable UUID colleague, Set<Region> regions, boolean onlyLate) {
        return tasks.of(colleague, among(regions), onlyLate, LISTED_AT_MOST);
    }

    /**
     * The cases behind a number, by name, at most {@value #LISTED_AT_MOST}.
     *
     * @param colleague null for those that nobody holds
     */
    public List<CaseSummary> cases(@Nullable UUID colleague, Set<Region> regions) {
        return cases.heldBy(colleague, among(regions), LISTED_AT_MOST);
    }

    /** Of these cases those that the colleague holds together with another, and what that one is called. */
    public Map<CaseId, String> together(UUID colleague, Collection<CaseId> files) {
        return cases.heldTogether(colleague, files).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> users.name(one.getValue())));
    }

    /** Whether this colleague is the reader. */
    public boolean isMe(@Nullable UUID colleague) {
        return colleague != null && colleague.equals(currentActor.get().userId());
    }

    /** Whether the reader may do a task, by role and by case. */
    public boolean mayDo(WorkItemSummary task) {
        return CarriedTasks.mayDo(currentActor.get(), task);
    }

    /** Whether a task is past its due date by now. */
    public boolean isLate(WorkItemSummary task) {
        return task.late(clock.instant());
    }

    /** Whether the reader may hand over what this colleague carries. */
    public boolean mayHandOver(@Nullable UUID colleague) {
        return HandingOver.mayHandOver(currentActor.get(), colleague);
    }

    /** A colleague among those of {@link #overview}; empty where there is none, or none for this reader. */
    public Optional<Line> find(UUID colleague) {
        return overview(Set.of()).colleagues().stream().filter(line -> colleague.equals(line.colleague())).findFirst();
    }

    private Set<AccessScope> among(Set<Region> regions) {
        Actor actor = currentActor.get();
        if (!actor.isProcess() && !actor.isColleague()) {
            throw new AccessDeniedException("Who carries what is for coordinators, trainers and managers");
        }
        Set<AccessScope> among = new HashSet<>(actor.regionsAndTeams());
        if (!regions.isEmpty()) {
            among.retainAll(regions.stream().map(AccessScope::of).toList());
        }
        return among;
    }

    private static boolean shares(Actor colleague, Set<AccessScope> among) {
        return among.stream().anyMatch(colleague::mayWorkIn);
    }
}
