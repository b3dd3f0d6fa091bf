package be.omringd.processes;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.processes.ProcessEngine.Flow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check on sequence flows, seen to fail. */
class FlowReportTest {

    @TempDir
    Path folder;

    @BeforeEach
    void twoFlows() throws IOException {
        Files.writeString(folder.resolve("small.bpmn"), """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="small">
                  <startEvent id="a"/><sequenceFlow id="a-to-b" name="verder" sourceRef="a" targetRef="b"/>
                  <subProcess id="b"><startEvent id="c"/><sequenceFlow id="c-to-d" sourceRef="c" targetRef="d"/><endEvent id="d"/></subProcess>
                </process></definitions>""");
    }

    private FlowReport report(Flow... taken) {
        return new FlowReport(ProcessCatalogue.of(folder), Set.of(taken));
    }

    @Test
    void allFlowsTakenLeavesNothingToSay() {
        var report = report(new Flow("small", "a-to-b"), new Flow("small", "c-to-d"));
        assertThat(report.complaints()).isEmpty();
        assertThat(report.markdown()).contains("| small | 2 | 2 | 100 % |");
    }

    @Test
    void aFlowThatWasNeverTakenIsNamedAlsoInASubProcess() {
        var report = report(new Flow("small", "a-to-b"), new Flow("other", "c-to-d"));
        assertThat(report.complaints()).containsExactly("never taken: small#c-to-d (c → d)");
        assertThat(report.markdown()).contains("| small | 2 | 1 | 50 % |", "* c-to-d (c → d)");
    }

    @Test
    void seeingNoFlowAtAllIsAFailureToo() {
        assertThat(report().complaints()).contains("no sequence flow was taken at all: did the scenarios run?",
                "never taken: small#a-to-b \"verder\" (a → b)");
    }

    @Test
    void havingNoDiagramIsAFailureToo() throws IOException {
        Files.delete(folder.resolve("small.bpmn"));
        assertThat(report(new Flow("small", "a-to-b")).complaints()).containsExactly("no sequence flow was found in any diagram");
    }
}
