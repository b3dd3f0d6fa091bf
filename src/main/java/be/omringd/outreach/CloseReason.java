package be.omringd.outreach;

/** Why an appeal is over. Texts: {@code outreach.closed.<name>}. */
public enum CloseReason { MATCH, FULL, TIME_UP, WITHDRAWN, CASE_CLOSED }
