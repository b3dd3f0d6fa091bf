package be.omringd.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Does the work of the service tasks of a job type. A method of a class {@code XWorkers}, called as the last part of the type:
 *
 * <pre>{@code
 * @ServiceTask("lus.countMembers")
 * Count countMembers(CaseId caseId) {
 *     return groups.count(caseId);
 * }
 * }</pre>
 *
 * <p>A parameter is the variable of its name, in its own type; one that may be missing is {@code @Nullable}. A record that is returned is
 * for the process: each component is a variable. Work and the note that it was done are one transaction, in the name of the process: a
 * job that is offered again is answered from the note. Work that cannot be done yet throws {@link NotYet}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ServiceTask {

    /** The job type as diagrams write it; more of them where diagrams of before call it something else. */
    String[] value();

    /** The variable that gets what is returned, where that is no record. */
    String resultVariable() default "";
}
