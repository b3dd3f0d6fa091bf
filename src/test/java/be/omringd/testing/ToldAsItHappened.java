package be.omringd.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * After each test class with a broker, what our exporter told of it is held against the broker's own records, element by element; found
 * through {@code META-INF/spring.factories}. The two come a moment apart, and in the end to the same.
 */
public final class ToldAsItHappened implements TestExecutionListener, Ordered {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void afterTestClass(TestContext test) {
        if (test.getTestClass().isAnnotationPresent(OnBroker.class) && test.hasApplicationContext()) {
            compare(test.getApplicationContext().getBean(TestBroker.class), test.getApplicationContext().getBean(JdbcTemplate.class));
        }
    }

    /** Before the context is closed: what comes after a class goes the other way round. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    /** Fails where the rows that this broker told are not what it did. */
    public static void compare(TestBroker broker, JdbcTemplate jdbc) {
        compare(broker, jdbc, PATIENCE);
    }

    /** The same, with another patience than half a minute. */
    public static void compare(TestBroker broker, JdbcTemplate jdbc, Duration patience) {
        assertThat(broker.elements()).as("elements that the broker recorded").isNotEmpty();
        try {
            Await.until("all to be told", patience, () -> told(jdbc).equals(broker.elements()));
        } catch (AssertionError otherwise) {
            SortedSet<String> told = told(jdbc);
            SortedSet<String> happened = broker.elements();
            assertThat(without(told, happened)).as("told, and it is not so").isEmpty();
            assertThat(without(happened, told)).as("happened, and was not told so").isEmpty();
        }
    }

    private static SortedSet<String> told(JdbcTemplate jdbc) {
        return new TreeSet<>(
                jdbc.queryForList("select concat(element_key, ' ', element_id, ' ', state) from engine_element", String.class));
    }

    private static SortedSet<String> without(SortedSet<String> all, SortedSet<String> some) {
        SortedSet<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
