package be.omringd.mail;

import java.time.Instant;
import java.util.UUID;

/** A mail that was not sent yet, for who may see what it is about. */
public record MailWaiting(UUID id, String address, State state, Instant sendAt) {

    /** How it stands with it. Texts: {@code mail.state.<name>}. */
    public enum State {
        /** Its moment has not come, or it is next. */
        WAITS,
        /** The mail server did not take it yet; it is tried again. */
        DELAYED,
        /** The mail server does not take mail for this address: somebody should look at it. */
        REFUSED,
        /** Nobody knows whether it left, twice: it is not sent a third time. */
        UNSURE
    }
}
