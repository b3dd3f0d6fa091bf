package be.omringd.allowance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.allowance.AllowanceKind;
import be.omringd.allowance.AllowanceLists;
import be.omringd.allowance.AllowanceQuery;
import be.omringd.allowance.AllowanceRates;
import be.omringd.allowance.Allowances;
import be.omringd.allowance.NewAllowance;
import be.omringd.allowance.Vehicle;
import be.omringd.form.ui.DecimalField;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class AllowanceScreensTest extends VolunteerWorld {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    Allowances allowances;
    @Autowired
    AllowanceLists lists;
    @Autowired
    AllowanceRates rates;
    @Autowired
    Texts texts;

    @TempDir
    Path folder;

    private AllowanceWords words;

    @BeforeEach
    void inDutch() {
        RouteConfiguration.forApplicationScope().setAnnotatedRoute(RatesView.class);
        RouteConfiguration.forApplicationScope().setAnnotatedRoute(AllowancesView.class);
        UI.getCurrent().setLocale(Texts.DUTCH);
        words = new AllowanceWords(texts, Texts.DUTCH);
        clock.setTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void theSectionSaysHowMuchOfTheCapThereIsAndStaysAwayFromOthers() {
        VolunteerId id = aVolunteer("Balk", AALST);
        enter(id, DAY, "40.20");
        as(ELS, () -> allowances.tell(id, 2026, new BigDecimal("1400"), DAY));

        String text = as(ELS, () -> section(id)).getElement().getTextRecursively();

        assertThat(plain(text)).contains("€ 1.440,20 van € 1.760,83", "Nog € 320,63", "0 km van 2.000 km", "Van ons gekregen€ 40,20",
                "Het jaar staat op € 1.440,20 van € 1.760,83", "Bekijk samen de rest van het jaar");
        assertThat(as(LIEN, () -> new AllowanceSection(allowances, texts).create(volunteers.get(id)))).isEmpty();
    }

    @Test
    void anAmountIsKeptAsItWasTypedAndOneThatCanBeReadInTwoWaysIsNotKept() {
        VolunteerId id = aVolunteer("Punt", AALST);
        does(ELS, () -> {
            UI.getCurrent().add(section(id));
            click("Dag noteren");
            field(DatePicker.class, "Dag").setValue(DAY);
            field(DecimalField.class, "Bedrag").getElement().setProperty("value", "12.50");
            field(DecimalField.class, "Kilometers heen en terug").getElement().setProperty("value", "1.250");
            click("Bewaar");
            assertThat(field(DecimalField.class, "Kilometers heen en terug").isInvalid()).isTrue();
            assertThat(allowances.entries(id, 2026)).isEmpty();

            field(DecimalField.class, "Kilometers heen en terug").getElement().setProperty("value", "7.5");
            field(RadioButtonGroup.class, "Waarmee?").setValue(Vehicle.BICYCLE);
            click("Bewaar");

            assertThat(allowances.entries(id, 2026)).singleElement().satisfies(entry -> {
                assertThat(entry.amount()).isEqualByComparingTo("12.50");
                assertThat(entry.km()).isEqualByComparingTo("7.5");
            });
        });
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        VolunteerId id = aVolunteer("Dialoog", AALST);
        does(ELS, () -> {
            UI.getCurrent().add(section(id));
            click("Dag noteren");
            assertThat(field(DatePicker.class, "Dag").getValue()).as("nobody said when it was").isNull();
            field(DatePicker.class, "Dag").setValue(allowances.today());
            set(DecimalField.class, "Bedrag", new BigDecimal("44.03"));
            assertThat(plain(opened())).contains("€ 44,03 is meer dan er op één dag mag (€ 44,02)");
            field(DatePicker.class, "Dag").setValue(LocalDate.of(2026, 3, 3));
            click("Bewaar");
            assertThat(field(DatePicker.class, "Dag").getErrorMessage()).startsWith("Kies een dag die al voorbij is");
            assertThat(field(DecimalField.class, "Bedrag").getValue()).isEqualByComparingTo("44.03");
            field(DatePicker.class, "Dag").setValue(DAY);
            click("Bewaar");
            assertThat(field(DecimalField.class, "Bedrag").isInvalid()).isTrue();
            assertThat(allowances.entries(id, 2026)).isEmpty();

            set(DecimalField.class, "Bedrag", new BigDecimal("34.02"));
            click("Bewaar");

            assertThat(allowances.entries(id, 2026)).hasSize(1);
            assertThat(browser.test(browser.find(Grid.class).single()).size()).isOne();
        });
    }

    @Test
    void takingBackAsksForAReasonAndShowsItWhenAsked() {
        VolunteerId id = aVolunteer("Intrek", AALST);
        enter(id, DAY, "10");
        does(ELS, () -> {
            AllowancePanel panel = section(id);
            UI.getCurrent().add(panel);
            new CancelDialog(allowances, words, id, allowances.entries(id, 2026).getFirst(), () -> {}).open();
            click("Trek in");
            TextArea reason = browser.find(TextArea.class).all().getLast();
            assertThat(reason.isInvalid()).isTrue();
            browser.test(reason).setValue("kwam <b>niet</b>");
            click("Trek in");
            assertThat(allowances.entries(id, 2026)).singleElement()
                    .satisfies(entry -> assertThat(entry.cancelled().reason()).isEqualTo("kwam <b>niet</b>"));
        });
    }

    @Test
    void theYearlyPageCountsSearchesAndNarrowsToWhoIsNearACap() {
        VolunteerId near = aVolunteer("Vlakbij-scherm", AALST);
        VolunteerId far = aVolunteer("Verweg-scherm", AALST);
        enter(near, DAY, "20");
        as(MARIE, () -> allowances.tell(near, 2026, new BigDecimal("1500"), DAY));
        enter(far, DAY, "30");
        does(MARIE, () -> {
            AllowancesView view = new AllowancesView(lists, texts, currentActor);
            UI.getCurrent().add(view);
            shown(view);
            browser.test(field(TextField.class, "Naam")).setValue("-scherm");
            assertThat(plain(view.getElement().getTextRecursively())).contains("2 vrijwilligers, samen€ 50,00",
                    "bewaren tot en met 31 december 2033");
            assertThat(browser.test((Grid<?>) browser.find(Grid.class).single()).size()).isEqualTo(2);

            browser.test(browser.find(Checkbox.class).all().getFirst()).click();

            assertThat(browser.test((Grid<?>) browser.find(Grid.class).single()).size()).isOne();
            assertThat(plain(view.getElement().getTextRecursively())).contains("1 vrijwilliger, samen€ 20,00");
        });
    }

    @Test
    void onlyManagersSeeButtonsToChangeTheAmountsOfTheLaw() {
        for (Actor actor : Set.of(ELS, MARIE)) {
            does(actor, () -> {
                RatesView view = new RatesView(rates, allowances, texts);
                UI.getCurrent().add(view);
                assertThat(browser.find(Button.class).all().stream().anyMatch(button -> "Bedrag toevoegen".equals(button.getText())))
                        .isEqualTo(actor == MARIE);
                view.removeFromParent();
            });
        }
    }

    @Test
    void theSpreadsheetHoldsTheDaysTheTotalsAndNoFormulas() throws IOException {
        VolunteerId id = aVolunteer("=1+1-blad", AALST);
        as(ELS, () -> allowances.enter(id, new NewAllowance(DAY, AllowanceKind.REAL, new BigDecimal("12.40"), "@koek & <koffie>",
                new BigDecimal("10"), Vehicle.BICYCLE), UUID.randomUUID()));
        as(ELS, () -> allowances.enter(id,
                new NewAllowance(DAY.plusDays(1), AllowanceKind.REAL, new BigDecimal("7.60"), "-tram", null, null),
                UUID.randomUUID()));
        NominativeList list =
                new NominativeList(lists, words, new AllowanceQuery(2026, "-blad", Set.of(), AllowanceQuery.Order.NAME, false));

        Map<String, String> parts = unzip(as(ELS, list::spreadsheet));

        assertThat(parts.get("xl/workbook.xml")).contains("name=\"Nominatieve lijst 2026\"", "name=\"Per vrijwilliger 2026\"");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("=1+1-blad Janssens", "@koek &amp; &lt;koffie&gt;", "-tram", "Totaal");
        String days = parts.get("xl/worksheets/sheet1.xml");
        assertThat(days).doesNotContain("<f>").contains("<v>12.40</v>", "<v>20.00</v>", "<v>3.70</v>", "<v>23.70</v>");
        assertThat(days).as("names are texts").containsPattern("r=\"A2\"[^>]*t=\"s\"");
        assertThat(days.split("<row ")).as("a head, two days, totals").hasSize(5);
        assertThat(parts.get("xl/worksheets/sheet2.xml")).doesNotContain("<f>").contains("<v>23.70</v>");
        assertThat(as(ELS, list::csv)).startsWith("\uFEFFNaam;Dag;")
                .contains("'=1+1-blad Janssens;2026-02-10;Reële kosten;'@koek & <koffie>;12,40;10,0;fiets;3,70;16,10\r\n");
    }

    private void enter(VolunteerId id, LocalDate day, String amount) {
        assertThat(as(ELS, () -> allowances.enter(
                id, new NewAllowance(day, AllowanceKind.FLAT, new BigDecimal(amount), null, null, null), UUID.randomUUID())).isKept())
                .isTrue();
    }

    private AllowancePanel section(VolunteerId id) {
        return (AllowancePanel) new AllowanceSection(allowances, texts).create(volunteers.get(id)).orElseThrow();
    }

    private void shown(AllowancesView view) {
        view.afterNavigation(new com.vaadin.flow.router.AfterNavigationEvent(new com.vaadin.flow.router.LocationChangeEvent(
                UI.getCurrent().getInternals().getRouter(), UI.getCurrent(), com.vaadin.flow.router.NavigationTrigger.PAGE_LOAD,
                new com.vaadin.flow.router.Location("kostenvergoedingen"), java.util.List.of())));
    }

    private String opened() {
        return browser.find(Div.class).all().stream().filter(div -> div.hasClassName("allowance-form")).findFirst().orElseThrow()
                .getElement().getTextRecursively();
    }

    private void click(String text) {
        browser.test(
                browser.find(Button.class).all().stream().filter(button -> text.equals(button.getText())).reduce((a, b) -> b).orElseThrow())
                .click();
    }

    private <C extends Component & HasLabel> C field(Class<C> type, String label) {
        return browser.find(type).all().stream().filter(one -> label.equals(one.getLabel())).findFirst().orElseThrow();
    }

    private void set(Class<DecimalField> type, String label, BigDecimal value) {
        field(type, label).setValue(value);
    }

    /** Money is written with spaces that do not break. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private Map<String, String> unzip(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("list.xlsx"), file);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
