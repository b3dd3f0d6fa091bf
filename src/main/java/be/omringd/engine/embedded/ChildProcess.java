package be.omringd.engine.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A server that runs in a process of its own and never outlives this one.
 *
 * <p>It is started through a shell that becomes the server ({@code exec}), so that its process id is the server's. A
 * small watcher stays beside it and reads from a pipe that this JVM holds open; when this JVM is gone, however it
 * ended, the pipe closes and the watcher asks the server to stop. (The pipe also closes when the server ends first;
 * the watcher then finds nobody and ends too.) Ctrl-C in a terminal reaches every process in the foreground, therefore
 * the server ignores it: it is stopped by us, after the application.
 */
final class ChildProcess {

    private static final long KEPT_LOG_BYTES = 10_000_000;

    /** What the shell beside a server is called in its own arguments. */
    static final String GUARD_NAME = "omringd-guard";

    private static final String GUARD = """
            trap '' INT HUP
            exec 3<&0
            server=$$
            ( read -r nothing <&3; kill -TERM "$server"; kill -CONT "$server" ) >/dev/null 2>&1 &
            exec "$@" </dev/null 3<&-
            """;

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the command; what it prints goes to the log file, which is moved aside once it is large.
     *
     * @param environment variables for the child
     * @param withheld    which of our own variables the child does not get
     */
    static ChildProcess start(List<String> command, Map<String, String> environment, Path workingDirectory, Path log,
            Predicate<String> withheld) {
        List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, GUARD_NAME));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded);
        builder.environment().keySet().removeIf(withheld);
        builder.environment().putAll(environment);
        builder.directory(workingDirectory.toFile());
        builder.redirectErrorStream(true);
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log) && Files.size(log) > KEPT_LOG_BYTES) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new ChildProcess(builder.start());
        } catch (IOException e) {
            throw new StartRefused("Could not start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    Process process() {
        return process;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the server to stop and waits; forces it after the time given. */
    void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the server as a crash would. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
