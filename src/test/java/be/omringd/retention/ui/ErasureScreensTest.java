package be.omringd.retention.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import be.omringd.access.Actor;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.BreaksAndGoodbyes;
import be.omringd.onboarding.ComingForward;
import be.omringd.onboarding.ComingForward.Interested;
import be.omringd.onboarding.NewInterest;
import be.omringd.onboarding.Onboarding;
import be.omringd.place.Places;
import be.omringd.retention.Erasures;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What managers see when the data of somebody have been kept long enough. */
class ErasureScreensTest extends VolunteerWorld {

    private static final LocalDate BEGIN = LocalDate.of(2025, 4, 7);

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    ComingForward coming;
    @Autowired
    BreaksAndGoodbyes goodbyes;
    @Autowired
    Erasures erasures;
    @Autowired
    Onboarding onboarding;
    @Autowired
    Agreements agreements;
    @Autowired
    VolunteerRules rules;
    @Autowired
    Places places;
    @Autowired
    Texts texts;

    private Instant before;

    @BeforeEach
    void inDutch() {
        before = clock.instant();
        clock.setTo(BEGIN);
        nobodyElseWaitsToBeErased();
        RouteConfiguration.forApplicationScope().setAnnotatedRoute(ErasureView.class);
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    @AfterEach
    void backToWhereItWas() {
        clock.setTo(before);
    }

    @Test
    void whoIsChosenIsErasedAfterAWarningThatNamesThem() {
        stopped("Wisselbeke");
        VolunteerId id = stopped("Wissegem");
        clock.pass(Period.ofDays(740));
        does(MARIE, () -> {
            ErasureView view = show();
            ErasureNumber inTheMenu = new ErasureNumber(erasures);
            int waited = inTheMenu.count();
            assertThat(text(view)).contains("Wissegem", "gestopt als vrijwilliger, op 7 april 2025", "Bewaard tot en met 7 april 2027",
                    "10 dagen voorbij");

            click("Wis");
            assertThat(text(view)).contains("Kies eerst wie of wat je wil wissen.");
            box("Kies Wissegem Janssens").setValue(true);
            assertThat(text(view)).doesNotContain("Kies eerst");
            click("Wis");
            ConfirmDialog dialog = browser.find(ConfirmDialog.class).single();
            assertThat(text(dialog)).contains("1 persoon", "Wissegem Janssens", "niet ongedaan").doesNotContain("Wisselbeke");
            browser.test(dialog).confirm();

            assertThat(text(view)).contains("Gewist: 1 persoon.", "Wisselbeke").doesNotContain("Wissegem");
            assertThat(inTheMenu.count()).isEqualTo(waited - 1);
            assertThat(volunteers.get(id).person().erasedOn()).isEqualTo(clock.today());
            assertThat(view.table()).startsWith("\uFEFFGewist op;Wat;Aantal mensen;Bewaard tot en met;Door\r\n")
                    .contains(clock.today() + ";Gestopte vrijwilligers;", ";2027-04-07;Marie");
        });
    }

    @Test
    void whoCameBackMeanwhileIsNamedAndNothingOfThemIsErased() {
        VolunteerId id = stopped("Terugkeer");
        clock.pass(Period.ofDays(740));
        does(MARIE, () -> {
            ErasureView view = show();
            box("Kies Terugkeer Janssens").setValue(true);
            click("Wis");
            goodbyes.comesBack(id);

            browser.test(browser.find(ConfirmDialog.class).single()).confirm();

            assertThat(text(view)).contains("Er is niets gewist.", "er veranderde intussen iets: Terugkeer Janssens.");
            assertThat(volunteers.get(id).person().firstName()).isEqualTo("Terugkeer");
        });
    }

    @Test
    void choosingAllChoosesEverybodyWhoCanGoAndNobodyElse() {
        Interested candidate = as(Actor.VISITOR,
                () -> coming.interested(new NewInterest(UUID.randomUUID(), details("Half", ZOTTEGEM, BEGIN), 1980, null, null)));
        does(ELS, () -> goodbyes.leave(candidate.volunteerId()));
        stopped("Helemaal");
        clock.pass(Period.ofDays(740));
        does(MARIE, () -> {
            ErasureView view = show();
            assertThat(text(view)).contains("Half Janssens", "Het afscheid is nog niet rond");
            assertThat(browser.find(Checkbox.class).all()).noneMatch(one -> one.getAriaLabel().orElse("").equals("Kies Half Janssens"));

            browser.test(all()).click();

            assertThat(box("Kies Helemaal Janssens").getValue()).isTrue();
            box("Kies Helemaal Janssens").setValue(false);
            assertThat(all().getValue()).isFalse();
        });
    }

    @Test
    void keepingLongerSaysAtItsFieldWhatIsMissingAndKeepsWhatWasChosen() {
        VolunteerId id = stopped("Langer");
        stopped("Gekozen");
        clock.pass(Period.ofDays(740));
        does(MARIE, () -> {
            ErasureView view = show();
            box("Kies Gekozen Janssens").setValue(true);
            browser.test(button(one -> one.getAriaLabel().orElse("").equals("Langer Janssens langer bewaren"))).click();
            confirmLonger();
            assertThat(field().isInvalid()).isTrue();
            assertThat(reason().getErrorMessage()).isEqualTo("Schrijf in enkele woorden waarom.");
            reason().setValue("Een ongeval is nog niet geregeld.");
            field().setValue(clock.today().plusMonths(7));
            confirmLonger();
            assertThat(reason().isInvalid()).isFalse();
            assertThat(reason().getValue()).isEqualTo("Een ongeval is nog niet geregeld.");
            assertThat(field().getErrorMessage()).startsWith("Kies een dag na vandaag en ten laatste op 17 oktober 2027");
            field().setValue(clock.today().plusDays(20));
            confirmLonger();

            assertThat(volunteers.get(id).keepUntil()).isEqualTo(clock.today().plusDays(20));
            assertThat(text(view)).contains("De gegevens van Langer Janssens bewaren we tot en met 7 mei 2027.",
                    "Langer bewaard: Een ongeval is nog niet geregeld.", "Nog 20 dagen");
            assertThat(box("Kies Gekozen Janssens").getValue()).isTrue();
        });
    }

    @Test
    void whereNobodyWaitsThatIsSaidInWords() {
        clock.setTo(LocalDate.of(2004, 5, 5));
        does(MARIE, () -> assertThat(text(show())).contains("Niemand is aan de beurt.", "Binnenkort komt er niemand bij."));
    }

    // ---- pieces

    private static VolunteerDetails details(String name, String place, LocalDate since) {
        VolunteerDetails given = VolunteerWorld.details(name, place);
        return new VolunteerDetails(given.person(), given.languages(), given.availability(), given.interests(), given.radiusKm(),
                given.withMinors(), given.maxGroups(), since);
    }

    private VolunteerId stopped(String name) {
        VolunteerId id = as(ELS, () -> agreements.registerWith(details(name, ZOTTEGEM, BEGIN.minusYears(1)), BEGIN.minusYears(1)));
        does(ELS, () -> goodbyes.leave(id));
        return id;
    }

    private ErasureView show() {
        ErasureView view = new ErasureView(erasures, rules, places, texts);
        UI.getCurrent().add(view);
        return view;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private Checkbox box(String label) {
        return browser.find(Checkbox.class).all().stream().filter(one -> one.getAriaLabel().orElse("").equals(label)).findFirst()
                .orElseThrow();
    }

    private Checkbox all() {
        return browser.find(Checkbox.class).all().stream().filter(one -> "Alles kiezen".equals(one.getLabel())).findFirst().orElseThrow();
    }

    private Button button(java.util.function.Predicate<Button> which) {
        return browser.find(Button.class).all().stream().filter(which).findFirst().orElseThrow();
    }

    private void click(String label) {
        browser.test(button(one -> label.equals(one.getText()))).click();
    }

    private void confirmLonger() {
        browser.test(button(one -> "Langer bewaren".equals(one.getText()) && one.getAriaLabel().isEmpty())).click();
    }

    private DatePicker field() {
        return browser.find(DatePicker.class).single();
    }

    private TextArea reason() {
        return browser.find(TextArea.class).single();
    }
}
