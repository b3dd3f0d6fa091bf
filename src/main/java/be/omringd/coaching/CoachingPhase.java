package be.omringd.coaching;

import be.omringd.casefile.Phase;
import be.omringd.casefile.Phases;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where an organisation stands with its trainers, in the order of the work. */
public enum CoachingPhase implements Phase {
    ASKED, EXPLORED,
    /** What the trajectory is for is agreed; the first session is not planned yet. */
    COACHING_AGREED,
    MIRRORING, CHOOSING, PLANNING, DOING, REVIEWING,
    /** They look in the mirror once more, beside the plan that they are at work on. */
    MIRRORING_AGAIN, ANCHORED,
    /** No trajectory: the question is kept with its answer. */
    QUESTION_ANSWERED,
    /** The organisation wants to stop, or did. */
    COACHING_STOPPED;

    @Override
    public String kind() {
        return CoachingFile.KIND.code();
    }

    @Override
    public @Nullable String step() {
        return switch (this) {
            case ASKED -> "question";
            case EXPLORED, COACHING_AGREED -> "explore";
            case MIRRORING, CHOOSING -> "mirror";
            case PLANNING -> "plan";
            case DOING, REVIEWING, MIRRORING_AGAIN -> "doing";
            case ANCHORED -> "anchored";
            case QUESTION_ANSWERED, COACHING_STOPPED -> null;
        };
    }

    /** Registers them. */
    @Configuration(proxyBeanMethods = false)
    static class Registered {

        @Bean
        Phases phasesOfCoachingFile() {
            return Phases.of(values());
        }
    }
}
