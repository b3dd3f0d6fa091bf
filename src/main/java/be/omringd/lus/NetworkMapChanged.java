package be.omringd.lus;

import be.omringd.casefile.CaseId;

/** The map of this case, or an invitation of somebody on it, changed; screens that show it refresh. Published inside the transaction. */
public record NetworkMapChanged(CaseId caseId) {}
