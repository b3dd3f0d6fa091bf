package be.omringd.inbox.ui;

import be.omringd.inbox.HandlesTask;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** The screens that modules bring for tasks of theirs, by form key. */
@Component
class TaskViews implements SmartInitializingSingleton {

    private final Map<String, TaskView> byFormKey = new HashMap<>();
    private final ObjectProvider<TaskView> views;

    TaskViews(ObjectProvider<TaskView> views) {
        this.views = views;
    }

    /** Not before: views need services that need the tasks. */
    @Override
    public void afterSingletonsInstantiated() {
        views.orderedStream().forEach(view -> {
            Class<?> kind = AopUtils.getTargetClass(view);
            HandlesTask handles = AnnotatedElementUtils.findMergedAnnotation(kind, HandlesTask.class);
            if (handles == null) {
                throw new IllegalStateException(kind + " does not say which task it is for");
            }
            if (byFormKey.put(handles.value(), view) != null) {
                throw new IllegalStateException("Two views for " + handles.value());
            }
        });
    }

    Optional<TaskView> find(String formKey) {
        return Optional.ofNullable(byFormKey.get(formKey));
    }
}
