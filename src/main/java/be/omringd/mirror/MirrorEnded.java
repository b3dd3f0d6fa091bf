package be.omringd.mirror;

/** A mirror ended: nobody can answer any more. In the transaction in which it does. */
public record MirrorEnded(MirrorId id) {}
