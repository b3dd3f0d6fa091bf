package be.omringd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseProgress;
import be.omringd.casefile.Phase;
import be.omringd.demo.CaseScript;
import be.omringd.group.GroupPhase;
import be.omringd.intake.RequestPhase;
import be.omringd.lus.LusPhase;
import be.omringd.onboarding.OnboardingPhase;
import be.omringd.place.Region;
import be.omringd.testing.Await;
import be.omringd.testing.OnBroker;
import be.omringd.testing.OnMariaDb;
import be.omringd.shell.Texts;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger NUMBERS = new AtomicInteger(10);

    @Autowired
    ApplicationContext context;
    @Autowired
    Deployment deployment;
    @Autowired
    CamundaClient client;
    @Autowired
    CaseProgress progress;
    @Autowired
    ProcessNames names;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aCaseThatRunsGoesOnAndIsShownInItsOwnVersionAndANewCaseTakesTheNewOne() {
        CaseScript script = new CaseScript(context);
        script.driveTo(1, RequestPhase.CONVERSATION_PLANNED, "introConversation");
        CaseId before = newestCase();

        deployment.bring(client, withTheConversationReplaced());

        script.driveTo(2, RequestPhase.CONVERSATION_PLANNED, "talkAtHome");
        CaseId after = newestCase();
        CaseProgress.Track old = intakeAt(before, "introConversation");
        assertThat(old.diagram()).contains("id=\"introConversation\"").doesNotContain("talkAtHome");
        CaseProgress.Track fresh = intakeAt(after, "talkAtHome");
        assertThat(fresh.version()).isEqualTo(old.version() + 1);
        assertThat(fresh.diagram()).contains("id=\"talkAtHome\"").doesNotContain("introConversation");

        script.driveTo(1, GroupPhase.STARTING_UP, "prepareGathering", "describeNeed");
        assertThat(intake(before).version()).isEqualTo(old.version());
        Await.until("the old intake to be over", PATIENCE, () -> intake(before).over());
        intakeAt(after, "talkAtHome");
    }

    /** Each diagram of before its tasks were put together, or a part of it became a process of its own, is kept, and begun here as it was. */
    @ParameterizedTest
    @CsvSource({"first, INVITING, askReady, 0", "first, INVITING, decideStart, 0", "first, STARTING_UP, trialMeeting, 2",
        "first, STARTING_UP, askPerson askVolunteer, 2", "second, INVITING, decideStart, 0", "second, STARTING_UP, prepareGathering, 1",
        "second, HANDING_OVER, handoverTalk, 3",
        "third, STARTING_UP, decideHandover, 3", "fourth, STARTING_UP, prepareGathering, 1", "fourth, HANDING_OVER, handoverTalk, 3"})
    void aCaseOnADiagramOfBeforeEndsAsItWouldHave(String change, String phaseName, String open, int gatherings) throws IOException {
        Phase phase = phase(phaseName);
        CaseScript script = new CaseScript(context);
        int number = NUMBERS.incrementAndGet();
        deployment.bring(client, asBefore(change));
        script.driveOn(number, phase, gatherings, open.split(" "));
        CaseId before = newestCase();

        deployment.bring(client, Deployment.resources());

        for (String step : open.split(" ")) {
            assertThat(names.element("lus-trajectory", step, Texts.DUTCH) + names.element("volunteer-search", step, Texts.DUTCH))
                    .as("its tasks keep their names").contains(" ");
        }
        script.driveToRunningGroup(number);
        assertThat(newestCase()).isEqualTo(before);
    }

    /** The same for somebody on the way to becoming a volunteer. */
    @ParameterizedTest
    @ValueSource(strings = {"giveInformation", "signAgreement"})
    void aCandidateOfBeforeInformationAndSignatureWereOneTaskBecomesAVolunteer(String open) throws Exception {
        CaseScript script = new CaseScript(context);
        deployment.bring(client, asBefore("second"));
        CaseId candidate = script.driveCandidate(NUMBERS.incrementAndGet(), open);

        deployment.bring(client, Deployment.resources());

        assertThat(names.element("volunteer-onboarding", open, Texts.DUTCH)).as("its task keeps its name").contains(" ");
        Region region = currentActor.asProcess(() -> files.get(candidate)).region();
        script.driveCandidate(candidate, region, OnboardingPhase.AVAILABLE.name());
    }

    private static Map<String, byte[]> asBefore(String change) throws IOException {
        Map<String, byte[]> resources = new TreeMap<>(Deployment.resources());
        Path earlier = Path.of("src/test/resources/earlier-diagrams", change);
        try (Stream<Path> files = Files.walk(earlier)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(resources.put(earlier.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file)))
                        .as("a diagram that is there today too").isNotNull();
            }
        }
        return resources;
    }

    private static Map<String, byte[]> withTheConversationReplaced() {
        Map<String, byte[]> resources = new TreeMap<>(Deployment.resources());
        resources.computeIfPresent(DIAGRAM, (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace("introConversation", "talkAtHome").getBytes(StandardCharsets.UTF_8));
        return resources;
    }

    /** The intake once the engine has told that it stands at this task and nowhere else. */
    private CaseProgress.Track intakeAt(CaseId caseId, String task) {
        Await.until("the intake at " + task, PATIENCE, () -> intake(caseId).current().stream().map(CaseProgress.Mark::elementId).toList()
                .equals(List.of(task)));
        return intake(caseId);
    }

    private CaseProgress.Track intake(CaseId caseId) {
        List<CaseProgress.Track> tracks = currentActor.asProcess(() -> progress.of(caseId).tracks());
        return tracks.stream().filter(track -> track.processId().equals("request-intake")).findFirst().orElseThrow();
    }

    private CaseId newestCase() {
        return new CaseId(
                UUID.fromString(jdbc.queryForObject("select case_id from request order by received_at desc limit 1", String.class)));
    }

    private static Phase phase(String name) {
        return Stream.<Phase>concat(Stream.of(LusPhase.values()), Stream.of(GroupPhase.values()))
                .filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
