package be.omringd.intake;

import be.omringd.casefile.CaseId;

/** A person chose a link group; published inside the transaction that records it, in the name of the process. */
public record OrientedTowardsLinkGroup(CaseId caseId) {}
