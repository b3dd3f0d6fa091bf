package be.omringd.volunteer;

import be.omringd.volunteer.internal.Volunteer;
import be.omringd.volunteer.internal.VolunteerRegister;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register entry by entry, for a module that builds something anew from all of it at the start. */
@Component
public class WholeRegister {

    private final VolunteerRegister register;

    WholeRegister(VolunteerRegister register) {
        this.register = register;
    }

    /** Each entry, locked when it is given, so that nobody changes it until the caller's transaction ends. */
    @Transactional
    public void each(Consumer<RegisterEntry> work) {
        for (UUID id : register.ids()) {
            register.lock(id).map(Volunteer::entry).ifPresent(work);
        }
    }
}
