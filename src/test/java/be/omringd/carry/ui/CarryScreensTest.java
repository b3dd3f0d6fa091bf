package be.omringd.carry.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import be.omringd.access.Actor;
import be.omringd.access.Users;
import be.omringd.carry.CarryWorld;
import be.omringd.carry.HoldingTogether;
import be.omringd.carry.MovingElsewhere;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.WhoHolds;
import be.omringd.inbox.TaskNames;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.shell.Live;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.volunteer.GroupsCarried;
import be.omringd.volunteer.VolunteerId;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

class CarryScreensTest extends CarryWorld {

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.inbox.ui");
    @Autowired
    GroupsCarried groups;
    @Autowired
    MovingElsewhere moving;
    @Autowired
    HoldingTogether together;
    @Autowired
    WhoHolds holds;
    @Autowired
    Places places;
    @Autowired
    TaskNames names;
    @Autowired
    Moments moments;
    @Autowired
    Texts texts;
    @Autowired
    Users team;
    /** What happens while they look reaches screens on a thread of its own, on which nobody is signed in here. */
    private final Live live = mock();

    @BeforeEach
    void inDutch() {
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    @Test
    void eachNumberLeadsToWhatItCounts() {
        isHeldBy(ELS, AALST, -2);
        task(aFileIn(AALST), 4);
        does(MARIE, () -> {
            WhoCarriesView view = all(Map.of("regio", "oost_vlaanderen"));

            String els = "processen/wie/" + ELS.user();
            assertThat(links()).contains(els + "?regio=oost_vlaanderen", els + "?toon=taken&regio=oost_vlaanderen",
                    els + "?toon=laat&regio=oost_vlaanderen", els + "?toon=mensen&regio=oost_vlaanderen",
                    "processen/wie/niemand?toon=taken&regio=oost_vlaanderen");
            assertThat(text(view)).contains("1 vrije taak", "1 persoon, groep of organisatie").doesNotContain("Lien");

            assertThat(text(one(ELS.user(), Map.of("toon", "laat")))).contains("1 taak is te laat", "Nora Peeters");
            assertThat(text(one(null, Map.of("toon", "mensen", "regio", "limburg")))).contains("Hier staat nu niemand.");
        });
    }

    @Test
    void whereNothingIsLeftAloneThePageSaysSo() {
        does(MARIE, () -> assertThat(text(all(Map.of()))).contains("Alles is in goede handen."));
    }

    @Test
    void aVolunteerStandsThereWithTheGroupsTheyAccompanyNow() {
        CaseId group = aFileIn(HASSELT);
        VolunteerId wim = aVolunteer("Wim", HASSELT);
        does(MARIE, () -> jdbc.update("""
                insert into volunteer_assignment (id, volunteer_id, case_id, role, stage, proposed_on, from_on)
                values (uuid(), ?, ?, 'COMPANION', 'ACTIVE', ?, ?)""", wim.toString(), group.toString(), LocalDate.now(), LocalDate.now()));
        does(LIEN, () -> assertThat(links(all(Map.of()))).contains("vrijwilligers/" + wim));
        does(ELS, () -> assertThat(links(all(Map.of()))).doesNotContain("vrijwilligers/" + wim));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoMovesIsHandedToAColleagueThereAndWhatIsMissingIsSaidAtItsField() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        does(ELS, () -> {
            List<MovingElsewhere.Outcome> outcomes = new ArrayList<>();
            new MoveDialog(moving, places, new CarryWords(names, moments, texts, team, absences, currentActor), files.get(file),
                    moving.standing(file).orElseThrow(), (outcome, to) -> outcomes.add(outcome)).open();
            ComboBox<Place> place = browser.find(ComboBox.class).all().getFirst();
            ComboBox<Actor> colleague = browser.find(ComboBox.class).all().getLast();
            press("Geef door");
            assertThat(place.getErrorMessage()).isEqualTo("Kies de gemeente waar dat is.");

            place.setValue(places.get(ZOTTEGEM));
            browser.find(TextArea.class).single().setValue("Ze gaat bij haar zus wonen");
            press("Geef door");
            assertThat(place.getErrorMessage()).startsWith("Deze gemeente is in dezelfde regio.");

            place.setValue(places.get(HASSELT));
            assertThat(colleague.getValue()).as("the only one there").isEqualTo(LIEN);
            press("Geef door");
            assertThat(outcomes).containsExactly(MovingElsewhere.Outcome.MOVED);
            assertThat(browser.find(MoveDialog.class).all()).isEmpty();
        });
        assertThat(holder(file)).isEqualTo(LIEN.user());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aColleagueIsAskedAlongAndWhoIsQuickerIsNamedAtTheField() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        TogetherWords said = new TogetherWords(words(), holds, team, currentActor);
        does(ELS, () -> {
            List<String> done = new ArrayList<>();
            new AskAlongDialog(together, said, files.get(file), together.beforeAsking(file).orElseThrow(), () -> done.add("asked")).open();
            ComboBox<Actor> colleague = browser.find(ComboBox.class).single();
            press("Vraag mee");
            assertThat(colleague.getErrorMessage()).isEqualTo("Kies een collega.");

            browser.find(TextArea.class).single().setValue("Jij kent haar buurt");
            colleague.setValue(MARIE);
            holds(MARIE, file);
            press("Vraag mee");
            assertThat(colleague.getErrorMessage()).isEqualTo("Er is niets veranderd: Marie volgt Nora nu op.");
            assertThat(browser.find(TextArea.class).single().getValue()).as("what was typed stays").isEqualTo("Jij kent haar buurt");
            assertThat(done).isEmpty();

            holds(ELS, file);
            press("Vraag mee");
            assertThat(done).containsExactly("asked");
            assertThat(browser.find(AskAlongDialog.class).all()).isEmpty();
        });
        does(ELS, () -> {
            assertThat(text(all(Map.of()))).contains("1 samen", "telt bij allebei");
            assertThat(text(one(ELS.user(), Map.of()))).contains("samen met Marie");

            new AloneDialog(together, said, files.get(file), together.beforeEnding(file).orElseThrow(), () -> {}).open();
            RadioButtonGroup<UUID> goesOn = browser.find(RadioButtonGroup.class).single();
            press("Bevestig");
            assertThat(goesOn.getErrorMessage()).isEqualTo("Kies wie verdergaat.");
            goesOn.setValue(MARIE.user());
            press("Bevestig");
        });
        assertThat(holder(file)).isEqualTo(MARIE.user());
    }

    @Test
    void whatIsChosenIsShownFirstAndThenHandedOver() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        CaseId stays = isHeldBy(ELS, ZOTTEGEM, 2);
        does(ELS, () -> {
            one(ELS.user(), Map.of("toon", "mensen"));
            press("Geef gekozene door");
            assertThat(text(UI.getCurrent())).contains("Vink eerst aan");

            browser.find(Checkbox.class).all().getFirst().setValue(true);
            press("Geef gekozene door");
            press("Geef door");
            assertThat(browser.find(MultiSelectComboBox.class).single().isInvalid()).isTrue();

            choose(LIEN);
            assertThat(dialog()).contains("Dit blijft waar het is", "Nora Peeters: wie je koos, werkt niet in deze regio");
            choose(MARIE);
            assertThat(dialog()).contains("Naar Marie", "Nora Peeters, met 1 taak").doesNotContain("Dit blijft");
            press("Geef door");
            assertThat(browser.find(TextArea.class).single().isInvalid()).isTrue();
            browser.find(TextArea.class).single().setValue("Ik ga met verlof");
            press("Geef door");

            assertThat(text(UI.getCurrent())).contains("Marie: 1 stuk doorgegeven.");
        });
        assertThat(Set.of(holder(file), holder(stays))).containsExactlyInAnyOrder(ELS.user(), MARIE.user());
    }

