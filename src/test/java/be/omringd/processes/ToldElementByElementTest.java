package be.omringd.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The comparison that each scenario ends with, of what our exporter tells with the engine. */
class ToldElementByElementTest {

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    @Test
    void oneElementThatIsToldOtherwiseThanItHappenedOrNotAtAllIsSeen() {
        assumeTrue(ProcessEngines.tellsFlows());
        process.startsBeside("ConcernReported").task("assessConcern").completes("concernDecision", "talk").waitsAt("followUpConcern");

        process.comparesWithTheEngine(told -> told);
        assertThatThrownBy(() -> process.comparesWithTheEngine(told -> told.withActive("assessConcern")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("assessConcern ACTIVE");
        assertThatThrownBy(() -> process.comparesWithTheEngine(told -> told.without("followUpConcern")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("followUpConcern ACTIVE");
    }
}
