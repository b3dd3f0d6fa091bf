package be.omringd.engine.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a server again when it ended by itself, with longer pauses while that keeps happening. */
final class Supervisor {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofMinutes(1);

    private final EmbeddedServer server;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    private Supervisor(EmbeddedServer server) {
        this.server = server;
        this.thread = new Thread(this::watch, "watch " + server.name());
        thread.setDaemon(true);
    }

    /** Watches a server that has been started. */
    static Supervisor watch(EmbeddedServer server) {
        Supervisor supervisor = new Supervisor(server);
        supervisor.thread.start();
        return supervisor;
    }

    /** From now on the server may end. */
    void release() {
        stopping.countDown();
        thread.interrupt();
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        try {
            while (stopping.getCount() > 0) {
                Instant started = Instant.now();
                var process = server.process();
                if (process.isPresent()) {
                    int exitCode = process.get().process().waitFor();
                    if (stopping.getCount() == 0) {
                        return;
                    }
                    log.error("{} ended by itself with exit code {}; starting it again", server.name(), exitCode);
                }
                if (Duration.between(started, Instant.now()).compareTo(STABLE) > 0) {
                    pause = FIRST_PAUSE;
                }
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                try {
                    server.start();
                } catch (RuntimeException e) {
                    log.error("{} could not be started again: {}", server.name(), e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
