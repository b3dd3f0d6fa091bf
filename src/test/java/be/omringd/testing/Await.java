package be.omringd.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens beside the test. */
public final class Await {

    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Await() {}

    /** Returns as soon as it is so; fails, saying for what it waited, when it is not within this time. */
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("Waiting for %s", what).isLessThan(end);
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
