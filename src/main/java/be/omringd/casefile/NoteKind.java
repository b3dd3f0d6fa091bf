package be.omringd.casefile;

/** What was noted: how there was contact, or that something was agreed. Texts: {@code casefile.note.kind.<name>}. */
public enum NoteKind {
    CALL, VISIT, MESSAGE, AGREEMENT, OTHER
}