    @Test
    void whoMayNotHandOverLooksOnly() {
        isHeldBy(MARIE, AALST, 2);
        does(ELS, () -> {
            ColleagueView view = one(MARIE.user(), Map.of());

            assertThat(text(view)).contains("Nora Peeters").doesNotContain("Geef", "Noteer");
            assertThat(browser.find(Checkbox.class).all()).isEmpty();
        });
    }

    @Test
    void anAbsenceIsWrittenDownWithWhoStandsInAndEverybodySeesIt() {
        LocalDate today = absences.today();
        does(ELS, () -> {
            one(ELS.user(), Map.of());
            press("Noteer een afwezigheid");
            press("Noteer");
            assertThat(browser.find(DatePicker.class).all()).allMatch(DatePicker::isInvalid);
            days(today.plusDays(2), today);
            press("Noteer");
            assertThat(browser.find(DatePicker.class).all().getLast().getErrorMessage()).isEqualTo("De laatste dag ligt voor de eerste.");
            days(today, today.plusDays(2));
            choose(MARIE);
            press("Noteer");

            assertThat(text(UI.getCurrent())).contains("Springt in: Marie").contains("Haal weg");
        });
        does(MARIE, () -> assertThat(text(all(Map.of()))).contains("afwezig tot en met " + moments.date(today.plusDays(2), Texts.DUTCH)));
        does(LIEN, () -> assertThat(words().colleagues().apply(ELS)).startsWith("Els (afwezig tot en met"));
    }

