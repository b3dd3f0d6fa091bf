package be.omringd.group;

/** Where a gathering stands. Texts: {@code gathering.state.<name>}. */
public enum GatheringState { PLANNED, HELD, MOVED, CANCELLED }
