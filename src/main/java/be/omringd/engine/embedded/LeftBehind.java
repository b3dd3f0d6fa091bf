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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server of an earlier run that is still there, because the application was killed a moment ago. */
final class LeftBehind {

    private static final Logger log = LoggerFactory.getLogger(LeftBehind.class);

    private LeftBehind() {}

    /**
     * Stops the server that has this argument and waits until it is gone: two servers on one data folder would be one too many.
     *
     * @param pidFile where its process id may be. A start that was killed at once had no time to write it, so processes are
     *                looked through as well.
     * @param marker  an argument that only our server on this data folder has, so that nobody else's process is touched
     */
    static void stop(Path pidFile, String marker, Duration patience) {
        find(pidFile, marker).toList().forEach(process -> stop(process, patience));
    }

    /** The processes that have this argument, the one of the file first. */
    static Stream<ProcessHandle> find(Path pidFile, String marker) {
        return Stream.concat(noted(pidFile).stream(), ProcessHandle.allProcesses())
                .filter(process -> hasArgument(process, marker) && !isGuard(process)).distinct();
    }

    private static void stop(ProcessHandle process, Duration patience) {
        log.info("Process {} of an earlier run is still there; waiting until it has stopped", process.pid());
        process.destroy();
        if (!awaitExit(process, patience)) {
            process.destroyForcibly();
            awaitExit(process, Duration.ofSeconds(5));
        }
    }

    private static Optional<ProcessHandle> noted(Path pidFile) {
        try {
            return Files.exists(pidFile) ? ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip())) : Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            log.debug("no process id in {}", pidFile, unreadable);
            return Optional.empty();
        }
    }

    // The shell that watches beside a server has the server's arguments among its own, and ends with it.
    private static boolean isGuard(ProcessHandle process) {
        return process.info().arguments().map(arguments -> List.of(arguments).contains(ChildProcess.GUARD_NAME)).orElse(false);
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
