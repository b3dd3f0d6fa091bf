package be.omringd.inbox;

import be.omringd.casefile.CaseId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The task that is being done.
 *
 * @param variables what the process told with it: ids, enums, dates and flags
 */
public record CurrentTask(UUID workItemId, CaseId caseId, String processId, String elementId, String formKey,
        Map<String, Object> variables) {

    /** Whether it is this step of its process. The build knows the steps that are named here. */
    public boolean isAt(String step) {
        return elementId.equals(step);
    }

    /** A variable as text; null where it is not there. */
    public @Nullable String text(String variable) {
        Object value = variables.get(variable);
        return value == null ? null : value.toString();
    }

    /** The same where the process always tells it. */
    public String told(String variable) {
        return Objects.requireNonNull(text(variable), variable);
    }

    /** A variable as a whole number; 0 where it is not there. */
    public int number(String variable) {
        return variables.get(variable) instanceof Number number ? number.intValue() : 0;
    }
}
