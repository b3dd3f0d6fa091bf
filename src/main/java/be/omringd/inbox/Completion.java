package be.omringd.inbox;

import be.omringd.form.FormErrors;

/** What came of completing a task. In every case but DONE and GONE the draft is still there. */
public sealed interface Completion {

    /** Done; the process goes on, at once or as soon as the engine answers. */
    record Done() implements Completion {}

    /** Something is missing or wrong in the answers. */
    record Invalid(FormErrors errors) implements Completion {}

    /** Somebody was first. What was typed is still in the draft of this user's screen. */
    record DoneBefore(String byName) implements Completion {}

    /** The process had moved on. What was typed is kept in the file. */
    record Gone() implements Completion {}

    /** A colleague has this task in hand. */
    record WithColleague(String name) implements Completion {}
}
