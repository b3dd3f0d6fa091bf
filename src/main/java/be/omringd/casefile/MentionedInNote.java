package be.omringd.casefile;

import java.util.Set;
import java.util.UUID;

/**
 * A note calls colleagues to read it; published in the transaction in which it is written or put right. Who was called before is
 * among them again.
 */
public record MentionedInNote(CaseId caseId, UUID noteId, UUID by, Set<UUID> colleagues) {}
