package be.omringd.outreach;

/** Why a recruitment is over. Texts: {@code outreach.closed.<name>}. */
public enum CloseReason {
    MATCH, FULL, TIME_UP, WITHDRAWN, CASE_CLOSED
}
