package be.omringd.linkgroup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.form.Forms;
import be.omringd.form.FormValues;
import be.omringd.form.ui.FormRenderer;
import be.omringd.form.ui.FormView;
import be.omringd.intake.OrientedTowardsLinkGroup;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.GivesOrAsks;
import be.omringd.linkgroup.KeptApart;
import be.omringd.linkgroup.LinkAnswers;
import be.omringd.linkgroup.LinkProfile;
import be.omringd.linkgroup.LinkProfiles;
import be.omringd.linkgroup.TimeOfWeek;
import be.omringd.linkgroup.WhoWaits;
import be.omringd.place.Places;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The page of who waits for a link group, and what the file shows and changes of it. */
class LinkGroupsScreenTest extends VolunteerWorld {

    private static final String DE_PANNE = "38008";

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    WhoWaits whoWaits;
    @Autowired
    LinkProfiles profiles;
    @Autowired
    KeptApart apart;
    @Autowired
    ProfileSection section;
    @Autowired
    KeptApartSection apartSection;
    @Autowired
    Forms forms;
    @Autowired
    FormRenderer renderer;
    @Autowired
    Places places;
    @Autowired
    Moments moments;
    @Autowired
    Texts texts;
    @Autowired
    CurrentActor actor;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void inDutch() {
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    private CaseId whoWaits(String place) {
        CaseId file = aFileIn(place);
        currentActor.asProcess(() -> transaction.execute(tx -> {
            files.enter(file, RequestPhase.ORIENTED_LINK);
            events.publishEvent(new OrientedTowardsLinkGroup(file));
            return null;
        }));
        return file;
    }

    private static LinkProfile profile(Language language, TimeOfWeek time, Interest... interests) {
        return new LinkProfile(Set.of(language), Set.of(time), 3, Set.of(), Set.of(interests), null, GivesOrAsks.BOTH, null, null, null);
    }

    private LinkGroupsView view(Map<String, String> parameters) {
        LinkGroupsView view = new LinkGroupsView(whoWaits, places, moments, texts, actor);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.show(QueryParameters.simple(parameters));
        return view;
    }

    @SuppressWarnings("unchecked")
    private static Set<CaseId> listed(LinkGroupsView view) {
        Grid<Candidate> grid =
                view.getChildren().filter(Grid.class::isInstance).map(child -> (Grid<Candidate>) child).findFirst().orElseThrow();
        return grid.getListDataView().getItems().map(Candidate::caseId).collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void thePageListsWhoWaitsByWhatIsChosenAndTheTableSaysTheSame() {
        CaseId evening = whoWaits(DE_PANNE);
        CaseId morning = whoWaits(DE_PANNE);
        CaseId unasked = whoWaits(DE_PANNE);
        does(MARIE, () -> {
            profiles.change(evening, profile(Language.TR, TimeOfWeek.FRIDAY_EVENING, Interest.FILM), 0);
            profiles.change(morning, profile(Language.TR, TimeOfWeek.FRIDAY_MORNING, Interest.GAMES), 0);

            assertThat(listed(view(Map.of("regio", "west_vlaanderen")))).contains(evening, morning, unasked);
            LinkGroupsView chosen = view(Map.of("regio", "west_vlaanderen", "deel", "evening", "taal", "tr", "doet", "film"));
            assertThat(listed(chosen)).contains(evening).doesNotContain(morning, unasked);
            assertThat(chosen.csv()).startsWith("\uFEFFNaam;Gemeente;").contains("De Panne", "vrijdagavond", "Turks");
            LinkGroupsView onMap = view(Map.of());
            onMap.chosenOnMap(DE_PANNE);
            assertThat(listed(onMap)).contains(evening, morning, unasked);
            assertThat(listed(view(Map.of("gemeente", AALST)))).doesNotContain(evening, morning, unasked);
            assertThat(listed(view(Map.of("regio", "limburg")))).doesNotContain(evening, morning, unasked);
            assertThat(listed(view(Map.of("deel", "nacht", "taal", "xx")))).as("what nobody knows is left out").contains(evening, unasked);
        });
        does(ELS, () -> assertThat(listed(view(Map.of()))).as("of another region").doesNotContain(evening, morning, unasked));
    }

    @Test
    void aGroupThatCouldAlmostBeMadeIsSaidInWords() {
        for (int i = 0; i < 4; i++) {
            CaseId file = whoWaits(DE_PANNE);
            does(MARIE, () -> profiles.change(file, profile(Language.FR, TimeOfWeek.SUNDAY_EVENING), 0));
        }
        does(MARIE, () -> assertThat(view(Map.of("regio", "west_vlaanderen")).getElement().getTextRecursively()).contains(
                "In de buurt van De Panne wachten vier mensen die zondagavond kunnen en deze taal delen: Frans. Vanaf vijf kan er een groep zijn."));
    }

    @Test
    void theFileShowsWhatSuitsAndWhatToAskStill() {
        CaseId file = whoWaits(AALST);
        does(ELS, () -> {
            assertThat(shown(file)).contains("We vroegen Nora nog niet wat past.");
            profiles.change(file, profile(Language.NL, TimeOfWeek.THURSDAY_EVENING), 0);
            assertThat(shown(file)).contains("donderdagavond", "Nederlands", "3 km", "Vraag nog: interesses.");
            files.stop(file, null);
            assertThat(section.create(files.get(file))).isEmpty();
        });
    }

    private String shown(CaseId file) {
        return section.create(files.get(file)).map(Component::getElement).map(element -> element.getTextRecursively()).orElse("");
    }

    @Test
    void whatAColleagueChangedMeanwhileIsPutTogetherAndNothingTypedIsLost() {
        CaseId file = whoWaits(AALST);
        LinkProfile before = profile(Language.NL, TimeOfWeek.THURSDAY_EVENING);
        does(ELS, () -> {
            profiles.change(file, before, 0);
            CaseSummary summary = files.get(file);
            FormView[] form = new FormView[1];
            ProfileDialog dialog = new ProfileDialog(profiles, summary, values -> {
                form[0] = renderer.create(forms.get(LinkAnswers.FORM).about("Nora"), values, Map.of(), Texts.DUTCH);
                return form[0];
            }, new LinkWords(texts, places, Texts.DUTCH), () -> {});
            dialog.open();
            form[0].show(LinkAnswers.write(before).with("brings", "Bakt brood").with("rangeKm", 9));
            profiles.change(file, new LinkProfile(before.languages(), before.times(), 7, Set.of(), before.interests(), null,
                    before.givesOrAsks(), null, null, "Geen trappen"), 1);

            save();

            assertThat(dialog.isOpened()).isTrue();
            assertThat(browser.find(Paragraph.class).withTextContaining("Een collega wijzigde dit intussen").exists()).isTrue();
            FormValues together = form[0].values();
            assertThat(together.text("brings")).as("mine").contains("Bakt brood");
            assertThat(together.text("limits")).as("theirs").contains("Geen trappen");
            assertThat(together.integer("rangeKm")).as("of both: mine").contains(9);

            save();

            assertThat(dialog.isOpened()).isFalse();
            assertThat(profiles.find(file).profile().brings()).isEqualTo("Bakt brood");
            assertThat(profiles.find(file).profile().limits()).isEqualTo("Geen trappen");
        });
    }

    private void save() {
        browser.test(browser.find(Button.class).withText("Bewaar").single()).click();
    }

    @Test
    void whoIsNotBroughtTogetherIsChosenInTheFileAndTakenBackThere() {
        CaseId file = whoWaits(AALST);
        CaseId other = whoWaits(AALST);
        does(ELS, () -> {
            UI.getCurrent().add(apartSection.create(files.get(file)).orElseThrow());
            browser.test(browser.find(Button.class).withText("Niet samen zetten").single()).click();
            assertThat(who().isInvalid()).as("nobody chosen").isTrue();

            Candidate candidate = whoWaits.all().stream().filter(one -> one.caseId().equals(other)).findFirst().orElseThrow();
            who().setValue(candidate);
            browser.test(browser.find(Button.class).withText("Niet samen zetten").single()).click();
            assertThat(apart.from(other)).extracting(CaseSummary::id).containsExactly(file);

            browser.test(browser.find(Button.class).withText("Mag toch samen").single()).click();
            assertThat(apart.from(file)).isEmpty();
        });
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Candidate> who() {
        return browser.find(ComboBox.class).single();
    }
}
