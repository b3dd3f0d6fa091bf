package be.omringd.engine.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server of an earlier run that is still there, because the application was killed a moment ago. */
final class LeftBehind {

    private static final Logger log = LoggerFactory.getLogger(LeftBehind.class);

    private LeftBehind() {
    }

    /**
     * Stops the process whose id is in the file and waits until it is gone: two servers on one data folder would be one
     * too many.
     *
     * @param marker an argument that only our server on this data folder has, so that nobody else's process with the
     *               same id is touched
     */
    static void stop(Path pidFile, String marker, Duration patience) {
        find(pidFile, marker).ifPresent(process -> {
            log.info("Process {} of an earlier run is still there; waiting until it has stopped", process.pid());
            process.destroy();
            if (!awaitExit(process, patience)) {
                process.destroyForcibly();
                awaitExit(process, Duration.ofSeconds(5));
            }
        });
    }

    private static Optional<ProcessHandle> find(Path pidFile, String marker) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            return ProcessHandle.of(pid).filter(process -> hasArgument(process, marker));
        } catch (IOException | NumberFormatException unreadable) {
            log.debug("no process id in {}", pidFile, unreadable);
            return Optional.empty();
        }
    }

    private static boolean hasArgument(ProcessHandle process, String marker) {
        return process.info().arguments().map(arguments -> List.of(arguments).contains(marker))
                .orElseGet(() -> process.info().commandLine().orElse("").contains(marker));
    }

    private static boolean awaitExit(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
