package be.omringd.coaching;

import be.omringd.casefile.CaseId;

/** A version of a plan was made; the actions that are done or dropped are not in it any more. */
public record PlanMade(CaseId id) {}
