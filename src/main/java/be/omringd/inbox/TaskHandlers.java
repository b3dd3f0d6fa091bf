package be.omringd.inbox;

import be.omringd.form.FormValues;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** The handlers of all modules, by form key. */
@Component
class TaskHandlers implements SmartInitializingSingleton {

    private final Map<String, TaskHandler> byFormKey = new HashMap<>();
    private final Set<String> together = new HashSet<>();
    private final ObjectProvider<TaskHandler> handlers;

    TaskHandlers(ObjectProvider<TaskHandler> handlers) {
        this.handlers = handlers;
    }

    /** Not before: handlers need services that need the tasks. */
    @Override
    public void afterSingletonsInstantiated() {
        for (TaskHandler handler : handlers.orderedStream().toList()) {
            HandlesTask handles = AnnotatedElementUtils.findMergedAnnotation(AopUtils.getTargetClass(handler), HandlesTask.class);
            if (handles == null) {
                throw new IllegalStateException(handler.getClass() + " does not say which task it handles");
            }
            if (byFormKey.put(handles.value(), handler) != null) {
                throw new IllegalStateException("Two handlers for " + handles.value());
            }
            if (handles.together()) {
                together.add(handles.value());
            }
        }
    }

    /** Whether several people write in such a task at once. */
    boolean together(String formKey) {
        return together.contains(formKey);
    }

    FormValues begin(CurrentTask task) {
        TaskHandler handler = byFormKey.get(task.formKey());
        return handler == null ? FormValues.EMPTY : handler.begin(task);
    }

    TaskResult complete(CurrentTask task, FormValues answers) {
        TaskHandler handler = byFormKey.get(task.formKey());
        return handler == null ? TaskResult.done() : handler.complete(task, answers);
    }
}
