package be.omringd.carry;

import be.omringd.casefile.CaseId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case came into other hands, with all that its holder had to do in it. Published inside the transaction.
 *
 * @param from who held it; null for nobody
 * @param by who did that
 * @param handOver what was handed over at once has the same
 */
public record CaseHandedOver(CaseId caseId, @Nullable UUID from, UUID to, UUID by, UUID handOver) {}
