package be.omringd.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.onboarding.ComingForward;
import be.omringd.onboarding.NewInterest;
import be.omringd.onboarding.Onboarding;
import be.omringd.outreach.RecruitmentApprovals;
import be.omringd.outreach.RecruitmentId;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentText;
import be.omringd.outreach.RecruitmentTexts;
import be.omringd.outreach.TeamRecruitments;
import be.omringd.search.Channel;
import be.omringd.search.Ladder;
import be.omringd.search.Need;
import be.omringd.search.SearchFor;
import be.omringd.search.SearchId;
import be.omringd.search.SearchRecruitmentTexts;
import be.omringd.search.SearchRecruitments;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class LadderScreensTest extends VolunteerWorld {

    private static final Actor PIET = user("Piet", Role.MANAGER);

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    ComingForward coming;
    @Autowired
    Searches searches;
    @Autowired
    SearchRecruitments recruitments;
    @Autowired
    SearchRecruitmentTexts writing;
    @Autowired
    Ladder ladder;
    @Autowired
    RecruitmentApprovals approvals;
    @Autowired
    TeamRecruitments team;
    @Autowired
    Onboarding onboarding;
    @Autowired
    SearchSection section;
    @Autowired
    DecideRungView decideView;
    @Autowired
    WriteRecruitmentView.Vacancy writeView;
    @Autowired
    ApproveRecruitmentView.Vacancy approveView;
    @Autowired
    FollowRecruitmentView followView;
    @Autowired
    FinishPapersView papersView;
    @Autowired
    JdbcTemplate jdbc;

    private final AtomicInteger changes = new AtomicInteger();
    private CaseId caseId;
    private SearchId search;

    @BeforeEach
    void aSearchOnTheSecondRung() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        caseId = aFileIn(ZOTTEGEM);
        search = currentActor.asProcess(() -> {
            SearchId id = searches.open(caseId, SearchFor.GROUP);
            searches.describe(id, new Need(ZOTTEGEM, 15, Set.of(Language.NL), Need.Frequency.MONTHLY, false, null, null, null));
            searches.searchIn(id, Channel.POOL);
            return id;
        });
    }

    // ---- the ladder in the file

    @Test
    void theLadderHasFiveRungsTheHighestFirstAndSaysWhereWeAre() {
        does(ELS, () -> {
            String html = html(section.create(files.get(caseId)).orElseThrow());

            assertThat(html).containsSubsequence("Organisaties", "Kleine campagne in de buurt", "Vacature online", "Onze vrijwilligers",
                    "Eigen netwerk");
            assertThat(html).containsOnlyOnce("aria-current=\"step\"").contains("nu hier", "geprobeerd", "volgende", "Niemand gevonden.");
        });
    }

    @Test
    void goingUpAsksWhyAndHappensOnlyWithAReason() {
        does(ELS, () -> {
            show();
            browser.test(button("Een trede hoger: Vacature online")).click();
            browser.test(button("Naar deze trede")).click();
            assertThat(searches.get(search).rung().orElseThrow().channel()).isEqualTo(Channel.POOL);

            browser.test(browser.find(TextArea.class).single()).setValue("het dorp is klein");
            browser.test(button("Naar deze trede")).click();

            assertThat(searches.get(search).rung().orElseThrow().channel()).isEqualTo(Channel.VACANCY);
            assertThat(browser.find(Dialog.class).exists()).isFalse();
            assertThat(html(section.create(files.get(caseId)).orElseThrow())).contains("Gekozen door Els.", "Waarom: het dorp is klein.",
                    "We kozen een andere trede.");
        });
    }

    @Test
    void whileSomebodyIsAskedTheNextRungSaysThatItWaits() {
        VolunteerId jef = aVolunteer("Jef-ladder", ZOTTEGEM);
        does(ELS, () -> {
            searches.propose(search, jef, Channel.POOL);
            Component shown = show();
            assertThat(html(shown)).contains("Jef-ladder Janssens", "wordt nu gevraagd",
                    "Er wordt nu iemand gevraagd. Wacht op het antwoord.");
            assertThat(browser.find(Button.class).all()).noneMatch(one -> one.getText().startsWith("Een trede hoger"));
        });
    }

    @Test
    void aVacancyOnlineShowsItsPageItsEndAndHowManyCame() {
        online();
        does(ELS, () -> {
            String html = html(section.create(files.get(caseId)).orElseThrow());
            assertThat(html).contains("Er staat een vacature online", "Nog niemand meldde zich.", "Online tot", "Sluit op",
                    "Bekijk de openbare pagina");
        });
    }

    // ---- its tasks

    @Test
    void theAdviceIsMarkedAndSomethingElseAsksForAReason() {
        does(ELS, () -> {
            TaskView.Screen screen = open(decideView, Map.of("channelAdvice", "vacancy", "rung", "pool"), FormValues.EMPTY);
            assertThat(choice().getListDataView().getItems()).containsExactly("network", "pool", "vacancy", "campaign", "organisations",
                    "wait", "giveUp");
            assertThat(html(screen.component())).contains("ons advies",
                    "Een campagne kan pas als de vacature haar volle tijd online stond.");

            choose("vacancy");
            assertThat(browser.find(TextArea.class).exists()).isFalse();
            choose("network");
            assertThat(browser.find(TextArea.class).exists()).isTrue();
            screen.showErrors(FormErrors.of("reason", "Schrijf waarom"));
            assertThat(browser.find(TextArea.class).single().isInvalid()).isTrue();
            browser.test(browser.find(TextArea.class).single()).setValue("er is een zus");
            assertThat(screen.values()).isEqualTo(FormValues.of(Map.of("afterPool", "network", "reason", "er is een zus")));
            assertThat(changes).hasPositiveValue();
        });
    }

    @Test
    void whyACampaignCannotBeIsRead() {
        does(ELS,
                () -> assertThat(html(open(decideView, Map.of("channelAdvice", "pool", "rung", "campaign", "refusedBy", "enoughCandidates"),
                        FormValues.EMPTY).component())).contains("De campagne kan nu niet", "Er zijn in deze buurt al genoeg kandidaten"));
    }

    @Test
    void anOlderSearchIsOfferedWhatItsDiagramKnows() {
        does(ELS, () -> {
            open(decideView, Map.of(), FormValues.EMPTY);
            assertThat(choice().getListDataView().getItems()).containsExactly("network", "pool", "wait", "giveUp");
            choose("pool");
            assertThat(browser.find(TextArea.class).exists()).isFalse();
        });
    }

    @Test
    void theWriterReadsTheRemarkAndFindsTheTextAgain() {
        RecruitmentId recruitment = written();
        does(MARIE, () -> writing.sendBack(search, recruitment, "<i>korter</i> graag"));
        does(ELS, () -> {
            TaskView.Screen screen = open(writeView, Map.of(), FormValues.EMPTY);
            assertThat(html(screen.component())).contains("&lt;i&gt;korter&lt;/i&gt; graag");
            assertThat(screen.values().text("titleNl")).contains("Wie gaat mee?");
            assertThat(screen.validate()).isTrue();
        });
    }

    @Test
    void aManagerAgreesOrSaysWhatHasToChange() {
        RecruitmentId recruitment = written();
        does(PIET, () -> {
            TaskView.Screen screen = open(approveView, Map.of("appealId", recruitment.toString()), FormValues.EMPTY);
            assertThat(html(screen.component())).contains("Wie gaat mee?");
            choose("Ja, zo is het goed");
            assertThat(screen.values()).isEqualTo(FormValues.of(Map.of("approved", "yes")));
            choose("Nee, terug naar de schrijver");
            browser.test(browser.find(TextArea.class).single()).setValue("korter");
            assertThat(screen.values()).isEqualTo(FormValues.of(Map.of("approved", "no", "remark", "korter")));
        });
    }

    @Test
    void whoCameIsListedAndWhoWasNotSpokenToCannotBeProposedYet() {
        String slug = online();
        VolunteerId ann = comes(slug, "Ann-lijst");
        VolunteerId bob = comes(slug, "Bob-lijst");
        jdbc.update("update volunteer_onboarding set talk_held_on = current_date where volunteer_id = ?", bob.value());
        does(ELS, () -> {
            TaskView.Screen screen = open(followView, Map.of(), FormValues.EMPTY);
            assertThat(html(screen.component())).contains("Ann-lijst Janssens", "nog geen gesprek", "Bob-lijst Janssens", "gesprek gehad");
            assertThat(choice().getItemEnabledProvider().test(ann.toString())).isFalse();
            assertThat(choice().getItemEnabledProvider().test(bob.toString())).isTrue();
            assertThat(choice().getListDataView().getItems()).containsExactly(ann.toString(), bob.toString(), "renew", "stop");
            choose(bob.toString());
            assertThat(screen.values()).isEqualTo(FormValues.of(Map.of("appealResult", "found", "volunteerId", bob.toString())));
            choose("stop");
            assertThat(screen.values()).isEqualTo(FormValues.of(Map.of("appealResult", "stop")));
        });
    }

    @Test
    void whatIsMissingIsListedWithTheWayToTheFile() {
        VolunteerId ann = comes(online(), "Ann-papier");
        does(ELS, () -> {
            searches.propose(search, ann, Channel.VACANCY);
            TaskView.Screen screen = open(papersView, Map.of(), FormValues.EMPTY);
            assertThat(html(screen.component())).contains("een gesprek", "de afsprakennota", "Naar de vrijwilliger");
            screen.showErrors(FormErrors.of("papers", "Er ontbreken nog papieren."));
            assertThat(html(screen.component())).contains("Er ontbreken nog papieren.");
        });
    }

    @Test
    void theFileSaysWhatAMatchWaitsForWithOrWithoutATask() {
        VolunteerId ann = comes(online(), "Ann-wacht");
        does(ELS, () -> {
            searches.propose(search, ann, Channel.VACANCY);
            searches.answered(search, true, true, null, null);
            searches.met(search, clock.today());
            searches.personThinks(search, "yes");
            assertThat(html(section.create(files.get(caseId)).orElseThrow())).doesNotContain("een gesprek");

            searches.volunteerThinks(search, "yes");

            assertThat(html(section.create(files.get(caseId)).orElseThrow()))
                    .contains("De groep begint vanzelf zodra dit er is: een gesprek, de informatie, de afsprakennota.", "Naar Ann-wacht",
                            "vrijwilligers/" + ann)
                    .doesNotContain("na de kennismaking vragen we elk apart");
        });
    }

    // ---- fixtures

    private RecruitmentId written() {
        return as(ELS, () -> {
            ladder.decide(search, Channel.VACANCY, null);
            return writing.write(search, RecruitmentKind.VACANCY,
                    new RecruitmentTexts(new RecruitmentText("Wie gaat mee?", "Een kleine groep zoekt iemand."), null, null), null);
        });
    }

    private String online() {
        RecruitmentId recruitment = written();
        does(PIET, () -> approvals.approve(recruitment));
        does(Actor.PROCESS, () -> recruitments.putOnline(search, recruitment, clock.instant().plus(Duration.ofDays(42))));
        return as(MARIE, () -> team.get(recruitment)).slug();
    }

    private VolunteerId comes(String slug, String name) {
        return as(Actor.VISITOR, () -> coming.interested(new NewInterest(UUID.randomUUID(), details(name, ZOTTEGEM), 1980, null, slug)))
                .volunteerId();
    }

    private Component show() {
        Component shown = section.create(files.get(caseId)).orElseThrow();
        UI.getCurrent().add(shown);
        return shown;
    }

    private TaskView.Screen open(TaskView view, Map<String, Object> more, FormValues draft) {
        Map<String, Object> variables = new HashMap<>(Map.of("searchId", search.toString()));
        variables.putAll(more);
        TaskView.Screen screen = view.open(
                new CurrentTask(Ids.next(), caseId, "volunteer-search", "test", "search/test", variables), draft, changes::incrementAndGet);
        UI.getCurrent().add(screen.component());
        return screen;
    }

    private Button button(String text) {
        List<Button> found = browser.find(Button.class).all().stream().filter(one -> one.getText().equals(text)).toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> choice() {
        return (RadioButtonGroup<String>) browser.find(RadioButtonGroup.class).all().stream()
                .filter(one -> !one.getLabel().isEmpty()).reduce((a, b) -> b).orElseThrow();
    }

    private void choose(String item) {
        browser.test(choice()).selectItem(item);
    }

    private static String html(Component component) {
        return component.getElement().getOuterHTML();
    }
}
