package be.omringd.casefile;

import be.omringd.access.AccessScope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files to list.
 *
 * @param access those of regions, which are about people and groups, or those of teams, which are about organisations
 * @param text part of what it is called; blank for all
 * @param statuses only these; empty for all
 * @param phases only these; empty for all
 * @param scopes only of these regions or teams, also what those carry together with others; empty for all that the user sees
 * @param nisCode only files of this municipality; null for all
 * @param only the code of a {@link CaseListFilter}: only its files; null for all
 * @param onlyConcern only files with a concern that is not settled
 * @param onlyMine only files that the reader holds, alone or together
 */
public record CaseListQuery(
        CaseAccess access, String text, Set<CaseStatus> statuses, Set<? extends Phase> phases, Set<AccessScope> scopes,
        @Nullable String nisCode, @Nullable String only, boolean onlyConcern, boolean onlyMine, Sort sort, boolean descending) {

    /** Files whoever holds them. */
    public CaseListQuery(
            CaseAccess access, String text, Set<CaseStatus> statuses, Set<? extends Phase> phases, Set<AccessScope> scopes,
            @Nullable String nisCode, @Nullable String only, boolean onlyConcern, Sort sort, boolean descending) {
        this(access, text, statuses, phases, scopes, nisCode, only, onlyConcern, false, sort, descending);
    }

    /** Files of people and groups. */
    public CaseListQuery(
            String text, Set<CaseStatus> statuses, Set<? extends Phase> phases, Set<AccessScope> scopes, @Nullable String nisCode,
            @Nullable String only, boolean onlyConcern, Sort sort, boolean descending) {
        this(CaseAccess.REGION, text, statuses, phases, scopes, nisCode, only, onlyConcern, sort, descending);
    }

    /** What the list is ordered by; REGION is by region or team. */
    public enum Sort { NAME, OPENED, PHASE, SINCE, REGION }
}
