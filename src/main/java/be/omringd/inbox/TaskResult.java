package be.omringd.inbox;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a task ended: done, or refused with the reason at the fields. */
public sealed interface TaskResult {

    /**
     * Done.
     *
     * @param variables go to the engine too
     * @param toKeep what to keep with the task in place of the answers; null to keep them all. For answers with something in
     *     them that the facts guard, such as a name that must go when consent is taken back.
     */
    record Done(Map<String, Object> variables, @Nullable FormValues toKeep) implements TaskResult {}

    /** Not done: nothing was changed, the user sees why. */
    record Refused(FormErrors errors) implements TaskResult {}

    static TaskResult done() {
        return new Done(Map.of(), null);
    }

    static TaskResult done(Map<String, Object> variables) {
        return new Done(variables, null);
    }

    static TaskResult done(Map<String, Object> variables, FormValues toKeep) {
        return new Done(variables, toKeep);
    }

    static TaskResult refused(FormErrors errors) {
        return new Refused(errors);
    }
}
