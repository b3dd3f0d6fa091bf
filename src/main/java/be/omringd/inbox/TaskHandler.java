package be.omringd.inbox;

import be.omringd.form.FormValues;

/**
 * What the answers of one kind of human task mean for the facts. Annotate with {@link HandlesTask}. A task whose answers only
 * steer the process (fields with a {@code variable}) needs none.
 */
public interface TaskHandler {

    /**
     * Applies the answers, which have been checked against the form, in the transaction that completes the work item and in the
     * name of the user. Returns what the engine must know besides the form's own variables, or refuses.
     */
    TaskResult complete(CurrentTask task, FormValues answers);

    /**
     * What the form shows before anybody typed: facts that are known already, to be corrected and completed. For the one who has
     * the task in hand; nothing of it is kept until they type.
     */
    default FormValues begin(CurrentTask task) {
        return FormValues.EMPTY;
    }
}
