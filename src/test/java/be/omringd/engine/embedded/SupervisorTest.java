package be.omringd.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path folder;

    @Test
    void aServerThatEndsIsStartedAgainUntilItMayStop() throws Exception {
        Sleeper sleeper = new Sleeper();
        sleeper.start();
        Supervisor supervisor = Supervisor.watch(sleeper);
        long first = sleeper.started.take();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        Long second = sleeper.started.poll(20, TimeUnit.SECONDS);
        assertThat(second).isNotNull().isNotEqualTo(first);

        supervisor.release();
        sleeper.stop();
        assertThat(sleeper.started.poll(1500, TimeUnit.MILLISECONDS)).isNull();
        assertThat(ProcessHandle.of(second)).isEmpty();
    }

    private final class Sleeper implements EmbeddedServer {

        private final BlockingQueue<Long> started = new ArrayBlockingQueue<>(10);
        private ChildProcess process;

        @Override
        public String name() {
            return "Sleeper";
        }

        @Override
        public synchronized void start() {
            process = ChildProcess.start(List.of("sleep", "300"), Map.of(), folder, folder.resolve("log"), name -> false);
            started.add(process.pid());
        }

        @Override
        public synchronized void stop() {
            process.stop(Duration.ofSeconds(5));
        }

        @Override
        public synchronized Optional<ChildProcess> process() {
            return Optional.ofNullable(process);
        }
    }
}
