package be.omringd.access;

import be.omringd.place.Region;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who does something now: a signed-in user, the process engine, or an unknown visitor of a public page.
 *
 * @param userId empty (null) for the engine and for visitors
 * @param name the name for the timeline; not for logs
 */
public record Actor(
        @Nullable UUID userId, String name, Kind kind, Set<Role> roles, Set<Region> regions, Set<Team> teams) {

    /** What kind of actor. */
    public enum Kind { USER, PROCESS, VISITOR }

    /** The process engine, which works for all. */
    public static final Actor PROCESS = new Actor(null, "Omringd", Kind.PROCESS, Set.of(), Set.of());
    /** Somebody on a public page. */
    public static final Actor VISITOR = new Actor(null, "", Kind.VISITOR, Set.of(), Set.of());

    /** Somebody who is in no team. */
    public Actor(@Nullable UUID userId, String name, Kind kind, Set<Role> roles, Set<Region> regions) {
        this(userId, name, kind, roles, regions, Set.of());
    }

    /** The user that this is; throws {@link AccessDeniedException} for the engine and for visitors, where only users come. */
    public UUID user() {
        if (userId == null) {
            throw new AccessDeniedException("Only users do this");
        }
        return userId;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isProcess() {
        return kind == Kind.PROCESS;
    }

    /** Whether this actor works with the people: a coordinator or a manager, wherever, and the engine. */
    public boolean isCaseworker() {
        return isProcess() || has(Role.COORDINATOR) || has(Role.MANAGER);
    }

    /** Whether this actor does tasks: a coordinator, a manager or a trainer. */
    public boolean isColleague() {
        return !candidateGroups().isEmpty();
    }

    /** Whether this actor can do something about the servers: a manager or an administrator. */
    public boolean looksAfterServers() {
        return has(Role.MANAGER) || has(Role.ADMINISTRATOR);
    }

    /** Whether this actor may work with personal files of this region: its coordinators, every manager, the engine. */
    public boolean mayWorkIn(Region region) {
        return worksWithAll() || has(Role.COORDINATOR) && regions.contains(region);
    }

    /**
     * Whether this actor may work with cases of this region or team: the coordinators of the region, the trainers of one of the
     * teams, every manager, the engine.
     */
    public boolean mayWorkIn(AccessScope scope) {
        return scope.region().filter(this::mayWorkIn).isPresent() || scope.teams().stream().anyMatch(this::mayWorkFor);
    }

    private boolean mayWorkFor(Team team) {
        return worksWithAll() || has(Role.TRAINER) && teams.contains(team);
    }

    /**
     * Whose cases this actor sees: the own regions, the own teams, and what those carry together with any others; all for managers and the
     * engine.
     */
    public Set<AccessScope> scopes() {
        Set<AccessScope> scopes = new HashSet<>();
        visibleRegions().forEach(region -> scopes.add(AccessScope.of(region)));
        AccessScope.ofTeams().stream().filter(this::mayWorkIn).forEach(scopes::add);
        return scopes;
    }

    /** The same, as far as they have to do with one of these regions and teams; all where none is named. */
    public Set<AccessScope> scopes(Set<AccessScope> among) {
        Set<AccessScope> scopes = scopes();
        scopes.removeIf(scope -> !among.isEmpty() && among.stream().noneMatch(scope::meets));
        return scopes;
    }

    /** The same one by one, as lists are picked by them: regions and teams, without what teams carry together. */
    public Set<AccessScope> regionsAndTeams() {
        Set<AccessScope> each = scopes();
        each.removeIf(AccessScope::isShared);
        return each;
    }

    /** The regions whose files this actor sees; all for managers and the engine, none for trainers. */
    public Set<Region> visibleRegions() {
        if (worksWithAll()) {
            return Set.of(Region.values());
        }
        return has(Role.COORDINATOR) ? regions : Set.of();
    }

    private boolean worksWithAll() {
        return isProcess() || has(Role.MANAGER);
    }

    /**
     * Whether this actor may do a task about a case, by role and by case: it is for one of their candidate groups, and they may work with
     * cases of its region or team. Both, for managers too. What is about no case has a rule of its own.
     */
    public boolean mayDo(AccessScope scope, String candidateGroup) {
        return mayWorkIn(scope) && candidateGroups().contains(candidateGroup);
    }

    /** The candidate groups whose tasks this actor may do. */
    public Set<String> candidateGroups() {
        return roles.stream().flatMap(role -> role.candidateGroups().stream()).collect(Collectors.toSet());
    }
}
