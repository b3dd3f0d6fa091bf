package be.omringd.onboarding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.ComingForward;
import be.omringd.onboarding.Onboarding;
import be.omringd.onboarding.internal.InterestForm;
import be.omringd.person.ContactDetails;
import be.omringd.place.Places;
import be.omringd.place.ui.PlaceField;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Duplicates;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerWorld;
import be.omringd.volunteer.ui.DuplicatesPart;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The public form for volunteers, and what coordinators see of candidates. */
class OnboardingScreensTest extends VolunteerWorld {

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    ComingForward coming;
    @Autowired
    Onboarding onboarding;
    @Autowired
    InterestForm interests;
    @Autowired
    OnboardingParts parts;
    @Autowired
    Duplicates duplicates;
    @Autowired
    DuplicatesPart part;
    @Autowired
    Agreements agreements;
    @Autowired
    VolunteerRules rules;
    @Autowired
    VolunteerCards cards;
    @Autowired
    Places places;
    @Autowired
    Texts texts;

    @BeforeEach
    void inDutch() {
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    private static FormValues answers(Object... more) {
        FormValues values =
                FormValues.of(Map.of("firstName", "Nel", "lastName", "Wouters", "phone", "0470 12 34 57", "municipality", ZOTTEGEM,
                        "birthYear", 1980, "languages", List.of("nl"), "radiusKm", 15));
        for (int i = 0; i < more.length; i += 2) {
            values = values.with((String) more[i], more[i + 1]);
        }
        return values;
    }

    @Test
    void goodAnswersAreTaken() {
        assertThat(interests.check(answers(), Texts.DUTCH)).isEqualTo(FormErrors.none());
        assertThat(interests.read(answers("availability", List.of("SUNDAY"), "motivation", "Ik kook graag"), UUID.randomUUID(), "fr", null))
                .satisfies(read -> {
                    assertThat(read.details().person().language()).isEqualTo("fr");
                    assertThat(read.details().person().minor()).isFalse();
                    assertThat(read.birthYear()).isEqualTo(1980);
                    assertThat(read.motivation()).isEqualTo("Ik kook graag");
                });
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"radiusKm, 0", "radiusKm, 500", "birthYear, 2020", "birthYear, 85", "birthYear, 2099", "phone, bel mij",
        "municipality, 99999"})
    void whatCannotBeIsSaidAtItsField(String field, String value) {
        Object answer = value.matches("\\d+") && !field.equals("municipality") ? Integer.valueOf(value) : value;
        for (Locale language : List.of(Texts.DUTCH, Texts.FRENCH, Texts.ENGLISH)) {
            assertThat(interests.check(answers(field, answer), language).at(field)).as(language.getLanguage()).isPresent();
        }
    }

    @Test
    void whoIsTooYoungIsToldKindly() {
        assertThat(interests.check(answers("birthYear", clock.today().getYear() - 12), Texts.DUTCH).at("birthYear").orElseThrow())
                .contains("vanaf 15 jaar");
    }

    @Test
    void whoMayBeTheSamePersonIsShownWithWhatToDo() {
        VolunteerDetails one = details("Dubbelganger", AALST);
        VolunteerId known = aVolunteer(one);
        VolunteerId latest = aVolunteer(one);
        does(ELS, () -> {
            var box = part.of(volunteers.get(latest), kept -> {}, () -> {}, Texts.DUTCH).orElseThrow();
            UI.getCurrent().add(box);

            assertThat(box.getElement().getTextRecursively()).contains("Misschien dezelfde persoon", "zelfde telefoon");
            duplicates.of(latest).stream().filter(alike -> !alike.volunteer().id().equals(known) && volunteers.mayChange(alike.volunteer()))
                    .forEach(alike -> duplicates.notTheSame(latest, alike.volunteer().id()));
        });
        does(ELS, () -> {
            duplicates.notTheSame(latest, known);
            assertThat(duplicates.of(latest)).noneMatch(alike -> alike.volunteer().id().equals(known));
        });
    }

    @Test
    void twoOfOneNameInTwoRegionsAreForWhoWorksInBoth() {
        VolunteerId latest = aVolunteer(calledAt("0499 81 72 63", AALST));
        aVolunteer(calledAt("0499 81 72 63", HASSELT));
        does(ELS, () -> assertThat(part.of(volunteers.get(latest), kept -> {}, () -> {}, Texts.DUTCH).orElseThrow()
                .getElement().getTextRecursively()).contains("in een andere regio"));
    }

