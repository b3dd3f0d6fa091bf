package be.omringd.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of two who held a case together does not any more. Published inside the transaction.
 *
 * @param other who goes on alone; null where nobody does
 */
public record StoppedHolding(CaseId caseId, UUID colleague, @Nullable UUID other) {}
