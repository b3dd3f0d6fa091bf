package be.omringd.mirror;

import be.omringd.casefile.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mirror, for those who may see its case. Without answers.
 *
 * @param number which of the mirrors of the case it is, from 1 on
 * @param closesOn the last day on which people can answer
 * @param closedAt null while it is open
 * @param sessionOn when the picture was shown; null where it was not
 * @param said what was said then
 */
public record MirrorSummary(
        MirrorId id, CaseId caseId, int number, MirrorState state, Instant openedAt, LocalDate closesOn, @Nullable Instant closedAt,
        @Nullable LocalDate sessionOn, @Nullable String said) {}
