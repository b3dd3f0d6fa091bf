package be.omringd.group;

import be.omringd.casefile.Phase;
import be.omringd.casefile.Phases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where a group stands, of whatever kind it is. */
public enum GroupPhase implements Phase {
    STARTING_UP(CountsAs.SOON), HANDING_OVER, RUNNING;

    private final CountsAs countsAs;

    GroupPhase() {
        this(CountsAs.NOTHING);
    }

    GroupPhase(CountsAs countsAs) {
        this.countsAs = countsAs;
    }

    @Override
    public String kind() {
        return OF_A_TRAJECTORY;
    }

    @Override
    public String step() {
        return this == RUNNING ? "running" : "start";
    }

    @Override
    public CountsAs countsAs() {
        return countsAs;
    }

    /** Registers them. */
    @Configuration(proxyBeanMethods = false)
    static class Registered {

        @Bean
        @Order(30)
        Phases phasesOfGroups() {
            return Phases.of(values());
        }
    }
}
