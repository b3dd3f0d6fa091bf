package be.omringd.volunteer.internal;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Periods of the work with volunteers ({@code omringd.volunteer}; docs/domain.md#privacy).
 *
 * @param keepAfterLeaving after the end as a volunteer
 * @param keepCandidate of somebody who did not become one
 * @param keepLonger how far ahead a manager may put the last day of somebody, each time with a reason
 * @param soon how long before their last day managers see who it is
 * @param replyWindow within how many working days the unemployment service answers a form C45B; after that silence means yes
 */
@ConfigurationProperties("omringd.volunteer")
public record Retention(
        @DefaultValue("2y") Period keepAfterLeaving, @DefaultValue("6m") Period keepCandidate,
        @DefaultValue("6m") Period keepLonger, @DefaultValue("30d") Period soon,
        @DefaultValue("12") int replyWindow) {

    public LocalDate afterLeaving(LocalDate day) {
        return day.plus(keepAfterLeaving);
    }

    public LocalDate ofCandidate(LocalDate day) {
        return day.plus(keepCandidate);
    }
}
