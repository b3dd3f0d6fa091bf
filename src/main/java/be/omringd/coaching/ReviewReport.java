package be.omringd.coaching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What they saw when they looked back together.
 *
 * @param reviewed every action of the plan
 * @param adjusted the actions as they are now, new ones with number 0
 * @param nextReview one more day to look back on, if they want one
 */
public record ReviewReport(
        LocalDate heldOn, List<ReviewedAction> reviewed, List<PlannedAction> adjusted, @Nullable String surprised,
        @Nullable String blindSpot, @Nullable LocalDate nextReview) {

    /** Copies the lists. */
    public ReviewReport {
        reviewed = List.copyOf(reviewed);
        adjusted = List.copyOf(adjusted);
    }
}
