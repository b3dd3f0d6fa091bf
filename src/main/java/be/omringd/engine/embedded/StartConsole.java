package be.omringd.engine.embedded;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the progress of a start as short lines. */
final class StartConsole implements StartProgress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintStream out;
    private final List<ConsoleStep> open = new ArrayList<>();
    private @Nullable Runnable whenComplete;
    private boolean silent;

    StartConsole(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized Step begin(String name) {
        ConsoleStep step = new ConsoleStep(name);
        open.add(step);
        return step;
    }

    synchronized void line(String text) {
        if (!silent) {
            out.println(text);
            out.flush();
        }
    }

    /** Says why there is no start, where errors are said, and nothing more. */
    synchronized void refuse(String sentence) {
        silence();
        System.err.println(sentence);
        System.err.flush();
    }

    synchronized void silence() {
        silent = true;
    }

    /** Runs this once no step is open any more; at once if that is so already. */
    synchronized void whenComplete(Runnable action) {
        whenComplete = action;
        runIfComplete();
    }

    synchronized boolean isBusy() {
        return !open.isEmpty();
    }

    private void runIfComplete() {
        if (open.isEmpty() && whenComplete != null) {
            Runnable action = whenComplete;
            whenComplete = null;
            action.run();
        }
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private final class ConsoleStep implements Step {

        private final String name;
        private final Instant begun = Instant.now();
        private Instant shown = Instant.EPOCH;
        private String latest = "";

        ConsoleStep(String name) {
            this.name = name;
        }

        @Override
        public void show(String state) {
            synchronized (StartConsole.this) {
                if (!state.equals(latest) && shown.plus(BETWEEN_LINES).isBefore(Instant.now())) {
                    line("  " + name + ": " + state);
                    shown = Instant.now();
                }
                latest = state;
            }
        }

        @Override
        public void done() {
            done("ready (" + seconds(Duration.between(begun, Instant.now())) + ")");
        }

        @Override
        public void done(String remark) {
            synchronized (StartConsole.this) {
                if (open.remove(this)) {
                    line("  " + name + ": " + remark);
                    runIfComplete();
                }
            }
        }
    }

    /** For where nobody looks. */
    static final class Quiet implements StartProgress {

        private static final Logger log = LoggerFactory.getLogger(StartProgress.class);

        @Override
        public Step begin(String name) {
            return new Step() {
                @Override
                public void show(String state) {
                    log.debug("{}: {}", name, state);
                }

                @Override
                public void done() {
                    done("ready");
                }

                @Override
                public void done(String remark) {
                    log.info("{}: {}", name, remark);
                }
            };
        }
    }
}
