package be.omringd.group;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed when the worker handed the group over.
 *
 * @param agreements among the people of the group
 * @param tellLus what Lus wants to hear of
 * @param emergencyLine whom to call when something is urgent
 * @param frequencyWeeks the group meets once in so many weeks, 1 to 26
 * @param discretion what is said in the group stays there
 */
public record HandoverRecord(
        LocalDate on,
        String agreements,
        @Nullable String tellLus,
        @Nullable String emergencyLine,
        int frequencyWeeks,
        boolean discretion,
        boolean signedByPerson,
        boolean signedByVolunteer,
        boolean signedByWorker) {}
