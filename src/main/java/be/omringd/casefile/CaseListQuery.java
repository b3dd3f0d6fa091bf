package be.omringd.casefile;

import be.omringd.place.Region;
import java.util.Set;

/**
 * Which files to list.
 *
 * @param text part of a first or last name; blank for all
 * @param statuses only these; empty for all
 * @param phases only these; empty for all
 * @param regions only these; empty for all that the user sees
 * @param onlyConcern only files with a concern that is not settled
 */
public record CaseListQuery(
        String text, Set<CaseStatus> statuses, Set<CasePhase> phases, Set<Region> regions, boolean onlyConcern, Sort sort, boolean descending) {

    /** What the list is ordered by. */
    public enum Sort { NAME, OPENED, PHASE, SINCE, REGION }
}
