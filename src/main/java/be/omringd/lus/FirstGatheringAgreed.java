package be.omringd.lus;

import be.omringd.casefile.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A group that starts agreed at once when it comes together for the first time. Published inside the transaction. */
public record FirstGatheringAgreed(CaseId caseId, Instant at, String place, @Nullable String theme) {}
