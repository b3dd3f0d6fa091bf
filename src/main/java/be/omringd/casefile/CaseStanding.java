package be.omringd.casefile;

import be.omringd.access.AccessScope;

/**
 * How a file stands, without whom it is about.
 *
 * @param scope whose work it is
 */
public record CaseStanding(CaseId id, AccessScope scope, CaseStatus status) {}
