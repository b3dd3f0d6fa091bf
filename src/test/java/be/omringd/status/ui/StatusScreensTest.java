package be.omringd.status.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.coaching.CoachingFile;
import be.omringd.engine.DiagramVersions;
import be.omringd.engine.ProcessNames;
import be.omringd.shell.Live;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.status.ProcessStatus;
import be.omringd.status.StatusWorld;
import be.omringd.status.StuckCases;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.QueryParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

class StatusScreensTest extends StatusWorld {

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    ProcessStatus status;
    @Autowired
    StuckCases stuckCases;
    @Autowired
    DiagramVersions versions;
    @Autowired
    ProcessNames names;
    @Autowired
    Moments moments;
    @Autowired
    Texts texts;
    @Autowired
    Live live;

    @BeforeEach
    void inDutch() {
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    @Test
    void theProcessWithMostThatIsLateComesFirstAndLeadsToItsSteps() {
        standsAtATask(aFileIn(AALST), "firstContact", 20, -6);
        does(MARIE, () -> {
            ProcessesView view = all(Map.of());

            assertThat(links()).filteredOn(link -> !link.equals("processen/wie")).startsWith("vastgelopen", "processen/" + PROCESS);
            assertThat(text(view)).contains("1wacht te lang");
        });
    }

    @Test
    void coordinatorsAreNotSentToThePageOfManagers() {
        does(ELS, () -> {
            all(Map.of());

            assertThat(links()).doesNotContain("vastgelopen");
        });
    }

    @Test
    void eachStepLeadsToItsCasesAndEachCaseToItsFile() {
        CaseId file = aFileIn(AALST);
        standsAtATask(file, "firstContact", 20, -6);
        standsAtATask(aFileIn(HASSELT), "introConversation", 2, 5);
        does(MARIE, () -> {
            ProcessView view = one(Map.of("stap", "firstContact", "regio", "oost_vlaanderen"));

            assertThat(links()).contains("processen/request-intake?stap=firstContact&regio=oost_vlaanderen", "dossier/" + file)
                    .noneMatch(link -> link.contains("introConversation"));
            assertThat(text(view)).contains("1 bij").contains("te laat").contains("20 dagen");
            assertThat(view.csv().split("\r\n")).hasSize(2);
            assertThat(view.csv()).contains(";iemand van ons;1;1;20;20");
        });
    }

    @Test
    void aLongListIsShownAHundredAtATime() {
        for (int i = 0; i < 103; i++) {
            stands(aFileIn(AALST), "groupFound", "INTERMEDIATE_CATCH_EVENT", i);
        }
        does(MARIE, () -> {
            ProcessView view = one(Map.of("stap", "groupFound"));
            assertThat(text(view)).contains("103 bij", "Je ziet de eerste 100 van 103.");
            assertThat(links()).filteredOn(link -> link.startsWith("dossier/")).hasSize(100);

            browser.find(Button.class).all().stream().filter(button -> button.getText().equals("Toon er meer"))
                    .forEach(Button::click);

            assertThat(links()).filteredOn(link -> link.startsWith("dossier/")).hasSize(103);
            assertThat(text(view)).doesNotContain("Je ziet de eerste");
        });
    }

    @Test
    void ofOrganisationsItSaysWhichPartnersCarryThemAndNotInWhichRegionTheyLie() {
        CaseId library = as(Actor.PROCESS, () -> files.open(CoachingFile.KIND,
                new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()), "Bibliotheek",
                AccessScope.of(Set.of(Team.LUS, Team.DOMO))));
        standsAtATask(library, "exploreTalk", 1, 5);
        Actor trainer = new Actor(UUID.randomUUID(), "Bram", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.DOMO));
        does(trainer, () -> assertThat(text(one(Map.of("stap", "exploreTalk")))).contains("Bibliotheek", "Partner", "Lus + Domo")
                .doesNotContain("Regio"));
    }

    @Test
    void theVersionsSayHowManyRunOnEachAndWhatChangedInWords() throws Exception {
        CaseId file = aFileIn(AALST);
        standsAtATask(file, "firstContact", 20, 6);
        String now = Files.readString(Path.of("processes/intake/request-intake.bpmn"));
        keep(901, now);
        keep(902, now.replace("\"firstContact\"", "\"firstTalk\""));
        jdbc.update("update engine_element set version = 901 where process_instance_key in (select process_instance_key from engine_case"
                + " where case_id = ?)", file.toString());
        try {
            does(MARIE, () -> {
                VersionsView view = versions(Map.of());

                assertThat(text(view)).contains("Versie 902", "Versie 901", "1 nieuw, 1 weg, 6 anders")
                        .contains("Nieuw: “Eerste contact leggen” (taak van iemand).", "Weg: “Eerste contact leggen”")
                        .contains("Anders is: waar het vandaan komt of naartoe gaat.");
                assertThat(links()).contains("processen/request-intake?versie=901", "procesversies/request-intake?van=901&naar=902");
                assertThat(text(versions(Map.of("van", "902", "naar", "902")))).contains("Geen enkele stap is anders.");
                assertThat(text(versions(Map.of("van", "899", "naar", "902")))).contains("Versie 899: dat diagram is niet bewaard.");

                assertThat(text(one(Map.of("versie", "901")))).contains("iemand van ons");
                assertThat(text(one(Map.of("versie", "902")))).contains("In dit proces staat nu niemand.");
            });
        } finally {
            jdbc.update("delete from process_definition where version > 900");
        }
    }

    private void keep(int version, String xml) {
        jdbc.update(
                "insert into process_definition (process_definition_key, process_id, version, xml, deployed_at) values (?, ?, ?, ?, now())",
                version, PROCESS, version, xml);
    }

    private VersionsView versions(Map<String, String> parameters) {
        VersionsView view = new VersionsView(status, versions, names, words(), live);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.open(PROCESS, QueryParameters.simple(parameters));
        return view;
    }

    @Test
    void whereNobodyStandsThePageSaysSoAndNonsenseInTheAddressIsLeftOut() {
        does(MARIE, () -> {
            ProcessView view = one(Map.of("stap", "nowhere", "regio", "mars"));

            assertThat(text(view)).contains("In dit proces staat nu niemand.").contains("Hier staat nu niemand meer.");
            assertThat(browser.find(NativeTable.class).all()).isEmpty();
        });
    }

    private ProcessesView all(Map<String, String> parameters) {
        ProcessesView view = new ProcessesView(status, stuckCases, words(), currentActor, live);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.open(QueryParameters.simple(parameters));
        return view;
    }

    private ProcessView one(Map<String, String> parameters) {
        ProcessView view = new ProcessView(status, versions, names, files, words(), live);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.open(PROCESS, QueryParameters.simple(parameters));
        return view;
    }

    private StatusWords words() {
        return new StatusWords(names, moments, texts, currentActor);
    }

    private List<String> links() {
        return browser.find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static String text(com.vaadin.flow.component.Component view) {
        return view.getElement().getTextRecursively();
    }
}
