package be.omringd.casefile;

/** Whether a file is going on. */
public enum CaseStatus { OPEN, PAUSED, CLOSED }
