package be.omringd.access;

import be.omringd.shell.StartNotice;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Lets a new installation be entered: when nobody can sign in yet, makes an administrator and prints the password for the first
 * sign-in, on the console only. A demonstration brings its own users.
 */
@Component
class FirstAdministrator implements StartNotice {

    private static final String USERNAME = "beheer";

    private final UserAdministration administration;
    private final CurrentActor currentActor;
    private final boolean demo;
    private volatile List<String> notice = List.of();

    FirstAdministrator(UserAdministration administration, CurrentActor currentActor, @Value("${omringd.demo:false}") boolean demo) {
        this.administration = administration;
        this.currentActor = currentActor;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        if (demo || !administration.nobodyYet()) {
            return;
        }
        try {
            UserAdministration.Outcome outcome = currentActor.asProcess(() -> administration.create(
                    new UserAdministration.NewUser(USERNAME, "Beheer", "nl", Set.of(Role.ADMINISTRATOR), Set.of())));
            if (outcome instanceof UserAdministration.Outcome.Done done) {
                // not to the log: this is for the one who stands at the console
                notice = List.of("Eerste aanmelding: gebruiker %s, wachtwoord %s (kies daarna een eigen wachtwoord)"
                        .formatted(USERNAME, done.oneTimePassword()));
            }
        } catch (DataIntegrityViolationException anotherNodeWasFirst) {
            // it printed the password
        }
    }

    @Override
    public List<String> lines() {
        return notice;
    }
}
