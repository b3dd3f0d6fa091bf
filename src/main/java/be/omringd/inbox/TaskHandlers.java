package be.omringd.inbox;

import be.omringd.engine.StepMethod;
import be.omringd.form.FormValues;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What the answers of human tasks mean, of all modules, by form key. */
@Component
public class TaskHandlers implements SmartInitializingSingleton {

    private final Map<String, StepMethod> handling = new HashMap<>();
    private final Map<String, StepMethod> beginning = new HashMap<>();
    private final Set<String> together = new HashSet<>();
    private final ListableBeanFactory beans;

    TaskHandlers(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Not before: handlers need services that need the tasks. */
    @Override
    public void afterSingletonsInstantiated() {
        StepMethod.find(beans, HandlesTask.class, (task, method) -> {
            add(handling, task.value(), method, TaskResult.class, void.class);
            if (task.together()) {
                together.add(task.value());
            }
        });
        StepMethod.find(beans, BeginsTask.class, (task, method) -> add(beginning, task.value(), method, FormValues.class));
    }

    private static void add(Map<String, StepMethod> methods, String formKey, StepMethod method, Class<?>... returned) {
        if (!Arrays.asList(returned).contains(method.returnType())) {
            throw new IllegalStateException(method + " returns " + method.returnType().getSimpleName());
        }
        if (methods.put(formKey, method) != null) {
            throw new IllegalStateException("Two handlers for " + formKey);
        }
    }

    /** Whether several people write in such a task at once. */
    boolean together(String formKey) {
        return together.contains(formKey);
    }

    /** What the form of a task shows before anybody typed; nothing where nobody says. */
    public FormValues begin(CurrentTask task) {
        StepMethod method = beginning.get(task.formKey());
        return method == null ? FormValues.EMPTY : (FormValues) Objects.requireNonNull(call(method, task, FormValues.EMPTY));
    }

    /** Applies the answers, or refuses; where nobody handles them, they are only kept. Needs a transaction. */
    public TaskResult complete(CurrentTask task, FormValues answers) {
        StepMethod method = handling.get(task.formKey());
        return method != null && call(method, task, answers) instanceof TaskResult result ? result : TaskResult.done();
    }

    private static @Nullable Object call(StepMethod method, CurrentTask task, FormValues answers) {
        return method.call(task.variables(), Map.of(), task, task.caseId(), answers);
    }
}
