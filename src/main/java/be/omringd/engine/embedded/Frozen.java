package be.omringd.engine.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A process that stands still. A shell beside this JVM stopped it and lets it go on when it is told to, or when this JVM is gone,
 * however that happened: nobody is left standing.
 */
final class Frozen implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String KEEPER = """
            trap '' INT HUP TERM
            kill -STOP "$1" || exit 1
            echo stopped
            read -r nothing
            kill -CONT "$1"
            """;

    private final Process keeper;

    private Frozen(Process keeper) {
        this.keeper = keeper;
    }

    /** Stops the process; returns once none of its threads does anything any more. */
    static Frozen stop(ProcessHandle process) throws IOException, InterruptedException {
        Process keeper = new ProcessBuilder("/bin/sh", "-c", KEEPER, "omringd-keeper", String.valueOf(process.pid()))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Frozen frozen = new Frozen(keeper);
        BufferedReader words = new BufferedReader(new InputStreamReader(keeper.getInputStream(), StandardCharsets.US_ASCII));
        Instant deadline = Instant.now().plus(PATIENCE);
        boolean stopped = "stopped".equals(words.readLine());
        while (stopped && !standsStill(process.pid())) {
            stopped = Instant.now().isBefore(deadline);
            Thread.sleep(2);
        }
        if (!stopped) {
            frozen.close();
            throw new IOException("the engine could not be made to stand still");
        }
        return frozen;
    }

    private static boolean standsStill(long pid) throws IOException, InterruptedException {
        Path threads = Path.of("/proc", String.valueOf(pid), "task");
        if (Files.isDirectory(threads)) {
            try (Stream<Path> each = Files.list(threads)) {
                return each.allMatch(Frozen::isStopped);
            }
        }
        Process ps = new ProcessBuilder("ps", "-o", "stat=", "-p", String.valueOf(pid)).start();
        String state = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        ps.waitFor();
        return state.startsWith("T");
    }

    private static boolean isStopped(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith(") T", stat.lastIndexOf(')')); // the name before it may hold anything
        } catch (IOException gone) {
            return true;
        }
    }

    /** Lets the process go on. */
    @Override
    public void close() throws IOException {
        keeper.getOutputStream().close();
        try {
            keeper.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
