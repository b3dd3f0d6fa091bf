package be.omringd.onboarding;

import be.omringd.casefile.Phase;
import be.omringd.casefile.Phases;
import be.omringd.volunteer.VolunteerFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where somebody stands who becomes, is or was a volunteer. */
public enum OnboardingPhase implements Phase {
    INTERESTED, ON_WAITING_LIST, TALKED, CHECKING, INFORMED, AGREED, AVAILABLE, TRAINED, ON_BREAK, LEAVING, LEFT, DECLINED, WITHDRAWN,
    MERGED;

    @Override
    public String kind() {
        return VolunteerFile.KIND.code();
    }

    @Override
    public @Nullable String step() {
        return switch (this) {
            case INTERESTED, ON_WAITING_LIST -> "interest";
            case TALKED -> "talk";
            case CHECKING -> "papers";
            case INFORMED, AGREED -> "agreement";
            case AVAILABLE, TRAINED, ON_BREAK -> "volunteer";
            case LEAVING, LEFT, DECLINED, WITHDRAWN, MERGED -> null;
        };
    }

    @Override
    public boolean isEnd() {
        return this == LEFT || this == DECLINED || this == WITHDRAWN || this == MERGED;
    }

    /** Registers them. */
    @Configuration(proxyBeanMethods = false)
    static class Registered {

        @Bean
        @Order(10)
        Phases phasesOfVolunteers() {
            return Phases.of(values());
        }
    }
}
