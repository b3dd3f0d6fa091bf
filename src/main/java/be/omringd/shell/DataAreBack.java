package be.omringd.shell;

/** The data can be reached again: pages that could not be shown are tried anew. Told by whoever watches over the database. */
public record DataAreBack() {}
