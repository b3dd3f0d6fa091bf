package be.omringd.status.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.StuckSteps;
import be.omringd.casefile.TimelineEntry;
import be.omringd.engine.ProcessNames;
import be.omringd.form.Forms;
import be.omringd.shell.Live;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.status.Interventions;
import be.omringd.status.RoutingChanges;
import be.omringd.status.StatusWorld;
import be.omringd.status.StuckCases;
import be.omringd.status.VersionMoves;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

class StuckScreensTest extends StatusWorld {

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    StuckCases cases;
    @Autowired
    StuckSteps stuckSteps;
    @Autowired
    Interventions interventions;
    @Autowired
    RoutingChanges routing;
    @Autowired
    Forms forms;
    @Autowired
    VersionMoves moves;
    @Autowired
    ProcessNames names;
    @Autowired
    Moments moments;
    @Autowired
    Texts texts;
    @Autowired
    Live live;

    @BeforeEach
    void inDutch() throws Exception {
        UI.getCurrent().setLocale(Texts.DUTCH);
        jdbc.update(
                "replace into process_definition (process_definition_key, process_id, version, xml, deployed_at) values (1, ?, 1, ?, now())",
                PROCESS, Files.readString(Path.of("processes/intake/request-intake.bpmn")));
    }

    @AfterEach
    void thatDiagramIsGone() {
        jdbc.update("delete from process_definition where process_definition_key = 1");
    }

    @Test
    void aMoveAsksWhereToAndWhyAndSaysBeforehandWhatFollows() {
        CaseId file = aFileIn(AALST);
        standsAtATask(file, "introConversation", 60, -30);
        does(MARIE, () -> {
            open(Map.of("soort", "late", "proces", PROCESS));
            press("Naar een andere stap");

            assertThat(dialog()).contains("eindigt zonder antwoord", "gaat uit de inbox", "Wat in het dossier staat, verandert niet.");
            press("Ga naar die stap");
            assertThat(browser.find(MoveDialog.class).all()).as("nothing was chosen, nothing was said").hasSize(1);
            assertThat(why().isInvalid()).isTrue();
            where().setValue("askDecision");
            assertThat(dialog()).contains("“Vragen wat de persoon wil” begint.");
            why().setValue("Het gesprek was er al");
            press("Ga naar die stap");

            assertThat(browser.find(MoveDialog.class).all()).isEmpty();
        });
        assertThat(
                jdbc.queryForList("select name from process_command where case_id = ? and kind = 'MODIFY'", String.class, file.toString()))
                .containsExactly("askDecision");
        jdbc.update("delete from process_command where case_id = ?", file.toString());
        TimelineEntry moved = as(MARIE, () -> files.timeline(file)).stream().filter(entry -> entry.kind().equals(Interventions.MOVED))
                .findFirst().orElseThrow();
        assertThat(new MovedOnTimeline(names, new RoutingWords(forms, texts), texts).words(moved)).hasValue(
                "Van “Kennismakingsgesprek voeren” naar “Vragen wat de persoon wil”. Het gesprek was er al");
    }

    @Test
    @SuppressWarnings("unchecked")
    void changingAnAnswerShowsItsWordsAndWhichWayThatTakesAndAsksWhy() {
        CaseId file = aFileIn(AALST);
        long gateway = stands(file, "orientationChosen", "EXCLUSIVE_GATEWAY", 3);
        jdbc.update(
                "insert into engine_incident (incident_key, process_instance_key, element_key, process_id, element_id, job_key, kind, message,"
                        + " state, since, position) values (?, ?, ?, ?, 'orientationChosen', -1, 'CONDITION_ERROR', '', 'ACTIVE', now(), 1)",
                gateway, gateway, gateway, PROCESS);
        try {
            does(MARIE, () -> {
                open(Map.of("soort", "incident", "proces", PROCESS));
                press("Een antwoord aanpassen");
                String before = valueDialog();
                assertThat(before).contains("Nu: “Wat wordt het?”", "Alleen de weg van het proces verandert.");
                Select<RoutingChanges.Value> which = field("Welk antwoord?");
                assertThat(which.getHelperText()).isEqualTo("Wat het nu is, weten we niet.");
                assertThat(which.getItemLabelGenerator().apply(which.getValue())).isEqualTo("Wat kiezen jullie samen?");
                press("Pas aan");
                Select<Object> becomes = field("Wat wordt het?");
                assertThat(becomes.isInvalid()).as("nothing was chosen").isTrue();
                assertThat(why().isInvalid()).as("nothing was said").isTrue();
                assertThat(becomes.getItemLabelGenerator().apply("link")).isEqualTo("Een linkgroep");
                becomes.setValue("link");
                assertThat(valueDialog()).contains("gaat het verder langs “lus of linkgroep”",
                        "Meteen daarna probeert het systeem deze stap opnieuw.");
                why().setValue("Het antwoord ging verloren");
                RoutingChanges.Offer offer = routing.offer(file, PROCESS, "orientationChosen").orElseThrow();
                press("Pas aan");

                assertThat(browser.find(ValueDialog.class).all()).isEmpty();
                assertThat(routing.change(file, offer, "orientation", "lus", "Ook")).as("a colleague was sooner").isFalse();
            });
            assertThat(jdbc.queryForList("select concat(kind, ' ', variables) from process_command where case_id = ? order by id",
                    String.class, file.toString())).containsExactly("SET {\"orientation\":\"link\"}", "RESOLVE {}");
            TimelineEntry changed = as(MARIE, () -> files.timeline(file)).stream()
                    .filter(entry -> entry.kind().equals(RoutingChanges.CHANGED)).findFirst().orElseThrow();
            assertThat(new MovedOnTimeline(names, new RoutingWords(forms, texts), texts).words(changed)).hasValue(
                    "Bij “Wat wordt het?”. Wat kiezen jullie samen? Van “niets” naar “Een linkgroep”. Het antwoord ging verloren");

            jdbc.update("update process_command set failure = 'INVALID_ARGUMENT', done_at = now() where case_id = ? and kind = 'SET'",
                    file.toString());
            does(MARIE, () -> {
                open(Map.of("soort", "incident", "proces", PROCESS));
                assertThat(screen()).contains("het systeem nam het niet aan");
            });
        } finally {
            jdbc.update("delete from process_command where case_id = ?", file.toString());
            jdbc.update("delete from engine_incident where incident_key = ?", gateway);
        }
    }

