package be.omringd.carry;

import be.omringd.access.Users;
import be.omringd.mail.Letter;
import be.omringd.mail.MailKind;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mail that says that a colleague handed something over; not what, and not who. About whom it goes to. */
@Component
class HandedOverMail implements MailKind {

    static final String KIND = "handed-over";
    private static final String INBOX = "inbox";

    private final CameToYou cameToYou;
    private final Users users;

    HandedOverMail(CameToYou cameToYou, Users users) {
        this.cameToYou = cameToYou;
        this.users = users;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Who has read it on the screen, or can no longer sign in, gets none. */
    @Override
    public Optional<Letter> write(UUID about, Locale reader) {
        boolean waits = cameToYou.waitsFor(about) && users.active().stream().anyMatch(user -> user.user().equals(about));
        return waits ? Optional.of(new Letter("carry.mail", INBOX)) : Optional.empty();
    }
}
