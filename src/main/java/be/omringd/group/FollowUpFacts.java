package be.omringd.group;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a follow-up contact brought.
 *
 * @param lastGatheringOn when the group came together for the last time; null where nobody said
 * @param wish of the person
 * @param concern the worker worries, and calls again soon
 */
public record FollowUpFacts(
        LocalDate on,
        SpokenWith spokenWith,
        Doing groupIsDoing,
        @Nullable LocalDate lastGatheringOn,
        Wanted need,
        @Nullable String wish,
        boolean concern) {

    /** Texts: {@code gathering.spokenWith.<name>}. */
    public enum SpokenWith { PERSON, VOLUNTEER, MEMBER, GROUP }

    /** Texts: {@code gathering.doing.<name>}. */
    public enum Doing { WELL, SEARCHING, STUCK }

    /** Texts: {@code gathering.need.<name>}. */
    public enum Wanted { NONE, TALK, TRAINING, NEW_MEMBERS, REPLACEMENT }
}
