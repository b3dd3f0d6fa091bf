package be.omringd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseProgress;
import be.omringd.casefile.ProcessPosition;
import be.omringd.demo.CaseScript;
import be.omringd.testing.OnBroker;
import be.omringd.testing.OnMariaDb;
import io.camunda.client.CamundaClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A newer release brings changed diagrams while cases run. */
@SpringBootTest(properties = "omringd.demo=false")
@OnMariaDb
@OnBroker
class NewVersionIT {

    private static final String DIAGRAM = "intake/request-intake.bpmn";

    @Autowired
    ApplicationContext context;
    @Autowired
    Deployment deployment;
    @Autowired
    CamundaClient client;
    @Autowired
    CaseProgress progress;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aCaseThatRunsGoesOnAndIsShownInItsOwnVersionAndANewCaseTakesTheNewOne() {
        CaseScript script = new CaseScript(context);
        assertThat(script.driveTo(1, CasePhase.CONVERSATION_PLANNED, "introConversation")).isTrue();
        CaseId before = newestCase();

        deployment.bring(client, withTheConversationReplaced());

        assertThat(script.driveTo(2, CasePhase.CONVERSATION_PLANNED, "talkAtHome")).as("a new case on the new diagram").isTrue();
        CaseId after = newestCase();
        CaseProgress.Track old = intake(before);
        assertThat(old.diagram()).contains("id=\"introConversation\"").doesNotContain("talkAtHome");
        assertThat(old.position().current()).extracting(ProcessPosition.Mark::elementId).containsExactly("introConversation");
        CaseProgress.Track fresh = intake(after);
        assertThat(fresh.version()).isEqualTo(old.version() + 1);
        assertThat(fresh.diagram()).contains("id=\"talkAtHome\"").doesNotContain("introConversation");
        assertThat(fresh.position().current()).extracting(ProcessPosition.Mark::elementId).containsExactly("talkAtHome");

        assertThat(script.driveTo(1, CasePhase.STARTING_UP, "prepareGathering", "describeNeed")).as("the old case goes on").isTrue();
        assertThat(intake(before).version()).isEqualTo(old.version());
        assertThat(intake(before).position().ended()).isTrue();
        assertThat(intake(after).position().current()).extracting(ProcessPosition.Mark::elementId).containsExactly("talkAtHome");
    }

    private static Map<String, byte[]> withTheConversationReplaced() {
        Map<String, byte[]> resources = new TreeMap<>(Deployment.resources());
        resources.computeIfPresent(DIAGRAM, (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace("introConversation", "talkAtHome").getBytes(StandardCharsets.UTF_8));
        return resources;
    }

    private CaseProgress.Track intake(CaseId caseId) {
        List<CaseProgress.Track> tracks = currentActor.asProcess(() -> progress.of(caseId));
        return tracks.stream().filter(track -> track.processId().equals("request-intake")).findFirst().orElseThrow();
    }

    private CaseId newestCase() {
        return new CaseId(UUID.fromString(jdbc.queryForObject("select case_id from request order by received_at desc limit 1", String.class)));
    }
}
