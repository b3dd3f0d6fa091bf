package be.omringd.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class StartConsoleTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final StartConsole console = new StartConsole(new PrintStream(written, true));

    @Test
    void theAddressComesAfterTheLastStep() {
        StartProgress.Step database = console.begin("Database");
        StartProgress.Step demo = console.begin("Demo data");
        console.whenComplete(() -> console.line("http://localhost:8080"));

        demo.show("12 of 60");
        demo.show("13 of 60"); // too soon after the last one to be worth a line
        database.done();
        demo.done("60 people");

        assertThat(written.toString().lines()).hasSize(4)
                .satisfiesExactly(line -> assertThat(line).isEqualTo("  Demo data: 12 of 60"),
                        line -> assertThat(line).matches(" {2}Database: ready \\(\\d+\\.\\d s\\)"),
                        line -> assertThat(line).isEqualTo("  Demo data: 60 people"),
                        line -> assertThat(line).isEqualTo("http://localhost:8080"));
    }

    @Test
    void aStepIsDoneOnce() {
        StartProgress.Step step = console.begin("Engine");

        step.done("not ready yet");
        step.done();

        assertThat(written.toString()).hasLineCount(1);
    }
}
