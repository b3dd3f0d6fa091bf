package be.omringd.search;

/** Where a search stands (docs/domain.md#looking-for-a-volunteer). Texts: {@code search.state.<name>}. */
public enum SearchState {
    OPEN, SEARCHING_NETWORK, SEARCHING_POOL, PREPARING_VACANCY, VACANCY_ONLINE, PREPARING_CAMPAIGN, CAMPAIGN, ASKING_ORGANISATIONS,
    /** The recruitment is closed; we choose among those who came. */
    CHOOSING,
    /** Nobody on this rung; somebody decides how we go on. */
    DECIDING,
    PROPOSED, TRIAL, MATCHED, EXHAUSTED, CANCELLED;

    /** Whether nothing more happens in it. */
    public boolean isOver() {
        return this == MATCHED || this == EXHAUSTED || this == CANCELLED;
    }

    /** Whether a recruitment is online. */
    boolean isOnline() {
        return this == VACANCY_ONLINE || this == CAMPAIGN;
    }
}
