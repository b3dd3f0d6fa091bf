package be.omringd.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Every diagram, decision, form and worker of the project hangs together, and {@code docs/process-map.md} tells how. Write the
 * map anew with {@code mvn test -Dtest=ProcessWiringTest -Domringd.write-docs=true}.
 */
class ProcessWiringTest {

    private static final Path MAP = Path.of("docs/process-map.md");

    private final Wiring wiring = new Wiring(ProcessCatalogue.ofTheProject(),
            ProcessCatalogue.earlier().diagrams(), FormFolder.of(Path.of("forms")),
            new CompiledCode(Path.of("target/classes/be")));

    @Test
    void everythingHangsTogether() {
        assertThat(wiring.complaints()).isEmpty();
    }

    /** A check that looks at nothing is worse than none. */
    @Test
    void thereIsSomethingToCheckOnEachSide() {
        CompiledCode code = new CompiledCode(Path.of("target/classes/be"));
        assertThat(code.steps()).extracting(CompiledCode.Reading::field).contains("decideAfterPool", "prepareGathering", "handoverTalk");
        assertThat(code.processes()).extracting(CompiledCode.Reading::field).contains("follow-up", "volunteer-appeal");
        assertThat(code.jobReadings()).extracting(CompiledCode.Reading::field).contains("caseId", "searchId", "closeReason", "until");
        assertThat(code.taskReadings()).extracting(CompiledCode.Reading::field).contains("searchId", "leader", "contactId");
        assertThat(ProcessCatalogue.ofTheProject().inputsOfDecisions()).hasSizeGreaterThan(5);
    }

    /** A test that hands a job to a worker through {@link Workers} holds its answer against the diagrams. */
    @Test
    void everyWorkerHasATestOnWhatItReallyAnswers() {
        CompiledCode code = new CompiledCode(Path.of("target/classes/be"));
        assertThat(code.workers()).isNotEmpty();
        assertThat(Workers.untested(code, new CompiledCode(Path.of("target/test-classes/be")))).isEmpty();
    }

    @Test
    void theMapOfTheProcessesIsUpToDate() throws IOException {
        String map = wiring.map();
        if (Boolean.getBoolean("omringd.write-docs")) {
            Files.createDirectories(MAP.getParent());
            Files.writeString(MAP, map);
        }
        assertThat(MAP).as("the map of the processes; write it anew with -Dtest=ProcessWiringTest -Domringd.write-docs=true").exists();
        assertThat(Files.readString(MAP).replace("\r\n", "\n"))
                .as("docs/process-map.md is behind; write it anew with -Dtest=ProcessWiringTest -Domringd.write-docs=true").isEqualTo(map);
    }
}
