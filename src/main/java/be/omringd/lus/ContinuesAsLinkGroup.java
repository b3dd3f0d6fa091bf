package be.omringd.lus;

import be.omringd.casefile.CaseId;

/** No lus after all: the person waits for a link group. Published inside the transaction. */
public record ContinuesAsLinkGroup(CaseId caseId) {}
