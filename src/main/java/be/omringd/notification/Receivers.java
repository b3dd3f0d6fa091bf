package be.omringd.notification;

import be.omringd.access.Absences;
import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseHolders;
import be.omringd.casefile.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is to be told of what happens in a case. */
@Component
class Receivers {

    private final Users users;
    private final Absences absences;
    private final CaseHolders holders;

    Receivers(Users users, Absences absences, CaseHolders holders) {
        this.users = users;
        this.absences = absences;
        this.holders = holders;
    }

    /** Everybody who does this work and can sign in. */
    Map<UUID, Actor> colleagues() {
        return users.active().stream().filter(Actor::isColleague)
                .collect(Collectors.toMap(Actor::user, Function.identity(), (one, same) -> one));
    }

    /** Who holds the case: nobody, one, or two together. */
    List<UUID> holders(CaseId caseId) {
        return holders.of(caseId).all();
    }

    /** Who goes on in a case while this colleague is away today: who holds it together with them, unless away too. */
    Optional<UUID> goesOnFor(UUID colleague, CaseId caseId) {
        Set<UUID> away = absences.awayToday().keySet();
        return away.contains(colleague) ? holders.of(caseId).besides(colleague).filter(other -> !away.contains(other)) : Optional.empty();
    }

    /** Whether this colleague is away today. */
    boolean isAway(UUID colleague) {
        return absences.awayToday().containsKey(colleague);
    }

    /** Those whose own region or team it is; managers, who see everything, only where it is nobody's. */
    static List<Actor> of(AccessScope scope, Map<UUID, Actor> colleagues) {
        List<Actor> theirs = colleagues.values().stream().filter(one -> isOwn(scope, one)).toList();
        return theirs.isEmpty() ? colleagues.values().stream().filter(one -> one.has(Role.MANAGER)).toList() : theirs;
    }

    private static boolean isOwn(AccessScope scope, Actor colleague) {
        return scope.region().filter(region -> colleague.has(Role.COORDINATOR) && colleague.regions().contains(region)).isPresent()
                || colleague.has(Role.TRAINER) && scope.teams().stream().anyMatch(colleague.teams()::contains);
    }
}
