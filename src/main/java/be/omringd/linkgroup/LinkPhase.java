package be.omringd.linkgroup;

import be.omringd.casefile.Phase;
import be.omringd.casefile.Phases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where somebody stands who has a place in a link group; how far the group is, its own file says. */
public enum LinkPhase implements Phase {
    /** A group was put together; they get to know of it. */
    JOINING_LINK_GROUP,
    /** Their group started. */
    IN_LINK_GROUP;

    @Override
    public String kind() {
        return OF_A_TRAJECTORY;
    }

    @Override
    public String step() {
        return this == IN_LINK_GROUP ? "running" : "start";
    }

    /** Registers them. */
    @Configuration(proxyBeanMethods = false)
    static class Registered {

        @Bean
        @Order(35)
        Phases phasesOfMembers() {
            return Phases.of(values());
        }
    }
}
