package be.omringd.group;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of a gathering that was held. How many were there, never who.
 *
 * @param presentCount 1 to 40
 * @param mood of the person, 1 (low) to 5 (fine); null where nobody asked
 * @param withVolunteer the volunteer led it together with the worker ("double")
 * @param personAtEase, volunteerReady asked after a double gathering only
 * @param note short, for everybody who was there to read
 * @param noteAgreed the person agrees with the note
 */
public record GatheringReport(
        LocalDate heldOn,
        @Nullable String place,
        int presentCount,
        @Nullable String theme,
        @Nullable Integer mood,
        boolean withVolunteer,
        @Nullable Feeling personAtEase,
        @Nullable Feeling volunteerReady,
        List<Action> actions,
        @Nullable String note,
        boolean noteAgreed) {

    /** What somebody will do. */
    public record Action(String what, @Nullable String who, @Nullable LocalDate by) {}
}
