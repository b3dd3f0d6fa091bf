package be.omringd.lus;

import be.omringd.casefile.CaseId;

/** A lus was started around the person of this case. Published inside the transaction. */
public record LusStarted(CaseId caseId, LusId lusId) {}
