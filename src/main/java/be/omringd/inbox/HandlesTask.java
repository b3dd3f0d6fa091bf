package be.omringd.inbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * What the answers of one kind of human task mean for the facts: a method of a class {@code XTasks}.
 *
 * <pre>{@code
 * @HandlesTask("lus/network-map")
 * void networkMap(CaseId caseId) {
 *     groups.mapMade(caseId);
 * }
 * }</pre>
 *
 * <p>It gets the answers, which have been checked against the form, as {@code FormValues}, the {@link CurrentTask} or only the id of its
 * case, and by its name each variable that the process told with it; in the transaction that completes the work item and in the name of
 * the user. It returns what the engine must know besides the form's own variables, or refuses: a {@link TaskResult}, or nothing where it is
 * simply done. A task whose answers only steer the process (fields with a {@code variable}) needs none. What the form shows at first, a
 * method with {@link BeginsTask} gives.
 *
 * <p>On a class: a task's own view in place of a form.
 */
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface HandlesTask {

    /** The form key as the process diagram writes it. */
    @AliasFor("formKey")
    String value() default "";

    /** The same; only here so that the key is not taken for the bean's name, which views of tasks could share with others. */
    @AliasFor("value")
    String formKey() default "";

    /** Of a handler: several people of a team write in this task at once; see {@link SharedTasks}. */
    boolean together() default false;
}
