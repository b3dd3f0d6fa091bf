package be.omringd.inbox;

import be.omringd.access.AccessScope;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list.
 *
 * @param scope whose tasks
 * @param scopes only of these regions and teams, also what those carry together with others; empty for all that the user sees
 * @param text part of the person's name, or of what somebody wrote down as a task; blank for all
 * @param onlyLate only what is past its due date
 * @param resting tasks of people who have a break, instead of those that can be done
 * @param later tasks that were put away until a day, instead of those that can be done
 */
public record InboxQuery(
        Scope scope, Set<AccessScope> scopes, String text, boolean onlyLate, boolean resting, boolean later, Order order) {

    /** What was not put away. */
    public InboxQuery(Scope scope, Set<AccessScope> scopes, String text, boolean onlyLate, boolean resting, Order order) {
        this(scope, scopes, text, onlyLate, resting, false, order);
    }

    /**
     * MINE: in my hands. OPEN: for my role and in nobody's hands. ALL: of my regions and teams, in anybody's hands. ESCALATED: of those
     * too, and took so long that managers look along. GIVEN: written down by me, and not in my hands.
     */
    public enum Scope { MINE, OPEN, ALL, ESCALATED, GIVEN }

    /** DUE: the most urgent first, without a due date last. NEWEST: the latest arrival first. OLDEST: what waits longest first. */
    public enum Order {
        DUE, NEWEST, OLDEST
    }

    /** Where a task stands in the list, to go on from there. */
    public record Position(@Nullable Instant dueAt, UUID id) {}

    public static InboxQuery of(Scope scope) {
        return new InboxQuery(scope, Set.of(), "", false, false, Order.DUE);
    }

    /** The same of what was put away. */
    public InboxQuery ofLater() {
        return new InboxQuery(scope, scopes, text, onlyLate, false, true, order);
    }

    /** The same, in another order. */
    public InboxQuery in(Order other) {
        return new InboxQuery(scope, scopes, text, onlyLate, resting, later, other);
    }
}
