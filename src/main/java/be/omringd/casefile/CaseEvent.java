package be.omringd.casefile;

/** What happened to a file; published inside the transaction, for modules that must follow. */
public sealed interface CaseEvent {

    CaseId caseId();

    /** The file is closed: what is still open in it ends. */
    record Closed(CaseId caseId, String reason) implements CaseEvent {}

    record Paused(CaseId caseId) implements CaseEvent {}

    record Resumed(CaseId caseId) implements CaseEvent {}

    /** Something on the file page changed; screens that show it refresh. */
    record Changed(CaseId caseId) implements CaseEvent {}
}
