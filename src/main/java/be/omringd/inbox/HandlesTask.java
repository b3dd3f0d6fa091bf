package be.omringd.inbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** Ties a {@link TaskHandler} or a task's own view to the form key of a human task, e.g. {@code lus/network-map}. */
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HandlesTask {

    /** The form key as the process diagram writes it. */
    @AliasFor("formKey")
    String value() default "";

    /** The same; only here so that the key is not taken for the bean's name, which a handler and a view of one task would share. */
    @AliasFor("value")
    String formKey() default "";

    /** Of a handler: several people of a team write in this task at once; see {@link SharedTasks}. */
    boolean together() default false;
}
