package be.omringd.coaching;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * One action of a plan.
 *
 * @param number stays the same through all versions of the plan
 * @param forWhom for which sketch of the mirror
 * @param owner who takes the lead, by function
 * @param noticedBy how they will notice that it helps
 */
@Embeddable
public record PlannedAction(
        int number, String what, String forWhom, String owner, String firstStep, LocalDate byWhen, String noticedBy) {

    PlannedAction numbered(int next) {
        return new PlannedAction(next, what, forWhom, owner, firstStep, byWhen, noticedBy);
    }
}
