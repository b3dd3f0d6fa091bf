package be.omringd.inbox;

import be.omringd.access.Absence;
import be.omringd.access.Absences;
import be.omringd.access.Actor;
import be.omringd.access.Users;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those in whose hands tasks are, or come. */
@Component
class Colleagues {

    private final Users users;
    private final Absences absences;

    Colleagues(Users users, Absences absences) {
        this.users = users;
        this.absences = absences;
    }

    /** Who can sign in and goes on to do so until the end of the transaction; empty for one whose account is closed, or is being closed. */
    Optional<Actor> hold(UUID colleague) {
        return users.hold(colleague);
    }

    /** Their absence, while they are away; null while they are there. */
    @Nullable
    Absence away(UUID colleague) {
        return absences.awayToday().get(colleague);
    }
}
