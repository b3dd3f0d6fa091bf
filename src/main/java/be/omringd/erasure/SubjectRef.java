package be.omringd.erasure;

/**
 * Which subject is meant.
 *
 * @param kind as a {@link SubjectKind} names it
 * @param id what the module of this kind knows it by
 */
public record SubjectRef(String kind, String id) {}
