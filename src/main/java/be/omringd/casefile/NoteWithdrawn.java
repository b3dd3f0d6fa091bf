package be.omringd.casefile;

import java.util.UUID;

/** A note was taken back by its author, and with it whom it called; published in the transaction in which that is done. */
public record NoteWithdrawn(CaseId caseId, UUID noteId) {}
