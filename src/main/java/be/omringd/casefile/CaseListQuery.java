package be.omringd.casefile;

import be.omringd.place.Region;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files to list.
 *
 * @param text part of a first or last name; blank for all
 * @param statuses only these; empty for all
 * @param phases only these; empty for all
 * @param regions only these; empty for all that the user sees
 * @param nisCode only files of this municipality; null for all
 * @param only the code of a {@link CaseListFilter}: only its files; null for all
 * @param onlyConcern only files with a concern that is not settled
 */
public record CaseListQuery(
        String text, Set<CaseStatus> statuses, Set<? extends Phase> phases, Set<Region> regions, @Nullable String nisCode,
        @Nullable String only,
        boolean onlyConcern, Sort sort, boolean descending) {

    /** What the list is ordered by. */
    public enum Sort { NAME, OPENED, PHASE, SINCE, REGION }
}
