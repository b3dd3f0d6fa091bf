package be.omringd.search;

/** Where a search stands (domain notes 8.4). Texts: {@code search.state.<name>}. */
public enum SearchState {
    OPEN, SEARCHING_NETWORK, SEARCHING_POOL, PROPOSED, TRIAL, MATCHED, EXHAUSTED, CANCELLED;

    /** Whether nothing more happens in it. */
    public boolean isOver() {
        return this == MATCHED || this == EXHAUSTED || this == CANCELLED;
    }
}