    private VolunteerDetails calledAt(String phone, String placeCode) {
        VolunteerDetails base = details("Grensgeval", placeCode);
        ContactDetails person = base.person();
        return new VolunteerDetails(
                new ContactDetails(person.firstName(), person.lastName(), phone, null, placeCode, "nl", null, false), base.languages(),
                base.availability(), base.interests(), base.radiusKm(), base.withMinors(), base.maxGroups(), base.since());
    }

    @Test
    void thePapersSayWhatIsThereAndWhatIsNot() {
        VolunteerId id = as(ELS, () -> coming.begin(details("Papieren", AALST), VolunteerSource.REGISTER));
        does(ELS, () -> {
            var way = onboarding.find(id).orElseThrow();
            assertThat(parts.papers(id, way, Texts.DUTCH).getElement().getTextRecursively()).contains("Kennismaking", "Informatie gegeven",
                    "Afsprakennota");
            assertThat(parts.missing(way, Texts.DUTCH))
                    .isEqualTo("Nog nodig voor de start: een gesprek, de informatie en de afsprakennota.");
        });
    }

    @Test
    void whoIsAVolunteerAlreadyNeedsTheDayOfTheirAgreement() {
        does(ELS, () -> {
            NewVolunteerPage page = new NewVolunteerPage(coming, agreements, rules, places, texts);
            UI.getCurrent().add(page);
            fill("Nieuwkomer");
            RadioButtonGroup<?> begins = browser.find(RadioButtonGroup.class).all().stream()
                    .filter(one -> texts.get(Texts.DUTCH, "volunteer.begins").equals(one.getLabel())).findFirst().orElseThrow();
            browser.test(begins).selectItem(texts.get(Texts.DUTCH, "volunteer.begins.ALREADY"));

            browser.test(browser.find(Button.class).withText("Bewaar").single()).click();

            assertThat(browser.find(DatePicker.class).all()).anySatisfy(
                    day -> assertThat(day.getErrorMessage()).isEqualTo(texts.get(Texts.DUTCH, "volunteer.begins.error")));
            assertThat(register.count(new VolunteerQuery("Nieuwkomer", Set.of(), Set.of(), Set.of(), null, 15, VolunteerQuery.Order.NAME,
                    false))).isZero();
        });
    }

    @Test
    void whatAColleagueChangedMeanwhileIsKeptUntilOneSavesOnceMore() {
        VolunteerId id = aVolunteer("Tegelijk", AALST);
        does(ELS, () -> {
            VolunteerPage page = new VolunteerPage(volunteers, cards, rules, places, texts, List.of());
            BeforeEnterEvent event = mock(BeforeEnterEvent.class);
            when(event.getRouteParameters()).thenReturn(new RouteParameters("id", id.toString()));
            page.beforeEnter(event);
            UI.getCurrent().add(page);
            browser.test(browser.find(Button.class).withText("Pas aan").single()).click();
            TextArea interests = browser.find(TextArea.class).single();
            browser.test(interests).setValue("zingen");
            VolunteerDetails seen = volunteers.get(id).details();
            volunteers.change(id, seen, details("Hernoemd", AALST));

            browser.test(browser.find(Button.class).withText("Bewaar").single()).click();

            assertThat(volunteers.get(id).person().firstName()).isEqualTo("Hernoemd");
            assertThat(interests.getValue()).isEqualTo("zingen");
            browser.test(browser.find(Button.class).withText("Bewaar").single()).click();
            assertThat(volunteers.get(id).interests()).isEqualTo("zingen");
            assertThat(page.getElement().getTextRecursively()).contains("zingen", "Pas aan");
        });
    }

    private void fill(String lastName) {
        List<TextField> fields = browser.find(TextField.class).all();
        browser.test(fields.get(0)).setValue("An");
        browser.test(fields.get(1)).setValue(lastName);
        browser.test(fields.get(2)).setValue("0470 12 34 58");
        browser.find(PlaceField.class).single().setValue(AALST);
        browser.find(DatePicker.class).all().stream().filter(day -> "Vrijwilliger sinds".equals(day.getLabel())).findFirst().orElseThrow()
                .setValue(clock.today());
    }
}
