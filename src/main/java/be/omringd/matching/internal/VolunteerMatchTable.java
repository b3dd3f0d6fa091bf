package be.omringd.matching.internal;

import be.omringd.volunteer.WholeRegister;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds what matching reads from the register: on the first start after it came, and whenever somebody empties the table. */
@Component
class VolunteerMatchTable {

    private final VolunteerMatches matches;
    private final WholeRegister register;

    VolunteerMatchTable(VolunteerMatches matches, WholeRegister register) {
        this.matches = matches;
        this.register = register;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    void buildOnce() {
        if (matches.isEmpty()) {
            build();
        }
    }

    /** All of it anew. Nobody is changed meanwhile: each row is written from one that is locked. */
    @Transactional
    void build() {
        matches.clear();
        register.each(matches::written);
    }
}
