package be.omringd.access;

import be.omringd.access.UserAdministration.Outcome;
import be.omringd.access.UserAdministration.Reason;
import be.omringd.place.Region;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a user may, with all that follows from it, in one transaction. For {@link UserAdministration}, which looks at who may. */
@Component
@Transactional
class ChangingRights {

    private final AppUsers users;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    ChangingRights(AppUsers users, Accounts accounts, ApplicationEventPublisher events) {
        this.users = users;
        this.accounts = accounts;
        this.events = events;
    }

    Outcome change(UUID id, String displayName, Set<Role> roles, Set<Region> regions, Set<Team> teams) {
        return changing(id, roles.contains(Role.ADMINISTRATOR), user -> user.change(displayName, roles, regions, teams));
    }

    Outcome deactivate(UUID id) {
        return changing(id, false, user -> user.active(false));
    }

    private Outcome changing(UUID id, boolean administers, Consumer<AppUser> change) {
        events.publishEvent(new RightsChanging(id));
        if (!administers && isLastAdministrator(id)) {
            return new Outcome.Refused(Reason.LAST_ADMINISTRATOR);
        }
        accounts.changes(id);
        change.accept(users.findById(id).orElseThrow());
        events.publishEvent(new RightsChanged(id));
        return new Outcome.Done(id, null);
    }

    private boolean isLastAdministrator(UUID id) {
        AppUser user = users.findById(id).orElseThrow();
        return user.active() && user.roles().contains(Role.ADMINISTRATOR) && users.administratorsBesides(id) == 0;
    }
}