    @Test
    void whatCameStandsThereUntilItIsRead() {
        isHeldBy(ELS, AALST, 2);
        does(ELS, () -> {
            one(ELS.user(), Map.of());
            press("Geef alles door");
            choose(MARIE);
            browser.find(TextArea.class).single().setValue("Tot straks");
            press("Geef door");
        });
        does(MARIE, () -> {
            UI.getCurrent().removeAll();
            UI.getCurrent().add(new CameToYouNotes(cameToYou, currentActor, texts, live).create());
            assertThat(text(UI.getCurrent())).contains("Els gaf je 1 persoon, groep of organisatie en 1 taak door.", "Tot straks");

            press("Gelezen");

            assertThat(text(UI.getCurrent())).doesNotContain("Tot straks");
            assertThat(cameToYou.mine()).isEmpty();
        });
    }

    private WhoCarriesView all(Map<String, String> parameters) {
        WhoCarriesView view = new WhoCarriesView(carries, groups, words(), currentActor, live);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.open(QueryParameters.simple(parameters));
        return view;
    }

    private ColleagueView one(UUID colleague, Map<String, String> parameters) {
        ColleagueView view = new ColleagueView(carries, handing, absences, words(), live);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.open(colleague, QueryParameters.simple(parameters));
        return view;
    }

    private CarryWords words() {
        return new CarryWords(names, moments, texts, team, absences, currentActor);
    }

    private void press(String label) {
        browser.find(Button.class).all().stream().filter(button -> button.getText().equals(label)).reduce((one, last) -> last)
                .orElseThrow(() -> new AssertionError("No button " + label)).click();
    }

    @SuppressWarnings("unchecked")
    private void choose(Actor colleague) {
        ((MultiSelectComboBox<Actor>) browser.find(MultiSelectComboBox.class).all().getLast()).setValue(Set.of(colleague));
    }

    private void days(LocalDate from, LocalDate until) {
        browser.find(DatePicker.class).all().getFirst().setValue(from);
        browser.find(DatePicker.class).all().getLast().setValue(until);
    }

    private String dialog() {
        return text(browser.find(Dialog.class).single());
    }

    private List<String> links() {
        return browser.find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private List<String> links(Component shown) {
        assertThat(shown.isAttached()).isTrue();
        return links();
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }
}
