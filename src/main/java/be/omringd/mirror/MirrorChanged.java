package be.omringd.mirror;

/** Somebody answered for the first time, or the mirror ended; for screens that follow it. It says nothing of who or what. */
public record MirrorChanged(MirrorId id) {}
