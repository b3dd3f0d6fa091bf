package be.omringd.lus;

import org.jspecify.annotations.Nullable;

/** Where somebody on the map stands towards the group: from not asked to member, by the last time they were asked. */
public enum Standing {
    NOT_ASKED, CHOSEN, YES, MAYBE, LATER, NO, NO_ANSWER;

    static Standing of(@Nullable Invitation last) {
        InvitationAnswer answer = last == null ? null : last.facts().answer();
        return last == null ? NOT_ASKED : answer == null ? CHOSEN : valueOf(answer.name());
    }

    /** Whether an answer is awaited or was yes: they cannot be asked once more, nor taken off the map. */
    public boolean engaged() {
        return this == CHOSEN || this == YES;
    }
}
