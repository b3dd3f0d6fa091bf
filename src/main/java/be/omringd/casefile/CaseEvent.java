package be.omringd.casefile;

import be.omringd.access.AccessScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a file; published inside the transaction, for modules that must follow. */
public sealed interface CaseEvent {

    CaseId caseId();

    /** There is a new file, whose first moment this is; it may lie before today. */
    record Opened(CaseId caseId, CaseKind kind, AccessScope scope, Instant since) implements CaseEvent {}

    /** The file came into another phase. */
    record Entered(CaseId caseId, Phase phase, Instant at) implements CaseEvent {}

    /** A file that was closed is open again. */
    record Reopened(CaseId caseId) implements CaseEvent {}

    /** The file is closed: what is still open in it ends. */
    record Closed(CaseId caseId, String reason) implements CaseEvent {}

    /** The person stops, or died, or the group goes on alone: what we do around them comes to an end. */
    record RoundingOff(CaseId caseId) implements CaseEvent {}

    /** Somebody worries about the person's safety. */
    record ConcernReported(CaseId caseId, AccessScope scope) implements CaseEvent {}

    /** What the file told of its person is erased; it stays closed. */
    record Erased(CaseId caseId) implements CaseEvent {}

    record Paused(CaseId caseId) implements CaseEvent {}

    record Resumed(CaseId caseId) implements CaseEvent {}

    /** The person moved to another region, or other teams carry it: other colleagues see the file from now on. */
    record Moved(CaseId caseId, AccessScope from, AccessScope to) implements CaseEvent {}

    /**
     * One of two who held the case together does not any more.
     *
     * @param other who goes on alone; null where nobody does
     */
    record StoppedHolding(CaseId caseId, UUID colleague, @Nullable UUID other) implements CaseEvent {}

    /** Something on the file page changed; screens that show it refresh. */
    record Changed(CaseId caseId) implements CaseEvent {}
}
