package be.omringd.search.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.lus.ContactFacts;
import be.omringd.lus.LusGroups;
import be.omringd.lus.NetworkMaps;
import be.omringd.lus.Relation;
import be.omringd.lus.Ring;
import be.omringd.lus.WantsToInvite;
import be.omringd.matching.Obstacle;
import be.omringd.person.ContactDetails;
import be.omringd.place.Places;
import be.omringd.search.Channel;
import be.omringd.search.MatchWeights;
import be.omringd.search.Need;
import be.omringd.search.Profiles;
import be.omringd.search.Proposals;
import be.omringd.search.SearchCriteria;
import be.omringd.search.SearchFor;
import be.omringd.search.SearchId;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SearchScreensTest extends VolunteerWorld {

    private static final String GERAARDSBERGEN = "41018";

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    SearchCriteria criteria;
    @Autowired
    Profiles profiles;
    @Autowired
    Searches searches;
    @Autowired
    Proposals proposals;
    @Autowired
    ProposedVolunteer proposed;
    @Autowired
    MatchWeights weights;
    @Autowired
    SearchNetworkView networkView;
    @Autowired
    SearchPoolView poolView;
    @Autowired
    SearchSection section;
    @Autowired
    LusGroups lusGroups;
    @Autowired
    NetworkMaps maps;
    @Autowired
    Places places;
    @Autowired
    Texts texts;

    private final AtomicInteger changes = new AtomicInteger();
    private CaseId caseId;
    private SearchId search;

    @BeforeEach
    void aSearchThatIsDescribed() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        caseId = aFileIn(ZOTTEGEM);
        search = currentActor.asProcess(() -> {
            lusGroups.start(caseId, null);
            maps.add(caseId, on("tante Rosa", WantsToInvite.YES));
            maps.add(caseId, on("nonkel Jos", WantsToInvite.NO));
            SearchId id = searches.open(caseId, SearchFor.GROUP);
            searches.describe(id, new Need(GERAARDSBERGEN, 15, EnumSet.of(Language.TR, Language.NL), Need.Frequency.MONTHLY, true,
                    "<b>rustig</b>", null, null));
            return id;
        });
    }

    @Test
    void theTimelineNamesWhoWasFoundAsTheRegisterNamesThemNow() {
        VolunteerId id = aVolunteer("Gevonden", GERAARDSBERGEN);
        does(ELS, () -> {
            searches.propose(search, id, Channel.POOL);
            searches.answered(search, true, true, null, null);
            searches.met(search, clock.today());
            searches.personThinks(search, "yes");
            searches.volunteerThinks(search, "yes");
            searches.matched(search);
            volunteers.change(id, volunteers.get(id).details(), details("Gevonden-Nu", GERAARDSBERGEN));

            assertThat(files.timeline(caseId).stream().flatMap(entry -> new MatchedOnTimeline(volunteers).words(entry).stream()))
                    .containsExactly("Gevonden-Nu Janssens");
        });
    }

    @Test
    void whomThePersonDoesNotWantToInviteIsNotOffered() {
        does(ELS, () -> {
            TaskView.Screen screen = open(networkView, FormValues.EMPTY);

            assertThat(html(screen.component())).contains("tante Rosa", "Wie we zoeken", "&lt;b&gt;rustig&lt;/b&gt;")
                    .doesNotContain("nonkel Jos");
            assertThat(screen.values()).isEqualTo(FormValues.EMPTY);
        });
    }

    @Test
    void whoIsChosenIsAskedForDetailsAndConsent() {
        does(ELS, () -> {
            TaskView.Screen screen = open(networkView, FormValues.EMPTY);
            choose(1);

            assertThat(browser.find(TextField.class).all().getFirst().getValue()).isEqualTo("tante Rosa");
            assertThat(screen.values().text("networkResult")).contains("found");
            assertThat(screen.values().bool("consent")).isFalse();
            assertThat(changes).hasPositiveValue();

            screen.showErrors(FormErrors.of("consent", "Vraag eerst"));
            Checkbox consent = browser.find(Checkbox.class).all().stream()
                    .filter(one -> one.getLabel().contains("vindt het goed")).findFirst().orElseThrow();
            assertThat(consent.isInvalid()).isTrue();
            assertThat(consent.getErrorMessage()).isEqualTo("Vraag eerst");
        });
    }

    @Test
    void nobodyFoundAsksForNoDetails() {
        does(ELS, () -> {
            TaskView.Screen screen = open(networkView, FormValues.EMPTY);
            choose(3);

            assertThat(browser.find(TextField.class).exists()).isFalse();
            browser.test(browser.find(TextArea.class).single()).setValue("We belden iedereen.");
            assertThat(screen.values()).isEqualTo(FormValues.of(Map.of(
                    "choice", "nobody", "networkResult", "notFound", "note", "We belden iedereen.")));
        });
    }

    @Test
    void whatWasTypedComesBack() {
        does(ELS, () -> {
            TaskView.Screen first = open(networkView, FormValues.EMPTY);
            choose(2);
            browser.test(browser.find(TextField.class).all().getFirst()).setValue("Mieke");
            FormValues draft = first.values();
            UI.getCurrent().removeAll();

            TaskView.Screen second = open(networkView, draft);

            assertThat(second.values()).isEqualTo(draft);
            assertThat(browser.find(TextField.class).all().getFirst().getValue()).isEqualTo("Mieke");
        });
    }

    @Test
    void eachVolunteerIsOfferedWithTheReasonsInWords() {
        VolunteerId samira = inThePool("Samira-redenen", GERAARDSBERGEN);
        does(ELS, () -> {
            TaskView.Screen screen = open(poolView, FormValues.EMPTY);

            assertThat(html(screen.component())).contains("Samira-redenen Janssens")
                    .contains("Woont vlakbij in Geraardsbergen, spreekt Nederlands en Turks, mag met kinderen en jongeren werken, "
                            + "heeft tijd ’s avonds in de week.")
                    .contains("Doet graag: koken &amp; &lt;i&gt;dansen&lt;/i&gt;")
                    .doesNotContain("{0}");
            screen.showErrors(FormErrors.of("volunteerId", "Kies iemand anders."));
            assertThat(choice().isInvalid()).isTrue();
            choose(1);
            assertThat(choice().isInvalid()).isFalse();
            assertThat(screen.values()).isEqualTo(FormValues.of(Map.of("poolResult", "found", "volunteerId", samira.toString())));
            does(MARIE, () -> life.leave(samira));
        });
    }

    @Test
    void whoeverIsMissedIsExplainedInWords() {
        VolunteerId listed = inThePool("Samira-gemist", GERAARDSBERGEN);
        VolunteerId far = aVolunteer("Lou-gemist", HASSELT);
        VolunteerId stopped = aVolunteer("Piet-gemist", ZOTTEGEM);
        does(MARIE, () -> life.leave(stopped));
        does(ELS, () -> {
            open(poolView, FormValues.EMPTY);
            assertThat(why(listed)).isEqualTo("Past bij wat we zoeken, en staat in de lijst.");
            assertThat(why(far)).matches("Woont in Hasselt, op \\d+ km\\. We zoeken binnen 15 km\\. "
                    + "Wil zich tot 20 km verplaatsen, en de groep is op \\d+ km\\. Werkt niet met kinderen of jongeren, en die zijn er in deze groep\\.");
            assertThat(why(stopped)).startsWith("Is gestopt als vrijwilliger. ");
            assertThat(proposals.others(search, "gemist", 1, 1)).extracting(one -> one.id()).containsExactly(stopped);
        });
        does(MARIE, () -> life.leave(listed));
        assertThatThrownBy(() -> does(LIEN, () -> proposals.whyNot(search, far))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> does(LIEN, () -> proposals.others(search, "", 0, 1))).isInstanceOf(AccessDeniedException.class);
    }

    @SuppressWarnings("unchecked")
    private String why(VolunteerId id) {
        WhyNotBox box = browser.find(WhyNotBox.class).single();
        ((ComboBox<VolunteerSummary>) box.getContent().findFirst().orElseThrow()).setValue(volunteers.get(id));
        return ((Paragraph) box.getContent().toList().get(1)).getText();
    }

    @Test
    void notThisOneLeavesTheListAndComesBackWhenThatNoLongerCounts() {
        VolunteerId samira = inThePool("Samira-niet", GERAARDSBERGEN);
        does(ELS, () -> {
            TaskView.Screen screen = open(poolView, FormValues.EMPTY);
            click("Samira-niet Janssens niet voorstellen");

            assertThat(html(browser.find(KeptInMindBox.class).single())).contains("Niet Samira-niet Janssens: dat is zo gevraagd.");
            assertThat(choice().getListDataView().contains(samira.toString())).isFalse();

            click("Niet meer rekening houden met: Niet Samira-niet Janssens: dat is zo gevraagd.");
            assertThat(choice().getListDataView().contains(samira.toString())).isTrue();
            assertThat(browser.find(KeptInMindBox.class).exists()).isFalse();
            assertThat(screen.values()).isEqualTo(FormValues.EMPTY);
        });
        does(MARIE, () -> life.rest(samira, clock.today().plusYears(9)));
    }

    @Test
    void anEmptyListSaysWhatKeepsVolunteersAway() {
        VolunteerId far = aVolunteer("Ver-weg", HASSELT);
        does(ELS, () -> {
            searches.describe(search, new Need("44021", 1, Set.of(Language.OTHER), null, false, null, null, null));
            TaskView.Screen screen = open(poolView, FormValues.EMPTY);

            assertThat(html(screen.component())).contains("Dit zit in de weg").contains("verder dan 1 km")
                    .contains("de taal niet: een andere taal").doesNotContain("{0");
            assertThat(choice().getListDataView().getItemCount()).isOne();
        });
        does(MARIE, () -> life.rest(far, clock.today().plusYears(9)));
    }

    @Test
    void whoFitsForTheRestIsNamedAndOnePressLooksAsFar() {
        VolunteerId samira = inThePool("Samira-verderop", ZOTTEGEM);
        does(ELS, () -> {
            searches.describe(search, new Need(GERAARDSBERGEN, 1, Set.of(Language.TR), null, true, null, null, null));
            var rung = searches.get(search).rung();
            TaskView.Screen screen = open(poolView, FormValues.EMPTY);

            assertThat(html(screen.component())).contains("Samira-verderop Janssens", "vrijwilligers/" + samira, "Zottegem, ongeveer")
                    .contains("We zoeken binnen 1 km.");
            assertThat(choice().getListDataView().contains(samira.toString())).isFalse();
            Button farther =
                    browser.find(Button.class).all().stream().filter(one -> one.getText().startsWith("Zoek tot")).findFirst().orElseThrow();
            browser.test(farther).click();

            assertThat(choice().getListDataView().contains(samira.toString())).isTrue();
            assertThat(searches.get(search).need().orElseThrow().radiusKm()).isBetween(10, 20);
            assertThat(html(screen.component())).contains("binnen " + searches.get(search).need().orElseThrow().radiusKm() + " km");
            // we look on where we looked
            assertThat(searches.get(search).rung()).isEqualTo(rung);
            assertThat(files.timeline(caseId).getFirst().kind()).isEqualTo("search.event.needChanged");
        });
        does(MARIE, () -> life.rest(samira, clock.today().plusYears(9)));
    }

    @Test
    void whoLivesInTheSameTownIsCloseByAndNotZeroKilometresAway() {
        VolunteerId samira = inThePool("Samira-vlakbij", GERAARDSBERGEN);
        does(ELS, () -> {
            searches.describe(search, new Need(GERAARDSBERGEN, 5, Set.of(Language.OTHER), null, true, null, null, null));
            TaskView.Screen screen = open(poolView, FormValues.EMPTY);

            assertThat(html(screen.component())).contains("Samira-vlakbij Janssens", "Geraardsbergen, vlakbij")
                    .doesNotContain("ongeveer 0 km");
        });
        does(MARIE, () -> life.rest(samira, clock.today().plusYears(9)));
    }

    @Test
    void whomWeLookForIsChangedInTheSearchAndTheListIsThereAtOnce() {
        VolunteerId samira = inThePool("Samira-aangepast", ZOTTEGEM);
        does(ELS, () -> {
            searches.describe(search, new Need(GERAARDSBERGEN, 1, Set.of(Language.TR), Need.Frequency.MONTHLY, true, "rustig", null, null));
            open(poolView, FormValues.EMPTY);
            click("Pas aan wie we zoeken");
            assertThat(browser.find(NeedDialog.class).single().isOpened()).isTrue();
            browser.find(IntegerField.class).single().setValue(25);
            click("Bewaar en zoek opnieuw");

            Need now = searches.get(search).need().orElseThrow();
            assertThat(now)
                    .isEqualTo(new Need(GERAARDSBERGEN, 25, Set.of(Language.TR), Need.Frequency.MONTHLY, true, "rustig", null, null));
            assertThat(choice().getListDataView().contains(samira.toString())).isTrue();
        });
        does(MARIE, () -> life.rest(samira, clock.today().plusYears(9)));
        assertThatThrownBy(() -> does(LIEN, () -> criteria.lookFarther(search, 30))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> does(LIEN, () -> criteria.need(search))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> does(LIEN, () -> proposals.onlyKeptAwayBy(search, Obstacle.LANGUAGE, 9)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoWasProposedStandsBesideTheTasksAndIsCalledFirstWhereTheyAreAsked() {
        VolunteerId samira = inThePool("Samira-ernaast", GERAARDSBERGEN);
        does(ELS, () -> {
            assertThat(proposed.of(about("search/propose-match"))).isEmpty();
            searches.propose(search, samira, Channel.POOL);

            assertThat(proposed.of(about("search/propose-match"))).singleElement().satisfies(one -> {
                ContactDetails known = volunteers.get(samira).person();
                assertThat(one.first()).isFalse();
                assertThat(one.name()).isEqualTo("Samira-ernaast Janssens");
                assertThat(one.phone()).isNotBlank().isEqualTo(known.phone());
                assertThat(one.languages()).isEqualTo("Nederlands en Turks");
                assertThat(one.page()).isEqualTo("vrijwilligers/" + samira);
            });
            assertThat(proposed.of(about("search/ask-volunteer"))).singleElement().satisfies(one -> assertThat(one.first()).isTrue());
            searches.answered(search, false, true, null, null);
            searches.refused(search);
            assertThat(proposed.of(about("search/propose-match"))).isEmpty();
        });
        does(MARIE, () -> life.rest(samira, clock.today().plusYears(9)));
        assertThatThrownBy(() -> does(LIEN, () -> proposed.of(about("search/propose-match")))).isInstanceOf(AccessDeniedException.class);
    }

    private CurrentTask about(String formKey) {
        return new CurrentTask(Ids.next(), caseId, "volunteer-search", "test", formKey, Map.of("searchId", search.toString()));
    }

    @Test
    void thePagesForBothSayNothingThatTellsWhoTheyAre() {
        VolunteerId samira = inThePool("Samira-blad", GERAARDSBERGEN);
        RouteConfiguration.forApplicationScope().setAnnotatedRoute(ProfilesView.class);
        does(ELS, () -> {
            ProfilesView view = new ProfilesView(profiles, places, texts);
            view.show(profiles.of(search, samira).orElseThrow());

            assertThat(html(view)).contains("Een groep zoekt iemand", "Een vrijwilliger", "Oost-Vlaanderen, vlak bij jou")
                    .contains("koken &amp; &lt;i&gt;dansen&lt;/i&gt;").doesNotContain("Samira", "Nora", "Geraardsbergen");
        });
        does(MARIE, () -> life.rest(samira, clock.today().plusYears(9)));
    }

    @Test
    void aWeightOutOfBoundsIsSaidAtItsFieldAndTheFirstOnesComeBack() {
        does(MARIE, () -> {
            WeightsView view = new WeightsView(weights, places, texts);
            UI.getCurrent().add(view);
            IntegerField interests = browser.find(IntegerField.class).all().getFirst();
            interests.setValue(11);
            click("Bewaar");
            assertThat(interests.isInvalid()).isTrue();
            assertThat(interests.getErrorMessage()).isEqualTo("Kies een getal van 0 tot 10.");

            interests.setValue(4);
            click("Bewaar");
            assertThat(html(view)).contains("Eerst 3, veranderd door Marie op");
            click("Zet terug");
            click("Bewaar");
            assertThat(weights.now()).isEqualTo(weights.defaults());
        });
    }

    private void click(String words) {
        browser.test(browser.find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse(button.getText()).equals(words)).findFirst().orElseThrow()).click();
    }

    @Test
    void theFileSaysWhereTheSearchStandsWhomWeAskedAndWhatComesNext() {
        VolunteerId samira = inThePool("Samira-dossier", GERAARDSBERGEN);
        does(ELS, () -> {
            searches.propose(search, samira, Channel.POOL);
            searches.answered(search, true, true, "<script>", null);

            String html = html(section.create(files.get(caseId)).orElseThrow());

            assertThat(html).contains("Ze leren elkaar kennen", "aria-current=\"step\"", "Samira-dossier Janssens", "wordt nu gevraagd",
                    "Nora zei ja (&lt;script&gt;).", "na de kennismaking vragen we elk apart");
            assertThat(section.create(files.get(aFileIn(AALST)))).isEmpty();
        });
    }

    private VolunteerId inThePool(String name, String place) {
        VolunteerDetails base = details(name, place);
        return aVolunteer(new VolunteerDetails(base.person(), Set.of(Language.NL, Language.TR), Set.of(PartOfWeek.WEEKDAY_EVENING),
                "koken & <i>dansen</i>", 20, true, 1, base.since()));
    }

    private static ContactFacts on(String name, WantsToInvite wanted) {
        return new ContactFacts(
                name, Relation.OTHER_FAMILY, null, Ring.INTIMACY, null, null, Set.of(), null, null, false, wanted);
    }

    private TaskView.Screen open(TaskView view, FormValues draft) {
        CurrentTask task = new CurrentTask(
                Ids.next(), caseId, "volunteer-search", "test", "search/test", Map.of("searchId", search.toString()));
        TaskView.Screen screen = view.open(task, draft, changes::incrementAndGet);
        UI.getCurrent().add(screen.component());
        return screen;
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> choice() {
        return browser.find(RadioButtonGroup.class).single();
    }

    /** As a person does: the n-th from the top. */
    private void choose(int number) {
        browser.test(choice()).selectItem(choice().getListDataView().getItem(number - 1));
    }

    private static String html(Component component) {
        return component.getElement().getOuterHTML();
    }
}
