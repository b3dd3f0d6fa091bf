package be.omringd.carry;

import be.omringd.casefile.CaseId;
import java.util.UUID;

/**
 * A colleague holds a case along with its holder from now on. Published inside the transaction.
 *
 * @param by who asked them
 */
public record AskedAlong(CaseId caseId, UUID colleague, UUID by) {}
