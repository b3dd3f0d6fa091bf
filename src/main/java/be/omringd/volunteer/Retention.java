package be.omringd.volunteer;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long data of volunteers are kept ({@code omringd.volunteer}; domain notes 3.3).
 *
 * @param keepAfterLeaving after the end as a volunteer
 * @param keepCandidate of somebody who did not become one
 * @param longestWait how long somebody can stand on the waiting list before we ask again
 */
@ConfigurationProperties("omringd.volunteer")
public record Retention(
        @DefaultValue("2y") Period keepAfterLeaving, @DefaultValue("6m") Period keepCandidate, @DefaultValue("6m") Period longestWait) {

    LocalDate afterLeaving(LocalDate day) {
        return day.plus(keepAfterLeaving);
    }

    LocalDate ofCandidate(LocalDate day) {
        return day.plus(keepCandidate);
    }
}
