package be.omringd.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wiring check, seen to fail on every break of the chain, in a small process with the classes of {@code fixtures.wiring}. */
class WiringTest {

    @TempDir
    Path project;

    private String folder = "small";
    private String bpmn = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
              <bpmn:process id="small" name="Klein"><bpmn:extensionElements>${names}</bpmn:extensionElements>
                <bpmn:startEvent id="begin" name="Begin"><bpmn:extensionElements>${names}</bpmn:extensionElements>
                  <bpmn:messageEventDefinition messageRef="m1"/></bpmn:startEvent>
                <bpmn:serviceTask id="work" name="Werk"><bpmn:extensionElements><zeebe:taskDefinition type="small.work"/>${names}</bpmn:extensionElements></bpmn:serviceTask>
                <bpmn:userTask id="ask" name="Vraag"><bpmn:extensionElements><zeebe:formDefinition formKey="small/ask"/>
                  <zeebe:assignmentDefinition candidateGroups="lusWorker"/>
                  <zeebe:taskSchedule dueDate="=now() + duration(&quot;P7D&quot;)"/>
                  <zeebe:ioMapping><zeebe:output source="=answer" target="answer"/></zeebe:ioMapping>${task}</bpmn:extensionElements></bpmn:userTask>
                <bpmn:userTask id="ownView" name="Kijk"><bpmn:extensionElements><zeebe:formDefinition formKey="small/own-view"/>
                  <zeebe:taskSchedule dueDate="=now() + duration(&quot;P7D&quot;)"/>
                  <zeebe:assignmentDefinition candidateGroups="lusWorker"/>${task}</bpmn:extensionElements></bpmn:userTask>
                <bpmn:businessRuleTask id="advise" name="Raad"><bpmn:extensionElements><zeebe:calledDecision decisionId="advice"/>${names}</bpmn:extensionElements></bpmn:businessRuleTask>
                <bpmn:callActivity id="call" name="Roep"><bpmn:extensionElements><zeebe:calledElement processId="small"/>${names}</bpmn:extensionElements></bpmn:callActivity>
                <bpmn:exclusiveGateway id="choice" name="Keuze?" default="yes"><bpmn:extensionElements>${names}</bpmn:extensionElements></bpmn:exclusiveGateway>
                <bpmn:sequenceFlow id="yes" name="ja" sourceRef="choice" targetRef="end"><bpmn:extensionElements>${names}</bpmn:extensionElements></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="no" name="nee" sourceRef="choice" targetRef="end"><bpmn:extensionElements>${names}</bpmn:extensionElements></bpmn:sequenceFlow>
                <bpmn:endEvent id="end" name="Einde"><bpmn:extensionElements>${names}</bpmn:extensionElements></bpmn:endEvent>
                <bpmn:subProcess id="sub" name="Als het gebeurt" triggeredByEvent="true"><bpmn:extensionElements>${names}</bpmn:extensionElements>
                  <bpmn:startEvent id="happens" name="Het gebeurt"><bpmn:extensionElements>${names}</bpmn:extensionElements>
                    <bpmn:messageEventDefinition messageRef="m2"/></bpmn:startEvent>
                </bpmn:subProcess>
              </bpmn:process>
              <bpmn:message id="m1" name="SomethingHappens"/>
              <bpmn:message id="m2" name="SomethingHappens"><bpmn:extensionElements><zeebe:subscription correlationKey="=caseId"/></bpmn:extensionElements></bpmn:message>
            </bpmn:definitions>
            """.replace("${task}", """
            <zeebe:properties><zeebe:property name="name.fr" value="f"/><zeebe:property name="name.en" value="e"/>\
            <zeebe:property name="duringBreak" value="rests"/></zeebe:properties>""").replace("${names}", """
            <zeebe:properties><zeebe:property name="name.fr" value="f"/><zeebe:property name="name.en" value="e"/></zeebe:properties>""");

    @BeforeEach
    void theSmallProject() throws IOException {
        write("processes/small/small.dmn",
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"><decision id=\"advice\"/></definitions>");
        write("forms/small/ask.form",
                "{\"components\": [{\"type\": \"group\", \"components\": [{\"key\": \"a\", \"properties\": {\"variable\": \"answer\"}}]}]}");
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void with(String what, String instead) {
        assertThat(bpmn).as("the fixture has what is replaced").contains(what);
        bpmn = bpmn.replace(what, instead);
    }

    private Wiring wiring() throws IOException, URISyntaxException {
        write("processes/" + folder + "/small.bpmn", bpmn);
        Path code = Path.of(WiringTest.class.getResource("/fixtures/wiring").toURI());
        return new Wiring(ProcessCatalogue.of(project.resolve("processes")), FormFolder.of(project.resolve("forms")),
                new CompiledCode(code));
    }

    private List<String> complaints() throws IOException, URISyntaxException {
        return wiring().complaints();
    }

    @Test
    void aProcessThatIsTiedTogetherGivesNoComplaint() throws Exception {
        assertThat(complaints()).isEmpty();
    }

    @Test
    void findingNoProcessIsAFailure() throws Exception {
        with("bpmn:process", "bpmn:collaboration");
        assertThat(complaints()).contains("no process was found: nothing was checked");
    }

    @Test
    void aJobTypeWithoutWorkerAndAWorkerWithoutTaskAreNamed() throws Exception {
        with("small.work", "small.other");
        assertThat(complaints()).containsExactly("small#work (serviceTask) has no worker for its job type small.other",
                "worker fixtures.wiring.SmallWorkers.work waits for small.work, which no task in any diagram has");
    }

    @Test
    void aWorkerOfWhichNoTestLooksAtTheAnswerIsNamed() throws Exception {
        var code = new CompiledCode(Path.of(WiringTest.class.getResource("/fixtures/wiring").toURI()));
        assertThat(Workers.untested(code, code)).containsExactly("small.work");
    }

    @Test
    void anAnswerOfAWorkerThatNoStepPassesOnAndOneThatAStepMissesAreNamed() throws Exception {
        with("<zeebe:taskDefinition type=\"small.work\"/>", "<zeebe:taskDefinition type=\"small.work\"/><zeebe:ioMapping>"
                + "<zeebe:input source=\"=now()\" target=\"until\"/><zeebe:output source=\"=until\" target=\"until\"/>"
                + "<zeebe:output source=\"=count\" target=\"count\"/><zeebe:output source=\"=&quot;none&quot;\" target=\"leader\"/>"
                + "</zeebe:ioMapping>");
        write("processes/small/small.bpmn", bpmn);
        var diagrams = ProcessCatalogue.of(project.resolve("processes")).diagrams();

        assertThat(Workers.complaints("small.work", Set.of("count"), diagrams)).isEmpty();
        assertThat(Workers.complaints("small.work", Set.of("counted"), diagrams)).containsExactly(
                "the worker of small.work does not answer \"count\", which small#work passes on",
                "the worker of small.work answers \"counted\", which no step of that type passes on");
    }

    @Test
    void whatAWorkerSaysThatItAnswersAndReadsOfHeadersIsHeldAgainstTheDiagrams() throws Exception {
        with("<zeebe:taskDefinition type=\"small.work\"/>", "<zeebe:taskDefinition type=\"small.work\"/><zeebe:ioMapping>"
                + "<zeebe:output source=\"=count\" target=\"count\"/></zeebe:ioMapping>");

        assertThat(complaintsOf("misreading")).contains(
                "the worker of small.work answers \"unheard\", which no step of that type passes on",
                "worker fixtures.misreading.SmallWorkers.work reads the header \"misheard\", which no step of its type has")
                .noneMatch(complaint -> complaint.contains("\"count\""));
        assertThat(complaints()).contains("the worker of small.work does not answer \"count\", which small#work passes on");
    }

    @Test
    void aServiceTaskWithoutJobTypeIsNamed() throws Exception {
        with("<zeebe:taskDefinition type=\"small.work\"/>", "");
        assertThat(complaints()).contains("small#work (serviceTask) has no job type");
    }

    @Test
    void twoWorkersForOneJobTypeAreNamed() throws Exception {
        write("processes/small/small.bpmn", bpmn);
        var code = new CompiledCode(Path.of(WiringTest.class.getResource("/fixtures").toURI()));
        assertThat(code.workers()).extracting(CompiledCode.Worker::jobType).contains("twice.work").contains("small.work");

        assertThat(
                new Wiring(ProcessCatalogue.of(project.resolve("processes")), FormFolder.of(project.resolve("forms")), code).complaints())
                .contains(
                        "job type twice.work has more than one worker: [fixtures.twice.OneWorkers.work, fixtures.twice.OtherWorker.works]",
                        "worker fixtures.twice.OtherWorker.works of job type twice.work should be called work");
    }

    @Test
    void aWorkerToWhomJobsArePushedIsNamed() throws Exception {
        assertThat(complaints()).isEmpty();
        var code = new CompiledCode(Path.of(WiringTest.class.getResource("/fixtures").toURI()));

        assertThat(
                new Wiring(ProcessCatalogue.of(project.resolve("processes")), FormFolder.of(project.resolve("forms")), code).complaints())
                .filteredOn(complaint -> complaint.contains("pushed")).containsExactly("worker fixtures.twice.OtherWorker.works has jobs "
                        + "pushed to it: after a crash of the broker such a job comes again as another");
    }

    @Test
    void aReminderOfATaskThatIsNotThereIsNamed() throws Exception {
        with("<zeebe:taskDefinition type=\"small.work\"/>",
                "<zeebe:taskDefinition type=\"inbox.remind\"/><zeebe:taskHeaders><zeebe:header key=\"task\" value=\"aks\"/></zeebe:taskHeaders>");
        assertThat(complaints()).contains("small#work (serviceTask) reminds of \"aks\", which is no user task of this process");
    }

    @Test
    void aUserTaskWithoutFormOrViewAndAFormAndHandlerWithoutTaskAreNamed() throws Exception {
        with("small/ask", "small/aks");
        assertThat(complaints()).containsExactly("small#ask (userTask) has neither a form forms/small/aks.form nor a view",
                "form small/ask belongs to no task",
                "handler fixtures.wiring.SmallTasks.ask is for small/ask, which no task in any diagram has");
    }

    @Test
    void aViewWithoutTaskIsNamed() throws Exception {
        with("small/own-view", "small/ask");
        assertThat(complaints()).containsExactly("view fixtures.wiring.OwnView is for small/own-view, which no task in any diagram has");
    }

    @Test
    void aTaskWithFormAndViewIsNamed() throws Exception {
        write("forms/small/own-view.form", "{\"components\": []}");
        assertThat(complaints()).containsExactly("small#ownView (userTask) has both a form and a view [fixtures.wiring.OwnView]");
    }

    @Test
    void anAnswerThatAHandlerReadsAndNobodyGivesIsNamed() throws Exception {
        write("forms/small/ask.form", "{\"components\": [{\"key\": \"a\", \"properties\": {\"variable\": \"answer\"}},"
                + " {\"type\": \"dynamiclist\", \"path\": \"rows\", \"components\": [{\"key\": \"b\"}]}]}");
        write("processes/small/small.bpmn", bpmn);
        var misreading = new CompiledCode(Path.of(WiringTest.class.getResource("/fixtures/misreading").toURI()));
        assertThat(misreading.readings()).hasSize(9);

        assertThat(new Wiring(ProcessCatalogue.of(project.resolve("processes")), FormFolder.of(project.resolve("forms")), misreading)
                .complaints())
                .filteredOn(complaint -> complaint.contains(" of the answers")).containsExactlyInAnyOrder(
                        "fixtures.misreading.SmallTasks#ask reads \"misspelled\" of the answers, which no form or view of [small/ask] has",
                        "fixtures.misreading.SmallTasks#ask reads \"chosen\" of the answers, which no form or view of [small/ask] has",
                        "fixtures.misreading.SmallTasks#ownView reads \"choosen\" of the answers, which no form or view of [small/own-view] has",
                        "fixtures.misreading.SmallTasks#shared reads \"nowhere\" of the answers, which no form or view of [small/ask, small/own-view] has");
    }

    @Test
    void whatCodeReadsOfItsJobOrTaskAndNothingWritesIsNamed() throws Exception {
        with("<zeebe:taskDefinition type=\"small.work\"/>", "<zeebe:taskDefinition type=\"small.work\"/><zeebe:ioMapping>"
                + "<zeebe:input source=\"=1\" target=\"perhaps\"/></zeebe:ioMapping>");
        assertThat(complaintsOf("misreading")).contains(
                "fixtures.misreading.SmallWorkers#work reads \"misspelled\" of its job, which nothing writes in a process with a step small.work",
                "fixtures.misreading.SmallTasks#ask reads \"anyVariable\" of its task, which nothing writes in a process with [small/ask]",
                "fixtures.misreading.SmallTasks#ask reads \"unwritten\" of its task, which nothing writes in a process with [small/ask]",
                "beginning fixtures.misreading.SmallTasks.beginGone is for small/gone, which no task in any diagram has")
                .noneMatch(complaint -> complaint.contains("\"caseId\"") || complaint.contains("\"perhaps\""));
    }

    @Test
    void stepsAndProcessesThatCodeNamesAndAreNotThereAreNamed() throws Exception {
        assertThat(complaintsOf("misreading")).filteredOn(complaint -> complaint.contains("SmallWorkers#asks")).containsExactly(
                "fixtures.misreading.SmallWorkers#asks names step aks, which no diagram has",
                "fixtures.misreading.SmallWorkers#asks names process smal, which is not there",
                "fixtures.misreading.SmallWorkers#asks compares an id with \"work\": ask isAt or isIn, so that the name is checked",
                "fixtures.misreading.SmallWorkers#asks compares an id with \"small\": ask isAt or isIn, so that the name is checked");
    }

    private List<String> complaintsOf(String fixtures) throws IOException, URISyntaxException {
        write("processes/small/small.bpmn", bpmn);
        return new Wiring(ProcessCatalogue.of(project.resolve("processes")), FormFolder.of(project.resolve("forms")),
                new CompiledCode(Path.of(WiringTest.class.getResource("/fixtures/" + fixtures).toURI()))).complaints();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<bpmn:conditionExpression>=if get or else(a, 1) = 1 then answer != \"x\" else c</bpmn:conditionExpression> | no (sequenceFlow) | a c",
        "<bpmn:conditionExpression>=some one in list satisfies one = date and time(answer)</bpmn:conditionExpression> | no (sequenceFlow) | list",
    })
    void aVariableThatADiagramReadsAndNothingWritesIsNamed(String expression, String item, String names) throws Exception {
        with("<bpmn:sequenceFlow id=\"no\" name=\"nee\" sourceRef=\"choice\" targetRef=\"end\">",
                "<bpmn:sequenceFlow id=\"no\" name=\"nee\" sourceRef=\"choice\" targetRef=\"end\">" + expression);
        assertThat(complaints()).hasSize(names.split(" ").length);
        for (String name : names.split(" ")) {
            assertThat(complaints()).anyMatch(complaint -> complaint.startsWith("small#" + item + " reads \"" + name + "\" in ="));
        }
    }

    @Test
    void aVariableThatATaskPassesOnOrIsDueByAndNobodyGivesIsNamed() throws Exception {
        with("source=\"=answer\" target=\"answer\"/>",
                "source=\"=answer\" target=\"answer\"/><zeebe:output source=\"=anwser\" target=\"b\"/>");
        with("=now() + duration(&quot;P7D&quot;)\"/>\n      <zeebe:ioMapping>", "=until\"/>\n      <zeebe:ioMapping>");
        assertThat(complaints()).containsExactly(
                "small#ask (userTask) is due on a day and does not state dueOnFreeDay: stays",
                "small#ask (userTask) reads \"until\" in =until, which nothing in its process writes",
                "small#ask (userTask) reads \"anwser\" in =anwser, which nothing in its process writes");
    }

    @Test
    void whatADecisionLooksAtAndTakesOutOfItsAnswerIsThere() throws Exception {
        write("processes/small/small.dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="advice"><decisionTable>
                <input id="i"><inputExpression id="e"><text>answer + misspelled</text></inputExpression></input>
                <output id="o" name="allowed"/><output id="p" name="why"/></decisionTable></decision></definitions>""");
        with("<zeebe:calledDecision decisionId=\"advice\"/>",
                "<zeebe:calledDecision decisionId=\"advice\" resultVariable=\"guard\"/><zeebe:ioMapping>"
                        + "<zeebe:output source=\"=guard.allowed\" target=\"allowed\"/><zeebe:output source=\"=guard.because\" target=\"why\"/></zeebe:ioMapping>");
        assertThat(complaints()).containsExactly(
                "small#advise asks decision advice, which looks at \"misspelled\", and nothing in its process writes that",
                "small reads guard.because, and decision advice gives only [allowed, why]");
    }

    @Test
    void aUserTaskWithoutFormKeyIsNamed() throws Exception {
        with("<zeebe:formDefinition formKey=\"small/ask\"/>", "");
        assertThat(complaints()).contains("small#ask (userTask) has no form key");
    }

    @Test
    void aUserTaskWithoutDueDateIsNamed() throws Exception {
        with("<zeebe:taskSchedule dueDate=\"=now() + duration(&quot;P7D&quot;)\"/>\n      <zeebe:ioMapping>", "<zeebe:ioMapping>");
        assertThat(complaints()).containsExactly("small#ask (userTask) has no due date: nobody would see that it takes long");
    }

    @Test
    void aUserTaskThatIsDueOnADayAndDoesNotSayThatItStaysThereIsNamed() throws Exception {
        with("dueDate=\"=now() + duration(&quot;P7D&quot;)\"/>\n      <zeebe:ioMapping>",
                "dueDate=\"=gatheringOn\"/>\n      <zeebe:ioMapping>");
        assertThat(complaints()).contains("small#ask (userTask) is due on a day and does not state dueOnFreeDay: stays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<zeebe:property name=\"duringBreak\" value=\"waits\"/>"})
    void aUserTaskThatDoesNotSayWhetherItRestsDuringABreakIsNamed(String instead) throws Exception {
        with("<zeebe:property name=\"duringBreak\" value=\"rests\"/>", instead);
        assertThat(complaints()).containsExactly("small#ask (userTask) does not state duringBreak: [rests, goesOn]",
                "small#ownView (userTask) does not state duringBreak: [rests, goesOn]");
    }

    @Test
    void aTaskForATeamThatDoesNotExistIsNamed() throws Exception {
        with("candidateGroups=\"lusWorker\"/>\n      <zeebe:taskSchedule", "candidateGroups=\"lusWorkers\"/>\n      <zeebe:taskSchedule");
        assertThat(complaints()).singleElement().asString().startsWith("small#ask (userTask) is for lusWorkers, which is none of");
    }

    @Test
    void aTaskForThoseWhoDoNotSeeTheCasesOfItsProcessIsNamed() throws Exception {
        with("candidateGroups=\"lusWorker\"/>\n      <zeebe:taskSchedule", "candidateGroups=\"bazCoach\"/>\n      <zeebe:taskSchedule");
        assertThat(complaints()).containsExactly(
                "small#ownView (userTask) is for lusWorker, who see cases of [REGION], and its cases are of [TEAM]");
    }

    @Test
    void tasksForThoseWhoSeeOtherCasesThanTheModulesKindAreNamed() throws Exception {
        bpmn = bpmn.replace("candidateGroups=\"lusWorker\"", "candidateGroups=\"bazCoach\"");
        assertThat(complaints()).isEmpty();

        Files.delete(project.resolve("processes/small/small.bpmn"));
        folder = "wiring";
        assertThat(complaints()).containsExactly(
                "small#ask (userTask) is for bazCoach, who see cases of [TEAM], and its cases are of [REGION]",
                "small#ownView (userTask) is for bazCoach, who see cases of [TEAM], and its cases are of [REGION]");

        bpmn = bpmn.replace("candidateGroups=\"bazCoach\"", "candidateGroups=\"management\"");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void anAnswerThatTheDiagramLosesIsNamed() throws Exception {
        with("target=\"answer\"", "target=\"anwser\"");
        assertThat(complaints()).containsExactly("small#ask (userTask) does not pass on \"answer\", which its form asks for");
    }

    @Test
    void anAnswerThatGoesOnUnderANameThatTheDiagramReadsIsNotLost() throws Exception {
        with("target=\"answer\"", "target=\"decision\"");
        with("<bpmn:sequenceFlow id=\"no\" name=\"nee\" sourceRef=\"choice\" targetRef=\"end\">",
                "<bpmn:sequenceFlow id=\"no\" name=\"nee\" sourceRef=\"choice\" targetRef=\"end\">"
                        + "<bpmn:conditionExpression>=decision = \"no\"</bpmn:conditionExpression>");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aCallToAProcessThatIsNotThereIsNamed() throws Exception {
        with("processId=\"small\"", "processId=\"smal\"");
        assertThat(complaints()).containsExactly("small#call (callActivity) calls process smal, which is not there");
    }

    @Test
    void aDecisionThatIsNotThereAndOneThatNobodyAsksAreNamed() throws Exception {
        with("decisionId=\"advice\"", "decisionId=\"advise\"");
        assertThat(complaints()).satisfiesExactly(
                first -> assertThat(first).isEqualTo("small#advise (businessRuleTask) asks decision advise, which is not there"),
                second -> assertThat(second).startsWith("decision advice of ").endsWith(" is asked by no process and no code"));
    }

    @Test
    void aDecisionThatTheCodeAsksNeedsNoProcessButMustBeThere() throws Exception {
        write("processes/small/other.dmn",
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"><decision id=\"otherAdvice\"/></definitions>");
        var asking = new CompiledCode(Path.of(WiringTest.class.getResource("/fixtures/asking").toURI()));
        write("processes/small/small.bpmn", bpmn);
        var catalogue = ProcessCatalogue.of(project.resolve("processes"));
        var wiring = new Wiring(catalogue, FormFolder.of(project.resolve("forms")), asking);

        assertThat(wiring.complaints()).noneMatch(line -> line.startsWith("decision otherAdvice"));
        assertThat(wiring.map()).contains("| `otherAdvice` |", "| `AskingRules`, outside of any process |");

        write("processes/small/other.dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="otherAdvice"><decisionTable>
                <input id="i"><inputExpression id="e"><text>days</text></inputExpression></input>
                <output id="o" name="outcome"/></decisionTable></decision></definitions>""");
        assertThat(complaintsOf("asking")).contains(
                "fixtures.asking.AskingRules asks decision otherAdvice, which looks at \"days\", and does not tell it that",
                "fixtures.asking.AskingRules asks decision otherAdvice and does not read its answer \"outcome\"");
        Files.delete(project.resolve("processes/small/other.dmn"));
        assertThat(
                new Wiring(ProcessCatalogue.of(project.resolve("processes")), FormFolder.of(project.resolve("forms")), asking).complaints())
                .contains("fixtures.asking.AskingRules asks decision otherAdvice, which is not there");
    }

    @Test
    void aMessageThatNobodySendsIsNamed() throws Exception {
        with("id=\"m2\" name=\"SomethingHappens\"", "id=\"m2\" name=\"NothingHappens\"");
        assertThat(complaints())
                .containsExactly("small#happens (startEvent) waits for message NothingHappens, which nothing in the code sends");
    }

    @Test
    void aTextThatIsNoMessageSendsNone() throws Exception {
        with("id=\"m2\" name=\"SomethingHappens\"", "id=\"m2\" name=\"small\"");
        assertThat(complaints()).containsExactly("small#happens (startEvent) waits for message small, which nothing in the code sends");
    }

    @Test
    void aMessageThatNobodyHearsAndOneWithoutANameAreNamed() throws Exception {
        write("processes/small/small.bpmn", bpmn);
        var sending = new CompiledCode(Path.of(WiringTest.class.getResource("/fixtures/sending").toURI()));
        assertThat(new Wiring(ProcessCatalogue.of(project.resolve("processes")), FormFolder.of(project.resolve("forms")), sending)
                .complaints())
                .contains("fixtures.sending.AnyProcess sends message NobodyListens, for which no diagram waits",
                        "fixtures.sending.AnyProcess#any sends a message whose name does not stand there");
    }

    @Test
    void aMessageThatIsNotThereIsNamed() throws Exception {
        with("messageRef=\"m2\"", "messageRef=\"m3\"");
        assertThat(complaints()).containsExactly("small#happens (startEvent) waits for a message that is not there");
    }

    @Test
    void aMessageThatFindsItsCaseOtherwiseIsNamed() throws Exception {
        with("=caseId", "=personName");
        assertThat(complaints())
                .containsExactly("small#happens (startEvent) correlates message SomethingHappens by =personName and not by =caseId");
    }

    @ParameterizedTest
    @CsvSource({"Klein,process small", "Werk,serviceTask work", "Vraag,userTask ask", "ja,sequenceFlow yes",
        "Keuze?,exclusiveGateway choice",
        "Als het gebeurt,subProcess sub", "Einde,endEvent end"})
    void anElementWithoutNameIsNamed(String name, String item) throws Exception {
        with(" name=\"" + name + "\"", "");
        String[] kindAndId = item.split(" ");
        assertThat(complaints()).containsExactly("small#" + kindAndId[1] + " (" + kindAndId[0] + ") has no name");
    }

    @ParameterizedTest
    @CsvSource({"fr,f", "en,e"})
    void aMissingTranslationIsNamed(String language, String value) throws Exception {
        with("<zeebe:property name=\"name." + language + "\" value=\"" + value + "\"/>", "");
        assertThat(complaints()).hasSize(13).allMatch(line -> line.endsWith("has no name in " + language))
                .contains("small#yes (sequenceFlow) has no name in " + language, "small#small (process) has no name in " + language);
    }

    @Test
    void aChoiceWithoutDefaultIsNamed() throws Exception {
        with(" default=\"yes\"", "");
        assertThat(complaints()).singleElement().asString().startsWith("small#choice (exclusiveGateway) has no default flow");
    }

    @Test
    void aKindOfTaskThatWeDoNotUseIsNamed() throws Exception {
        with("<bpmn:endEvent id=\"end\"", "<bpmn:manualTask id=\"manual\"/><bpmn:endEvent id=\"end\"");
        assertThat(complaints()).containsExactly("small#manual (manualTask) is of a kind that we do not use");
    }

    @Test
    void theMapTellsOfEveryStepWhoDoesIt() throws Exception {
        assertThat(wiring().map()).contains("## Klein", "| Werk | `work` | service | `small.work` | `SmallWorkers.work` |  |  |",
                "| Vraag | `ask` | human task | `small/ask` | `SmallTasks.ask` | lusWorker | `=now() + duration(\"P7D\")` |",
                "| Kijk | `ownView` | human task | `small/own-view` (view) | `OwnView`", "| Raad | `advise` | decision | [`advice`](../",
                "| ↳ Het gebeurt | `happens` | message, stops the rest | `SomethingHappens` | `SmallProcess.happened` |");
    }

    @Test
    void theMapTellsWhoSendsAMessageAndWhoHearsIt() throws Exception {
        assertThat(wiring().map()).contains("| `SomethingHappens` | `SmallProcess.happened` | `small#begin`, `small#happens` |");
    }

    @Test
    void theMapTellsWhoAsksADecision() throws Exception {
        assertThat(wiring().map()).containsPattern("\\| `advice` \\| \\[small\\.dmn]\\(.*\\) \\| `small#advise` \\|");
    }

    @Test
    void aTaskWhoseAnswersOnlySteerTheProcessIsCalledFormOnly() throws Exception {
        with("small/own-view", "small/steer");
        write("forms/small/steer.form", "{\"components\": []}");
        assertThat(wiring().map()).contains("| `ownView` | human task | `small/steer` | *form only* |");
    }

    @Test
    void theMapTellsWhatHappensAtAStepAndWhatAChoiceHangsOn() throws Exception {
        with("<bpmn:serviceTask id=\"work\" name=\"Werk\">",
                "<bpmn:serviceTask id=\"work\" name=\"Werk\"><bpmn:documentation>Telt | weegt.</bpmn:documentation>");
        with("name=\"Keuze?\" default=\"yes\">", "name=\"Keuze?\" default=\"yes\"><bpmn:documentation>Ja boven tien.</bpmn:documentation>");

        assertThat(wiring().map()).contains("| Werk<br>Telt \\| weegt. | `work` | service |",
                "| Keuze?<br>Ja boven tien. | `choice` | choice |");
    }
}
