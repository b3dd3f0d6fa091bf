package be.omringd.inbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives what the form of a human task shows before anybody typed: facts that are known already, to be corrected and completed. A method
 * beside the one that {@link HandlesTask handles the task}, that returns form values. For the one who has the task in hand; nothing of it
 * is kept until they type.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BeginsTask {

    /** The form key as the process diagram writes it. */
    String value();
}
