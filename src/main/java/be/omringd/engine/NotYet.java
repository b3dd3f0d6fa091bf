package be.omringd.engine;

/** The work of a service task has to wait for something that a human still has to do: the engine offers its job again later. */
public final class NotYet extends RuntimeException {}
