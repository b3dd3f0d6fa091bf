package be.omringd.inbox;

import be.omringd.form.FormErrors;
import java.util.Map;

/** How a task ended: done, or refused with the reason at the fields. */
public sealed interface TaskResult {

    /** Done; these variables go to the engine too. */
    record Done(Map<String, Object> variables) implements TaskResult {}

    /** Not done: nothing was changed, the user sees why. */
    record Refused(FormErrors errors) implements TaskResult {}

    static TaskResult done() {
        return new Done(Map.of());
    }

    static TaskResult done(Map<String, Object> variables) {
        return new Done(variables);
    }

    static TaskResult refused(FormErrors errors) {
        return new Refused(errors);
    }
}
