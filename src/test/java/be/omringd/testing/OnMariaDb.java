package be.omringd.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The test's Spring context runs on a fresh schema of a real MariaDB: {@code @SpringBootTest @OnMariaDb}. Tests that
 * share a context share the schema.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = OnMariaDb.FreshSchema.class)
public @interface OnMariaDb {

    /** Makes the schema before any bean needs it. It goes with the server at the end of the run. */
    class FreshSchema implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase.Schema schema = TestDatabase.newSchema();
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh schema", Map.of(
                    "spring.datasource.url", schema.url(),
                    "spring.datasource.username", schema.user(),
                    "spring.datasource.password", schema.password(),
                    // many contexts share one server of 150 connections
                    "spring.datasource.hikari.maximum-pool-size", "10",
                    "spring.datasource.hikari.minimum-idle", "1")));
        }
    }
}
