package be.omringd.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One kind of mail. A bean of the module that sends it. It is asked at the last moment: so what a mail opens is made when it leaves, and
 * never stands beside the address.
 */
public interface MailKind {

    /** Its name, for the outbox. */
    String kind();

    /**
     * What this mail says, asked right before each try, in a transaction of its own. What it locks, it locks before the mail.
     *
     * @param about as the mail was sent with
     * @return empty where nobody wants it any more: then it is not sent, and its address is gone
     */
    Optional<Letter> write(UUID about, Locale reader);

    /** This letter did certainly not leave: takes back what was made for it. Another one is written for the next try. */
    default void didNotLeave(UUID about, Letter letter) {}

    /** The mail left, in the transaction in which its address goes. */
    default void left(UUID about) {}

    /** The mail will not be sent any more, as its time is over; in the transaction in which its address goes. */
    default void tooLate(UUID about) {}
}
