package be.omringd.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The test's Spring context has a real broker of its own, which the test can have injected as {@link TestBroker}:
 * {@code @SpringBootTest @OnMariaDb @OnBroker}. The context is closed after the test class, and the broker with it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DirtiesContext
public @interface OnBroker {

    /** Whether the broker's clock can be moved with {@link TestBroker#addToClock}. */
    boolean withClock() default false;
}
