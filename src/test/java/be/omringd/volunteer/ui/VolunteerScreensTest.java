package be.omringd.volunteer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.omringd.person.ContactDetails;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class VolunteerScreensTest extends VolunteerWorld {

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    Places places;
    @Autowired
    Texts texts;
    @Autowired
    VolunteerRules rules;

    private VolunteerWords words;

    @BeforeEach
    void inDutch() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        words = new VolunteerWords(texts, places, Texts.DUTCH);
    }

    @Test
    void aNameThatIsTypedNarrowsTheListAndItsCount() {
        aVolunteer("Zeldzaam", ZOTTEGEM);
        does(MARIE, () -> {
            VolunteersView view = new VolunteersView(register, places, texts, currentActor);
            UI.getCurrent().add(view);

            browser.test(browser.find(TextField.class).all().getFirst()).setValue("Zeldz");

            assertThat(browser.test((Grid<?>) browser.find(Grid.class).single()).size()).isOne();
            assertThat(view.getElement().getTextRecursively()).contains("1 vrijwilliger");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "nothing", "distance.af", ""})
    void anAddressWithAnOrderThatNoColumnHasShowsTheList(String order) {
        String name = "Volgorde" + order.length();
        aVolunteer(name, ZOTTEGEM);
        does(MARIE, () -> {
            VolunteersView view = new VolunteersView(register, places, texts, currentActor);
            UI.getCurrent().add(view);
            AfterNavigationEvent event = mock(AfterNavigationEvent.class);
            when(event.getLocation()).thenReturn(new Location("vrijwilligers", QueryParameters.simple(Map.of("volgorde", order))));

            view.afterNavigation(event);
            browser.test(browser.find(TextField.class).all().getFirst()).setValue(name);

            assertThat(browser.test((Grid<?>) browser.find(Grid.class).single()).size()).isOne();
        });
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        VolunteerForm form = new VolunteerForm(words, rules, places, Texts.DUTCH);
        UI.getCurrent().add(form);

        assertThat(form.read(false)).isEmpty();

        TextField firstName = field("Voornaam");
        assertThat(firstName.isInvalid()).isTrue();
        assertThat(firstName.getErrorMessage()).isEqualTo("Vul de voornaam in.");
        assertThat(field("Telefoon").isInvalid()).isTrue();
        browser.test(firstName).setValue("Samira");
        assertThat(form.read(false)).isEmpty();
        assertThat(firstName.isInvalid()).isFalse();
    }

    @Test
    void whatIsShownInTheFormIsReadBackAsItWas() {
        VolunteerDetails details = details("<script>alert(1)</script>", AALST);
        VolunteerForm form = new VolunteerForm(words, rules, places, Texts.DUTCH);
        UI.getCurrent().add(form);

        form.show(details);

        assertThat(form.read(false)).isEqualTo(Optional.of(details));
        assertThat(form.changed()).isFalse();
        TextArea interests = browser.find(TextArea.class).single();
        browser.test(interests).setValue("muziek");
        assertThat(form.changed()).isTrue();
    }

    @Test
    void theTableForASpreadsheetHoldsTextsAndNeverFormulas() {
        VolunteerDetails details = new VolunteerDetails(
                new ContactDetails("=1+1;csv", "De \"Smet\"", "0470 12 34 56", null, AALST, "nl", "phone", false),
                details("x", AALST).languages(), Set.of(), "lezen;\nwandelen", 20, true, 1, LocalDate.of(2025, 1, 15));
        aVolunteer(details);

        String table = as(ELS, () -> VolunteerCsv.table(register, words, query("=1+1")));

        assertThat(table).startsWith("\uFEFFVoornaam;Achternaam;")
                .contains(
                        "\"'=1+1;csv\";\"De \"\"Smet\"\"\";0470 12 34 56;;9300 Aalst;Oost-Vlaanderen;Nederlands;;\"lezen;\nwandelen\";20;Ja;");
    }

    @Test
    void theTableHoldsEveryPageOfTheList() {
        for (int i = 0; i < 3; i++) {
            aVolunteer("Pagina" + i, AALST);
        }

        assertThat(as(ELS, () -> VolunteerCsv.table(register, words, query("Pagina"))).split("\r\n")).hasSize(4);
    }

    @Test
    void wordsReadAsPeopleSayThem() {
        VolunteerId id = as(MARIE, () -> volunteers.register(details("Ann", AALST), VolunteerSource.REGISTER));
        assertThat(as(MARIE, () -> words.parts(volunteers.get(id).availability()))).isEqualTo("zaterdag");
        assertThat(words.parts(Set.of(
                PartOfWeek.SUNDAY, PartOfWeek.WEEKDAY_EVENING,
                PartOfWeek.WEEKDAY_MORNING))).isEqualTo("voormiddag en avond in de week, zondag");
        assertThat(words.kilometres(0.4)).isEqualTo("vlakbij");
        assertThat(words.kilometres(11.6)).isEqualTo("12 km");
        assertThat(words.placeName(AALST)).isEqualTo("Aalst");
    }

    private TextField field(String label) {
        return browser.find(TextField.class).all().stream().filter(one -> label.equals(one.getLabel())).findFirst().orElseThrow();
    }

    private static VolunteerQuery query(String text) {
        return new VolunteerQuery(text, Set.of(), Set.of(), Set.of(), null, 15, VolunteerQuery.Order.NAME, false);
    }
}
