package be.omringd.inbox;

import be.omringd.place.Region;
import java.util.Set;

/**
 * Which tasks to list.
 *
 * @param scope whose tasks
 * @param regions only of these; empty for all regions that the user sees
 * @param text part of the person's name; blank for all
 * @param onlyLate only what is past its due date
 * @param resting tasks of people who have a break, instead of those that can be done
 */
public record InboxQuery(Scope scope, Set<Region> regions, String text, boolean onlyLate, boolean resting) {

    /** MINE: in my hands. OPEN: for my role and in nobody's hands. ALL: of my regions, in anybody's hands. */
    public enum Scope { MINE, OPEN, ALL }

    public static InboxQuery of(Scope scope) {
        return new InboxQuery(scope, Set.of(), "", false, false);
    }
}