    @Test
    void theAddressSaysWhatIsShownAndEachLineLeadsToItsFile() {
        CaseId late = aFileIn(AALST);
        standsAtATask(late, "introConversation", 60, -30);
        CaseId timer = aFileIn(AALST);
        waitsForATimer(timer, "waitForPerson", 9, -2);
        does(MARIE, () -> {
            open(Map.of("soort", "timer"));
            assertThat(links()).contains("dossier/" + timer).doesNotContain("dossier/" + late);
            open(Map.of("proces", "mirror"));
            assertThat(screen()).contains("Alles loopt.");
            open(Map.of("regio", "limburg", "soort", "nonsense"));
            assertThat(links()).doesNotContain("dossier/" + late, "dossier/" + timer);
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void bringingCasesToTheLatestVersionAsksWhoWhatEachStepBecomesAndWhyAndLosesNothingThatWasTyped() throws Exception {
        CaseId file = aFileIn(AALST);
        long instance = stands(file, PROCESS, "PROCESS", 20);
        jdbc.update("insert into engine_element (element_key, process_instance_key, scope_key, parent_element_key, process_id, version,"
                + " process_definition_key, element_id, element_type, state, since, position) values (?, ?, ?, ?, ?, 901, 901, 'introConversation',"
                + " 'USER_TASK', 'ACTIVE', now(), 1)", instance + 500, instance, instance, instance, PROCESS);
        jdbc.update("update engine_element set version = 901 where element_key = ?", instance);
        String diagram = Files.readString(Path.of("processes/intake/request-intake.bpmn"));
        for (int version : List.of(901, 902)) {
            jdbc.update(
                    "insert into process_definition (process_definition_key, process_id, version, xml, deployed_at) values (?, ?, ?, ?, now())",
                    version, PROCESS, version, version == 901 ? diagram : diagram.replace("\"introConversation\"", "\"talkAtHome\""));
        }
        try {
            does(MARIE, () -> {
                VersionMoveView view = new VersionMoveView(
                        moves, names, new StatusWords(names, moments, texts, currentActor), mock());
                UI.getCurrent().removeAll();
                UI.getCurrent().add(view);
                view.open(PROCESS, QueryParameters.simple(Map.of("van", "901")));
                CheckboxGroup<CaseId> who = browser.find(CheckboxGroup.class).single();
                Select<String> instead = browser.find(Select.class).single();
                why().setValue("De nieuwe stap past beter");

                press("Verplaats");
                assertThat(who.isInvalid()).as("nobody was chosen").isTrue();
                assertThat(why().getValue()).isEqualTo("De nieuwe stap past beter");
                who.setValue(Set.of(file));
                assertThat(screen()).contains("1 dossier gaat naar versie 902.");
                press("Verplaats");
                assertThat(instead.isInvalid()).as("nothing takes the place of its step").isTrue();
                instead.setValue("talkAtHome");
                press("Verplaats");

                assertThat(screen()).contains("Gevraagd voor 1.", "Al gevraagd:", "onderweg");
                assertThat(as(MARIE, () -> moves.move(file, PROCESS, 901, 902, Map.of("introConversation", "talkAtHome"), "Nog eens")))
                        .isFalse();
            });
            assertThat(jdbc.queryForList("select variables from process_command where job_key = ? and kind = 'MIGRATE'", String.class,
                    instance))
                    .singleElement().asString().contains("introConversation talkAtHome", "askDecision askDecision");
            TimelineEntry moved = as(MARIE, () -> files.timeline(file)).stream().filter(entry -> entry.kind().equals(VersionMoves.MOVED))
                    .findFirst().orElseThrow();
            assertThat(new MovedOnTimeline(names, new RoutingWords(forms, texts), texts).words(moved))
                    .hasValueSatisfying(words -> assertThat(words).endsWith(": van versie 901 naar versie 902. De nieuwe stap past beter"));
        } finally {
            jdbc.update("delete from process_command where case_id = ?", file.toString());
            jdbc.update("delete from process_definition where version > 900");
        }
    }

    private void open(Map<String, String> parameters) {
        StuckView view = new StuckView(
                cases, new StuckActions(stuckSteps, interventions, routing, new RoutingWords(forms, texts), texts),
                new StatusWords(names, moments, texts, currentActor), live);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.open(QueryParameters.simple(parameters));
    }

    private void press(String text) {
        browser.find(Button.class).all().stream().filter(button -> button.getText().equals(text)).findFirst().orElseThrow().click();
    }

    private TextArea why() {
        return browser.find(TextArea.class).single();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> field(String label) {
        return browser.find(Select.class).all().stream().filter(select -> label.equals(select.getLabel())).findFirst().orElseThrow();
    }

    private String valueDialog() {
        return browser.find(ValueDialog.class).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private Select<String> where() {
        return browser.find(Select.class).all().stream().filter(select -> "Welke stap komt in de plaats?".equals(select.getLabel()))
                .findFirst().orElseThrow();
    }

    private List<String> links() {
        return browser.find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String dialog() {
        return browser.find(MoveDialog.class).single().getElement().getTextRecursively();
    }

    private static String screen() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
