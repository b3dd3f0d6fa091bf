package be.omringd.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A gathering as those see it who may see the file. */
public record GatheringSummary(
        GatheringId id,
        GatheringState state,
        @Nullable Instant plannedAt,
        @Nullable String place,
        @Nullable String theme,
        @Nullable LedBy ledBy,
        @Nullable String preparedWith,
        @Nullable LocalDate heldOn,
        @Nullable Integer presentCount,
        @Nullable Integer mood,
        boolean withVolunteer,
        @Nullable String note,
        boolean noteAgreed,
        List<Action> actions) {

    /** What somebody will do, and whether it is done. */
    public record Action(
            UUID id, String what, @Nullable String who, @Nullable LocalDate dueOn, @Nullable Instant doneAt, @Nullable String doneBy) {}
}
