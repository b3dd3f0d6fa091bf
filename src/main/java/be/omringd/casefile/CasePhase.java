package be.omringd.casefile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How a case about a person comes to its end, whatever was going on: they stop, or all is done. */
public enum CasePhase implements Phase {
    ROUNDING_OFF, CLOSED;

    @Override
    public String kind() {
        return OF_A_TRAJECTORY;
    }

    @Override
    public boolean isEnd() {
        return true;
    }

    /** Registers them. */
    @Configuration(proxyBeanMethods = false)
    static class Registered {

        @Bean
        @Order(90)
        Phases phasesOfTheEnd() {
            return Phases.of(values());
        }
    }
}
