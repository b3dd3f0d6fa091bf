package be.omringd.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./omringd start} as a person types it, with the packaged application, its real database and its real engine. */
class StartIT {

    private static final Duration START = Duration.ofMinutes(10); // 20 s on two idle cores
    private static final Duration STOP = Duration.ofSeconds(40); // 5 s on two idle cores

    private static final String APPLICATION = "--omringd.data=";

    @TempDir
    Path folder;

    private final int port = Ports.free();
    private final List<Running> runs = new ArrayList<>();

    @AfterEach
    void nothingIsLeft() {
        runs.forEach(Running::killAll);
    }

    @Test
    void itSurvivesKillsAndLeavesNothingBehind() throws Exception {
        Path data = folder.resolve("data");

        // The launcher is killed: the application and its servers notice, and the next start recovers.
        Running killed = start(data, port);
        killed.await("Omringd is ready");
        List<ProcessHandle> orphans = killed.family();
        assertThat(orphans).hasSizeGreaterThanOrEqualTo(4);
        killed.process.destroyForcibly();
        await("no process is left after SIGKILL", STOP, () -> orphans.stream().noneMatch(ProcessHandle::isAlive));

        // The application is killed: the launcher starts it again, beside what is left of its servers.
        Running restarted = start(data, port);
        restarted.await("Omringd is ready");
        List<ProcessHandle> left = restarted.family();
        restarted.child(APPLICATION).destroyForcibly();
        restarted.await("Omringd was ended by signal 9");
        await("it is ready again", START,
                () -> restarted.output().lines().filter(line -> line.startsWith("Omringd is ready")).count() == 2);
        assertThat(left).noneMatch(ProcessHandle::isAlive);
        signal("TERM", restarted.process.pid());
        assertThat(restarted.process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();

        Running running = start(data, port);
        running.await("Omringd is ready");
        assertThat(running.output()).containsSubsequence("Omringd is starting, with its data in " + data.toRealPath(),
                "Database: ready", "Omringd is ready", "http://localhost:" + port);
        assertThat(running.output()).doesNotContain("unpacking").doesNotContain("Exception").doesNotContain("WARN");
        assertThat(statusOf("/login")).isEqualTo(200);
        assertThat(data.resolve("mariadb/password")).satisfies(StartIT::isPrivate);

        // Nobody else gets in between.
        Running second = start(data, Ports.free());
        assertThat(second.process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(second.process.exitValue()).isEqualTo(1);
        assertThat(second.output().lines()).singleElement().asString()
                .isEqualTo("Omringd is already running with the data in " + data.toRealPath() + " (process "
                        + running.child(APPLICATION).pid() + "): stop it first, or start another one with --data FOLDER --port NUMBER.");
        Running otherData = start(folder.resolve("other"), port);
        assertThat(otherData.process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(otherData.process.exitValue()).isEqualTo(1);
        assertThat(otherData.output().lines()).singleElement().asString()
                .startsWith("Port " + port + " is used by another program: stop that one, or choose another port");

        // A server that ends by itself comes back; people are served again.
        ProcessHandle database = running.child("mariadbd");
        ProcessHandle broker = running.child("io.camunda.zeebe.broker.StandaloneBroker");
        database.destroyForcibly();
        broker.destroyForcibly();
        await("database and engine run again", START, () -> running.hasChildOtherThan("mariadbd", database)
                && running.hasChildOtherThan("io.camunda.zeebe.broker.StandaloneBroker", broker));
        await("people are served again", START, () -> statusOf("/login") == 200);

        // Ctrl-C.
        List<ProcessHandle> family = running.family();
        signal("INT", running.process.pid());
        assertThat(running.process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(running.process.exitValue()).isEqualTo(130);
        await("no process is left after Ctrl-C", Duration.ofSeconds(2), () -> family.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(Files.readString(data.resolve("logs/mariadb.log"))).contains("Shutdown complete");
    }

    @Test
    void killedWhileItStartsItLeavesNothingBehind() throws Exception {
        Running starting = start(folder.resolve("data"), port);
        starting.await("Database: ready");
        List<ProcessHandle> family = starting.family();

        signal("TERM", starting.process.pid());

        assertThat(starting.process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        await("no process is left", Duration.ofSeconds(2), () -> family.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(starting.output()).doesNotContain("Exception");
    }

    @Test
    void aDataFolderThatCannotBeIsOneSentence() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "");

        Running refused = start(file.resolve("data"), port);

        assertThat(refused.process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(refused.process.exitValue()).isEqualTo(1);
        assertThat(refused.output().lines()).singleElement().asString()
                .startsWith("Omringd cannot write in the folder " + file.resolve("data") + ": make it writable");
    }

    private Running start(Path data, int port) throws IOException {
        // The tests may themselves run where Ctrl-C is ignored, and that is inherited: perl gives it back.
        ProcessBuilder builder = new ProcessBuilder("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV or die", "./omringd",
                "start", "--no-demo", "--data", data.toString(), "--port", String.valueOf(port));
        builder.environment().put("OMRINGD_RUNTIME", Path.of("target", "runtime").toAbsolutePath().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Running running = new Running(builder.redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
        runs.add(running);
        return running;
    }

    private record Running(Process process, Path outputFile) {

        String output() {
            try {
                return Files.readString(outputFile);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        void await(String text) throws InterruptedException {
            StartIT.await("\"" + text + "\" in:\n" + output(), START, () -> output().contains(text) || !process.isAlive());
            assertThat(output()).contains(text);
        }

        List<ProcessHandle> family() {
            return process.descendants().toList();
        }

        ProcessHandle child(String argument) {
            return process.descendants().filter(child -> runs(child, argument)).findFirst().orElseThrow();
        }

        boolean hasChildOtherThan(String argument, ProcessHandle ended) {
            return process.descendants().anyMatch(child -> runs(child, argument) && !child.equals(ended));
        }

        void killAll() {
            List<ProcessHandle> family = family();
            process.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
        }

        // The watchers beside the servers are shells that have the server's command line in theirs.
        private static boolean runs(ProcessHandle child, String argument) {
            return !child.info().command().orElse("").endsWith("sh")
                    && child.info().commandLine().orElse("").contains(argument);
        }
    }

    private int statusOf(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://localhost:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(5000);
            connection.setReadTimeout(20_000);
            return connection.getResponseCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private static void isPrivate(Path file) {
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void signal(String name, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor()).isZero();
    }

    private static void await(String what, Duration patience, BooleanSupplier condition) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Thread.sleep(100);
        }
    }
}
