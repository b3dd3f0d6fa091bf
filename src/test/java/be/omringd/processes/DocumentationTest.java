package be.omringd.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever opens a diagram or a decision table reads at each step and column what happens there and why. */
class DocumentationTest {

    @TempDir
    Path copy;

    @Test
    void everyStepAndEveryColumnTellsMoreThanItsLabel() {
        assertThat(Documentation.of(ProcessCatalogue.ofTheProject()).complaints()).isEmpty();
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "casework/concern.bpmn, concern, process", "casework/concern.bpmn, concernRaised, startEvent",
        "casework/concern.bpmn, assessConcern, userTask", "casework/concern.bpmn, concernWaits, boundaryEvent",
        "casework/concern.bpmn, escalateConcern, serviceTask", "lus/lus-trajectory.bpmn, adviseStart, businessRuleTask",
        "group/group-start.bpmn, findVolunteer, callActivity", "lus/lus-trajectory.bpmn, personPauses, subProcess",
        "lus/lus-trajectory.bpmn, pauseAsked, startEvent", "lus/lus-trajectory.bpmn, pauseLasts, intermediateCatchEvent",
        "group/follow-up.bpmn, yearPassed, startEvent", "search/volunteer-search.bpmn, ladder, subProcess",
        "search/volunteer-search.bpmn, whichRung, exclusiveGateway", "intake/request-intake.bpmn, personKnowsIt, exclusiveGateway",
        "volunteer/volunteer-onboarding.bpmn, checksInOrder, exclusiveGateway", "volunteer/required-checks.dmn, requiredChecks, decision",
        "volunteer/required-checks.dmn, requiredChecks_in4, input"})
    void whatTellsNothingIsNamed(String file, String id, String kind) throws IOException {
        change(file, "(\\bid=\"" + id + "\"[^>]*>)\\s*<(?:bpmn:documentation|description)>[^<]*</[^>]+>", "$1");

        assertThat(Documentation.of(ProcessCatalogue.of(copy)).complaints()).singleElement().asString()
                .endsWith("#" + id + " (" + kind + ") has no documentation");
    }

    @Test
    void aLabelSaidTwiceIsNamed() throws IOException {
        documented("assessConcern", "De bezorgdheid  samen bekijken.");

        assertThat(Documentation.of(ProcessCatalogue.of(copy)).complaints())
                .containsExactly("concern#assessConcern (userTask) has its name as documentation");
    }

    @Test
    void aWordOrTwoAreNamed() throws IOException {
        documented("concernWaits", "Na een dag.");

        assertThat(Documentation.of(ProcessCatalogue.of(copy)).complaints())
                .containsExactly("concern#concernWaits (boundaryEvent) has a documentation that says too little: Na een dag.");
    }

    @Test
    void aChoiceThatTheTaskBeforeItAnswersNeedsNoWords() throws IOException {
        // the second one comes after the first, and hangs on the same task
        for (String choice : new String[] {"goOnSearching", "whereToSearch"}) {
            assertThat(ProcessCatalogue.ofTheProject().diagrams().stream().flatMap(diagram -> diagram.items().stream())
                    .filter(item -> item.id().equals(choice))).singleElement().satisfies(item -> assertThat(item.documentation()).isNull());
        }
        change("search/volunteer-search.bpmn", "afterPool = &quot;giveUp", "searchOutcome = &quot;giveUp");

        assertThat(Documentation.of(ProcessCatalogue.of(copy)).complaints())
                .containsExactly("volunteer-search#goOnSearching (exclusiveGateway) has no documentation");
    }

    @Test
    void findingNothingIsAFailure() {
        assertThat(Documentation.of(ProcessCatalogue.of(copy)).complaints())
                .containsExactly("no process or no decision was found: nothing was checked");
    }

    private void documented(String id, String text) throws IOException {
        change("casework/concern.bpmn", "(\\bid=\"" + id + "\"[^>]*>\\s*<bpmn:documentation>)[^<]*", "$1" + text);
    }

    /** A copy of the diagrams and tables, in one file of which something else stands. */
    private void change(String file, String pattern, String instead) throws IOException {
        for (Path path : ProcessCatalogue.ofTheProject().files()) {
            Path to = copy.resolve(path);
            Files.createDirectories(to.getParent());
            Files.copy(path, to);
        }
        Path changed = copy.resolve("processes").resolve(file);
        String before = Files.readString(changed);
        String after = before.replaceAll(pattern, instead);
        assertThat(after.equals(before)).as("nothing of the file was replaced").isFalse();
        Files.writeString(changed, after);
    }
}
