package be.omringd.demo;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.Users;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.place.Place;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The colleagues in whose name an invented case goes on. */
@Component
class DemoCoordinators {

    private final Users users;
    private final UserAdministration administration;
    private final CurrentActor currentActor;

    DemoCoordinators(Users users, UserAdministration administration, CurrentActor currentActor) {
        this.users = users;
        this.administration = administration;
        this.currentActor = currentActor;
    }

    /** What the coordinator of the region does. */
    <T> T of(Place place, Supplier<T> work) {
        return currentActor.as(users.active().stream()
                .filter(user -> user.has(Role.COORDINATOR) && user.regions().contains(place.region()))
                .findFirst().orElseThrow(), work);
    }

    /** The colleague who signs in by this name, whatever they are called by now. */
    Actor colleague(String username) {
        return currentActor.asProcess(administration::all).stream().filter(user -> user.username().equals(username)).findFirst()
                .map(user -> users.get(user.id())).orElseThrow();
    }

    /** What this colleague does. */
    void as(Actor colleague, Runnable work) {
        currentActor.as(colleague, () -> {
            work.run();
            return colleague;
        });
    }

    /** What the coordinator who is at work does, or a manager for what only those do. */
    <T> T doing(WorkItemSummary item, Supplier<T> work) {
        Actor coordinator = currentActor.get();
        return currentActor.as(coordinator.candidateGroups().contains(item.candidateGroup())
                ? coordinator
                : users.active().stream().filter(user -> user.has(Role.MANAGER)).findFirst().orElse(coordinator), work);
    }
}
