package be.omringd.group;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.Phase;

/** What became of a group; published inside the transaction, for the module of its kind. */
public sealed interface GroupEvent {

    CaseId caseId();

    /** The group comes into this phase, and its file with it. Who cannot follow throws, and nothing has happened. */
    record Entered(CaseId caseId, Phase phase) implements GroupEvent {}

    /** Somebody else keeps the group going, or nobody yet. */
    record LeaderChanged(CaseId caseId, Leader leader) implements GroupEvent {}
}
