package be.omringd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the diagrams of this application. */
class BranchTest {

    @Test
    void aCaseCanBeMovedAlongItsOwnWay() throws IOException {
        assertThat(beside("intake/request-intake", "introConversation")).contains("talkToRequester", "askDecision", "confirmOrientation")
                .doesNotContain("introConversation");
    }

    @Test
    void whatRunsBesideOrInsideIsNoStepToMoveTo() throws IOException {
        assertThat(beside("lus/lus-trajectory", "makeNetworkMap")).as("begins beside the map, which goes on").doesNotContain("teamConsult");
        assertThat(beside("intake/request-intake", "introConversation")).as("a step inside another").doesNotContain("firstContact");
        assertThat(beside("lus/lus-trajectory", "makeNetworkMap")).as("of an event that can come at any time")
                .doesNotContain("closingTalk");
    }

    @Test
    void aTaskForEachOfSeveralIsNeitherLeftNorEnteredAlone() throws IOException {
        assertThat(beside("lus/lus-trajectory", "inviteContact")).isEmpty();
        assertThat(beside("lus/lus-trajectory", "chooseInvitees")).contains("makeNetworkMap").doesNotContain("inviteContact");
    }

    @Test
    void anElementThatTheDiagramDoesNotHaveLeadsNowhere() throws IOException {
        assertThat(beside("lus/lus-trajectory", "nowhere")).isEmpty();
    }

    private static List<String> beside(String diagram, String elementId) throws IOException {
        try (var in = Files.newInputStream(Path.of("processes", diagram + ".bpmn"))) {
            return Branch.stepsBeside(ModelXml.parse(in), elementId);
        }
    }
}
