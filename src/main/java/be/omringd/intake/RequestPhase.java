package be.omringd.intake;

import be.omringd.casefile.Phase;
import be.omringd.casefile.Phases;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where a request stands, until it becomes a group or ends without one. */
public enum RequestPhase implements Phase {
    RECEIVED(CountsAs.FORESEEABLE), ASSIGNED(CountsAs.FORESEEABLE), CONTACTED(CountsAs.FORESEEABLE),
    CONVERSATION_PLANNED(CountsAs.FORESEEABLE), CONVERSATION_HELD(CountsAs.FORESEEABLE), THINKING(CountsAs.FORESEEABLE),
    /** A link group was chosen; they wait for one. */
    ORIENTED_LINK,
    REFERRED, NOT_PURSUED;

    private final CountsAs countsAs;

    RequestPhase() {
        this(CountsAs.NOTHING);
    }

    RequestPhase(CountsAs countsAs) {
        this.countsAs = countsAs;
    }

    @Override
    public String kind() {
        return OF_A_TRAJECTORY;
    }

    @Override
    public CountsAs countsAs() {
        return countsAs;
    }

    @Override
    public @Nullable String step() {
        return switch (this) {
            case RECEIVED, ASSIGNED -> "request";
            case CONTACTED, CONVERSATION_PLANNED, CONVERSATION_HELD, THINKING, ORIENTED_LINK -> "acquaintance";
            case REFERRED, NOT_PURSUED -> null;
        };
    }

    @Override
    public boolean isEnd() {
        return this == REFERRED || this == NOT_PURSUED;
    }

    /** Registers them. */
    @Configuration(proxyBeanMethods = false)
    static class Registered {

        @Bean
        @Order(10)
        Phases phasesOfRequests() {
            return Phases.of(values());
        }
    }
}
