package be.omringd.processes;

import be.omringd.testing.TestBroker;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * The broker that comes with the application, in the version that runs in production. Slower, and it does not tell when it is
 * done or which flows it took; but it is the real thing.
 */
final class BrokerEngine implements ProcessEngine {

    private static final Duration A_STEP = Duration.ofMillis(150);
    private static final Duration TIMERS_GO_OFF = Duration.ofMillis(600);

    private final TestBroker broker = TestBroker.startedWithClock();
    private final CamundaClient client = broker.newClient();
    private Duration passed = Duration.ZERO;

    @Override
    public CamundaClient client() {
        return client;
    }

    @Override
    public void passTime(Duration by) {
        settle();
        broker.addToClock(by);
        passed = passed.plus(by);
        LockSupport.parkNanos(TIMERS_GO_OFF.toNanos());
    }

    @Override
    public Instant now() {
        return Instant.now().plus(passed);
    }

    @Override
    public void settle() {
        LockSupport.parkNanos(A_STEP.toNanos());
    }

    @Override
    public void close() {
        client.close();
        broker.close();
    }
}
