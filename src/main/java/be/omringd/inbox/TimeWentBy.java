package be.omringd.inbox;

/** Five minutes went by since the last one. */
public record TimeWentBy() {}
