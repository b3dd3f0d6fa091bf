package be.omringd.mirror.ui;

import be.omringd.publicform.PublicFormLimits;
import be.omringd.publicform.SenderLimit;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts codes that open nothing, by the network that they come from: nobody tries them by the thousand. A code that opens something is
 * never refused, as many who hold a card sit in one network.
 */
@Component
class WrongCodes {

    private final SenderLimit limit;

    WrongCodes(Clock clock) {
        this.limit = new SenderLimit(new PublicFormLimits(30, 120, Duration.ZERO), clock);
    }

    /** Counts one more; true where that was one too many. */
    boolean oneMore(String address) {
        return !limit.oneMore(address);
    }
}
