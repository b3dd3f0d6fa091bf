package be.omringd.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test's Spring context runs on a fresh schema of a real MariaDB: {@code @SpringBootTest @OnMariaDb}. Tests that
 * share a context share the schema.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface OnMariaDb {}
