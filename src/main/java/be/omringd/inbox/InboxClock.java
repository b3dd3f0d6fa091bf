package be.omringd.inbox;

import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open screens now and then that time went by: what was due in an hour may be late by now. */
@Component
class InboxClock {

    private final ApplicationEventPublisher events;

    InboxClock(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Scheduled(fixedRate = 5, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void timeWentBy() {
        events.publishEvent(new TimeWentBy());
    }
}
