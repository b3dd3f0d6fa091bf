package be.omringd.volunteer.internal;

import be.omringd.access.CurrentActor;
import be.omringd.place.Region;
import be.omringd.volunteer.VolunteerId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may read and change the entries of the register, and an entry to change: always locked before it is read. */
@Component
public class RegisterAccess {

    private final VolunteerRegister register;
    private final CurrentActor currentActor;

    RegisterAccess(VolunteerRegister register, CurrentActor currentActor) {
        this.register = register;
        this.currentActor = currentActor;
    }

    /** @throws AccessDeniedException for who may not read the register */
    public void mayRead() {
        if (!currentActor.get().isCaseworker()) {
            throw new AccessDeniedException("No access to the volunteers");
        }
    }

    /** Whether the current actor may change the volunteers of this region. */
    public boolean mayChange(Region region) {
        return currentActor.get().mayWorkIn(region);
    }

    /** An entry to change, for one who looked at who may; throws where there is none. */
    public Volunteer lock(VolunteerId id) {
        return register.lock(id.value()).orElseThrow();
    }

    /**
     * An entry to change, for who may; throws where there is none.
     *
     * @throws AccessDeniedException for everybody else
     */
    public Volunteer change(VolunteerId id) {
        mayRead();
        Volunteer volunteer = lock(id);
        if (!mayChange(volunteer.region())) {
            throw new AccessDeniedException("No access to the volunteers of this region");
        }
        return volunteer;
    }
}
