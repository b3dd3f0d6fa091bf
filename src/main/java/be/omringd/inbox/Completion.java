package be.omringd.inbox;

import be.omringd.form.FormErrors;

/** What came of completing a task. */
public sealed interface Completion {

    /** Done; the process goes on, at once or as soon as the engine answers. */
    record Done() implements Completion {}

    /** Something is missing or wrong in the answers. Nothing was changed; the draft is still there. */
    record Invalid(FormErrors errors) implements Completion {}

    /** Somebody was first: with other answers, so what was typed is only on the screen now. */
    record DoneBefore(String byName) implements Completion {}

    /** The process had moved on. What was typed is kept in the file. */
    record Gone() implements Completion {}

    /** A colleague has this task in hand. What was typed is only on the screen now. */
    record WithColleague(String name) implements Completion {}

    /**
     * A colleague wrote something in it that is not on this screen yet, or there is a field with two texts to choose from. Nothing was
     * changed.
     */
    record WrittenMeanwhile() implements Completion {}

    /** The database does not answer, or not in time. Nothing was lost: the same can be tried again. */
    record NotNow() implements Completion {}
}
