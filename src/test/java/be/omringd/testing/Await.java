package be.omringd.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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

    /** What the engine answers once it takes this command: while it has much to do it refuses more. */
    public static <T> T taken(String command, Supplier<T> sent) {
        AtomicReference<T> answer = new AtomicReference<>();
        until("the engine to take: " + command, Duration.ofSeconds(30), () -> {
            try {
                answer.set(sent.get());
                return true;
            } catch (ClientStatusException refused) {
                if (refused.getStatusCode() != Status.Code.RESOURCE_EXHAUSTED) {
                    throw refused;
                }
                return false;
            }
        });
        return answer.get();
    }
}
