package be.omringd.coaching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.coaching.CoachingDesk;
import be.omringd.coaching.CoachingRequests;
import be.omringd.coaching.NewKnock;
import be.omringd.inbox.ui.TasksOfMine;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.OrganisationKind;
import be.omringd.organisation.Organisations;
import be.omringd.place.Places;
import be.omringd.shell.Live;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(packages = "be.omringd.inbox.ui")
class CoachingScreensTest extends VolunteerWorld {

    private static final Actor JOKE =
            new Actor(UUID.randomUUID(), "Joke", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.LUS));

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.inbox.ui");
    @Autowired
    CoachingDesk desk;
    @Autowired
    CoachingRequests requests;
    @Autowired
    Organisations organisations;
    @Autowired
    TasksOfMine tasks;
    @Autowired
    Places places;
    @Autowired
    AroundOrganisation around;
    @Autowired
    Texts texts;
    @Autowired
    Moments moments;
    @Autowired
    Live live;

    private final String name = "Repair Café " + UUID.randomUUID();

    @BeforeEach
    void inDutch() {
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    @Test
    void aTrainersDeskTellsWhatIsTheirsFromWhatPartnersDo() {
        knocks(Team.LUS);
        knocks(Team.MAGENTA);

        does(JOKE, () -> {
            show(new DeskView(desk, tasks, texts, moments, live, currentActor));

            assertThat(browser.find(NativeTable.class).all()).hasSize(2);
            String own = browser.find(NativeTable.class).all().getFirst().getElement().getTextRecursively();
            String partners = browser.find(NativeTable.class).all().getLast().getElement().getTextRecursively();
            assertThat(own).contains(name, "Vraag gesteld");
            assertThat(partners).contains(name, "Magenta");
        });
    }

    @Test
    void anOrganisationIsFoundByItsNameAndByItsCode() {
        String code = knocks(Team.LUS).reference();

        does(JOKE, () -> {
            OrganisationsView view = show(new OrganisationsView(organisations, requests, places, texts));
            TextField search = browser.find(TextField.class).single();
            for (String typed : new String[] {name.toLowerCase().replace("é", "e"), code, code.replace("-", "").toLowerCase()}) {
                search.setValue(typed);
                assertThat(view.getElement().getTextRecursively()).as(typed).contains(name, "1 organisatie");
            }
            search.setValue("bestaat niet");
            assertThat(view.getElement().getTextRecursively()).contains("Geen organisaties gevonden");
        });
    }

    @Test
    void theSameOrganisationTwiceIsAskedAboutOnItsPageAndIsOneOnlyAfterAYes() {
        OrganisationId first = organisationOf(knocks(Team.LUS));
        OrganisationId second = organisationOf(knocks(Team.LUS));

        does(JOKE, () -> {
            OrganisationView view = page(second);
            assertThat(view.getElement().getTextRecursively()).contains("Kennen we deze organisatie al?", "Is dat dezelfde?");
            press("Nee, het zijn er twee");
            assertThat(view.getElement().getTextRecursively()).doesNotContain("Kennen we deze organisatie al?");
            assertThat(organisations.get(second).id()).isEqualTo(second);
            assertThat(page(first).getElement().getTextRecursively()).doesNotContain("Kennen we deze organisatie al?");
        });
    }

    @Test
    void aContactWithoutANameOrWithAWrongNumberIsSaidAtTheFieldAndNothingIsLost() {
        OrganisationId id = organisationOf(knocks(Team.LUS));

        does(JOKE, () -> {
            page(id);
            press("Iemand toevoegen");
            ContactDialog dialog = browser.find(ContactDialog.class).single();
            TextField phone = field("Telefoonnummer");
            phone.setValue("bel mij");
            press("Bewaar");
            assertThat(dialog.isOpened()).isTrue();
            assertThat(field("Naam").getErrorMessage()).isEqualTo("Vul een naam in.");
            assertThat(phone.getErrorMessage()).contains("geen telefoonnummer");
            assertThat(phone.getValue()).isEqualTo("bel mij");

            field("Naam").setValue("Kim Peeters");
            phone.setValue("0470 12 34 56");
            press("Bewaar");
            assertThat(organisations.get(id).contacts()).extracting(one -> one.contact().name()).containsExactly("Sam Maes", "Kim Peeters");
        });
    }

    private TextField field(String label) {
        return browser.find(TextField.class).all().stream().filter(one -> label.equals(one.getLabel())).findFirst().orElseThrow();
    }

    private void press(String text) {
        browser.find(Button.class).all().stream().filter(one -> text.equals(one.getText())).findFirst().orElseThrow().click();
    }

    private OrganisationView page(OrganisationId id) {
        OrganisationView view = new OrganisationView(organisations, around, places, texts, moments);
        view.setParameter(null, id.toString());
        return show(view);
    }

    private <C extends Component> C show(C screen) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(screen);
        return screen;
    }

    private OrganisationId organisationOf(CoachingRequests.Registered knock) {
        return as(JOKE, () -> requests.organisationOf(knock.reference())).orElseThrow();
    }

    private CoachingRequests.Registered knocks(Team partner) {
        return as(Actor.VISITOR, () -> requests.knock(new NewKnock(UUID.randomUUID(),
                new OrganisationDetails(name, OrganisationKind.ASSOCIATION, ZOTTEGEM, "nl"),
                new Contact("Sam Maes", "coördinator", null, "sam@repair.example"), "Wat kan er beter?", partner)));
    }
}
