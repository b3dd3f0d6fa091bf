package be.omringd.engine.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A server of ours that hangs (SIGSTOP) until this is closed: it takes connections and questions, and answers none. */
public final class StandingStill implements AutoCloseable {

    private final Frozen frozen;

    private StandingStill(Frozen frozen) {
        this.frozen = frozen;
    }

    /** From now on. */
    public static StandingStill of(MariaDbServer server) {
        try {
            return new StandingStill(Frozen.stop(ProcessHandle.of(server.pid().orElseThrow()).orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            frozen.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
