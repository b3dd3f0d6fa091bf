package be.omringd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.omringd.engine.DiagramVersions.Change;
import be.omringd.engine.DiagramVersions.Kind;
import be.omringd.shell.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What differs between two versions, on a diagram of this application that is changed in one place. */
class DiagramVersionsTest {

    private static final String CONCERN = read("casework/concern");

    @Test
    void theSameDiagramOrOnlyItsExplanationsHaveNothingThatDiffers() {
        assertThat(changes(CONCERN)).isEmpty();
        assertThat(changes(CONCERN.replaceAll("<bpmn:documentation>[^<]*", "<bpmn:documentation>Andere uitleg"))).isEmpty();
    }

    @Test
    void aStepWithAnotherIdIsOneThatIsGoneAndOneThatIsNewAndItsFlowsLeadElsewhere() {
        List<Change> changes = changes(CONCERN.replace("\"followUpConcern\"", "\"lookBack\""));

        assertThat(changes).filteredOn(change -> !change.isFlow()).extracting(Change::kind, Change::elementId)
                .containsExactly(tuple(Kind.ADDED, "lookBack"),
                        tuple(Kind.REMOVED, "followUpConcern"));
        assertThat(changes).filteredOn(Change::isFlow).isNotEmpty()
                .allSatisfy(change -> assertThat(change.what()).containsExactly("WAY"));
    }

    @Test
    void whatOfAStepDiffersIsSaidApart() {
        assertThat(of("assessConcern", CONCERN.replace("name=\"De bezorgdheid samen bekijken\"", "name=\"Samen kijken\"")))
                .satisfies(change -> {
                    assertThat(change.what()).containsExactly("NAME");
                    assertThat(change.calledBefore(Texts.DUTCH)).hasValue("De bezorgdheid samen bekijken");
                });
        assertThat(of("assessConcern", CONCERN.replace("formKey=\"casefile/assess-concern\"", "formKey=\"casefile/other\"")).what())
                .containsExactly("TASK");
        assertThat(of("concernWaits", CONCERN.replaceAll("PT24H", "PT36H")).what()).containsExactly("WHEN");
    }

    private static List<Change> changes(String later) {
        return DiagramVersions.changes(Diagram.of(CONCERN), Diagram.of(later));
    }

    private static Change of(String id, String later) {
        return changes(later).stream().filter(change -> change.elementId().equals(id)).findFirst().orElseThrow();
    }

    private static String read(String diagram) {
        try {
            return Files.readString(Path.of("processes", diagram + ".bpmn"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
