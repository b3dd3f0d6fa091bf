package be.omringd.mail;

import be.omringd.text.MailAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail that is wanted.
 *
 * @param kind as its {@link MailKind} names it
 * @param about what it is about, for the module of that kind
 * @param language of who gets it: nl, fr or en
 * @param sendAt not before this moment
 * @param keepUntil after this moment it is of no use, sent or not
 */
public record NewMail(String kind, UUID about, String address, String language, Instant sendAt, Instant keepUntil) {

    /** Tidies the address. */
    public NewMail {
        address = MailAddress.tidy(address);
        if (!MailAddress.isAddress(address)) {
            throw new IllegalArgumentException("A mail goes to an address");
        }
    }
}
