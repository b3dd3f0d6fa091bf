package be.omringd.access;

import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who acts on this thread. Services ask it; nobody passes a user name along. */
@Component
public class CurrentActor {

    private static final ThreadLocal<Actor> STAND_IN = new ThreadLocal<>();

    /** The one who acts now; {@link Actor#VISITOR} where nobody signed in. */
    public Actor get() {
        if (STAND_IN.get() != null) {
            return STAND_IN.get();
        }
        SecurityContext context = SecurityContextHolder.getContext();
        Authentication authentication = context == null ? null : context.getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken || !authentication.isAuthenticated()) {
            return Actor.VISITOR;
        }
        return authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn.actor() : Actor.VISITOR;
    }

    /**
     * Does the work in the name of the process engine. Only for job workers, the start of the application, and a module that has looked at
     * the access in another way (docs/decisions/0053-a-link-group-and-its-members.md).
     */
    public <T> T asProcess(Supplier<T> work) {
        return as(Actor.PROCESS, work);
    }

    /** Does the work in another's name; for jobs in the background that continue what this actor began. */
    public <T> T as(Actor actor, Supplier<T> work) {
        Actor before = STAND_IN.get();
        STAND_IN.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                STAND_IN.remove();
            } else {
                STAND_IN.set(before);
            }
        }
    }

    /** A principal that carries an actor; what sign-in puts into the session. */
    public interface SignedIn {
        Actor actor();
    }
}
