package be.omringd.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a class asks this decision of {@link DecisionTables}, so that the map of the processes knows where it belongs. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AsksDecision {

    /** The id of the decision in its DMN file. */
    String value();
}
