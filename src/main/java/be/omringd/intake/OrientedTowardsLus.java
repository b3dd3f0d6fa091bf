package be.omringd.intake;

import be.omringd.casefile.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A person chose a lus; published inside the transaction that records it, in the name of the process.
 *
 * @param requestId what they asked for at first; null where that is not known
 */
public record OrientedTowardsLus(CaseId caseId, @Nullable RequestId requestId) {}
