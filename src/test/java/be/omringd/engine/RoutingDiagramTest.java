package be.omringd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.engine.RoutingVariables.Kind;
import be.omringd.engine.RoutingVariables.Variable;
import be.omringd.engine.RoutingVariables.Way;
import be.omringd.shell.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On the diagrams of this application. */
class RoutingDiagramTest {

    private static final DecisionTables TABLES = new DecisionTables();

    @Test
    void whatIsReadFurtherOnCountsUntilItIsWrittenAnew() throws IOException {
        RoutingDiagram intake = diagram("intake/request-intake");

        assertThat(variable(intake, "adviseOrientation", "clubStepTooBig")).isEqualTo(
                new Variable("clubStepTooBig", List.of("adviseOrientation"), List.of("intake/intro-conversation"), Kind.OTHER));
        assertThat(names(intake, "adviseOrientation")).as("the next task asks it").doesNotContain("orientation");
        assertThat(names(intake, "orientationChosen")).contains("orientation");
        assertThat(names(intake, "introConversation")).as("this task asks it").doesNotContain("heldConversation", "wantsOwnGroup");
    }

    @Test
    void whatAnElementHasForItselfIsNotTakenForWhatTheProcessKnows() throws IOException {
        assertThat(names(diagram("lus/lus-trajectory"), "adviseStart")).as("the decision is told it by a mapping")
                .doesNotContain("personReady");
    }

    @Test
    void aTickAndANumberAreKnownByHowTheyAreCompared() throws IOException {
        RoutingDiagram appeal = diagram("search/volunteer-appeal");

        assertThat(variable(appeal, "campaignOpen", "campaignOpened").kind()).isEqualTo(Kind.TICK);
        assertThat(variable(appeal, "anybodyLeft", "candidatesLeft").kind()).isEqualTo(Kind.NUMBER);
        assertThat(variable(diagram("search/volunteer-search"), "manyRefusals", "refusals").kind()).isEqualTo(Kind.NUMBER);
        assertThat(variable(diagram("coaching/coaching-trajectory"), "missedTwice", "callNeeded").kind()).isEqualTo(Kind.TICK);
    }

    @Test
    void whatOmringdWorksOutHasANameInThreeLanguages() throws IOException {
        Texts texts = new Texts();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                String xml = Files.readString(file);
                RoutingDiagram diagram = new RoutingDiagram(xml, TABLES::reads);
                Pattern.compile("exclusiveGateway id=\"([^\"]+)\"").matcher(xml).results().map(gateway -> gateway.group(1))
                        .flatMap(gateway -> diagram.ahead(gateway).stream()).filter(variable -> variable.kind() != Kind.OTHER)
                        .forEach(variable -> Stream.of(Texts.DUTCH, Texts.FRENCH, Texts.ENGLISH).forEach(
                                locale -> assertThat(texts.has(locale, "status.value.name." + variable.name())).as(variable.name())
                                        .isTrue()));
            }
        }
    }

    @Test
    void aWayIsToldWhereAllThatItDependsOnIsKnown() throws IOException {
        RoutingDiagram intake = diagram("intake/request-intake");
        Variable orientation = variable(intake, "orientationChosen", "orientation");

        assertThat(flows(intake, orientation, Map.of("orientation", "lus"))).first().asString().contains("orientationChosen-to-");
        assertThat(flows(intake, orientation, Map.of("orientation", "secondConversation"))).first().as("the default flow").isNotEqualTo("?")
                .isNotEqualTo(flows(intake, orientation, Map.of("orientation", "lus")).getFirst());
        assertThat(flows(intake, orientation, Map.of())).containsOnly("?");
        assertThat(flows(diagram("search/volunteer-search"), new Variable("personAnswer", List.of("bothWant"), List.of(), Kind.OTHER),
                Map.of("personAnswer", "yes"))).as("depends on the other answer").containsExactly("?");
    }

    @Test
    void whatAStepMayStillWriteIsNotKnown() throws IOException {
        RoutingDiagram group = diagram("group/group-start");
        Variable decision = new Variable("handoverDecision", List.of("whoLeads"), List.of(), Kind.OTHER);
        Map<String, Object> told = Map.of("handoverDecision", "handover", "leader", "none");

        assertThat(flows(group, "whoLeads", decision, told)).containsExactly("whoLeads-to-recordHandover");
        assertThat(flows(group, "decideWithoutVolunteer", decision, told)).as("this task decides who leads").containsExactly("?");
        assertThat(flows(group, "handoverDecided", decision, told)).as("the other branch decides who leads").containsExactly("?");
    }

    @Test
    void whatASubProcessAsksIsWrittenByIt() throws IOException {
        RoutingDiagram intake = diagram("intake/request-intake");

        assertThat(names(intake, "assignIntroducer")).doesNotContain("contactOutcome", "afterCard").contains("personKnows");
        assertThat(names(intake, "personReached")).contains("contactOutcome", "afterCard");
        assertThat(variable(intake, "personReached", "afterCard").answeredIn()).containsExactly("intake/send-card");
    }

    @Test
    void whatTheOtherBranchMayWriteIsNotReadBehindTheJoin() throws IOException {
        RoutingDiagram group = diagram("group/group-start");

        assertThat(names(group, "decideWithoutVolunteer")).doesNotContain("handoverDecision", "leader");
        assertThat(variable(group, "handoverDecided", "handoverDecision").readAt()).as("no other branch asks it")
                .containsExactly("handoverDecided", "whoLeads");
        assertThat(variable(group, "handoverDecided", "leader").readAt()).as("the other branch decides it")
                .containsExactly("adviseHandover");
        assertThat(names(group, "whoLeads")).contains("leader", "handoverDecision");
    }

    @Test
    void theWordsAreThoseOfTheFormsWhoseAnswerComesThere() throws IOException {
        RoutingDiagram onboarding = diagram("volunteer/volunteer-onboarding");

        assertThat(variable(onboarding, "answered", "outcome").answeredIn()).containsExactly("volunteer/answer-interest");
        assertThat(variable(onboarding, "talked", "outcome").answeredIn()).containsExactly("volunteer/candidate-talk");
        assertThat(variable(onboarding, "signedToo", "outcome").answeredIn()).containsExactly("volunteer/inform-and-sign");
    }

    @Test
    void whatIsKnownToBeNothingTakesTheDefaultFlow() throws IOException {
        RoutingDiagram intake = diagram("intake/request-intake");

        assertThat(flows(intake, variable(intake, "orientationChosen", "orientation"),
                new HashMap<>(Collections.singletonMap("orientation", null)))).first().isNotEqualTo("?");
    }

    @Test
    void aStepThatTheDiagramDoesNotHaveReadsNothing() throws IOException {
        assertThat(names(diagram("lus/lus-trajectory"), "nowhere")).isEmpty();
    }

    private static List<String> flows(RoutingDiagram diagram, Variable variable, Map<String, Object> values) {
        return flows(diagram, variable.readAt().getFirst(), variable, values);
    }

    private static List<String> flows(RoutingDiagram diagram, String from, Variable variable, Map<String, Object> values) {
        return diagram.ways(from, variable, values).stream().map(Way::flowId).map(flow -> flow == null ? "?" : flow).toList();
    }

    private static Variable variable(RoutingDiagram diagram, String elementId, String name) {
        return diagram.ahead(elementId).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> names(RoutingDiagram diagram, String elementId) {
        return diagram.ahead(elementId).stream().map(Variable::name).toList();
    }

    private static RoutingDiagram diagram(String name) throws IOException {
        return new RoutingDiagram(Files.readString(Path.of("processes", name + ".bpmn")), TABLES::reads);
    }
}
