package be.omringd.lus;

import be.omringd.casefile.Phase;
import be.omringd.casefile.Phases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where a lus stands until its group starts. */
public enum LusPhase implements Phase {
    PREPARING, NETWORK_SEARCH, INVITING;

    @Override
    public String kind() {
        return OF_A_TRAJECTORY;
    }

    @Override
    public String step() {
        return "network";
    }

    @Override
    public CountsAs countsAs() {
        return CountsAs.SOON;
    }

    /** Registers them. */
    @Configuration(proxyBeanMethods = false)
    static class Registered {

        @Bean
        @Order(20)
        Phases phasesOfLusses() {
            return Phases.of(values());
        }
    }
}
