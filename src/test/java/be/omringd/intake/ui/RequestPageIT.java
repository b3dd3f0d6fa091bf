package be.omringd.intake.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.Chromium;
import be.omringd.testing.OnMariaDb;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The public form as people meet it, in a real browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "omringd.public-form.at-least=0s", "omringd.public-form.per-hour=50", "omringd.public-form.per-day=50"})
@OnMariaDb
@EnabledIf("be.omringd.testing.Chromium#here")
class RequestPageIT {

    private static final double PATIENCE = 60_000;
    private static Chromium chromium;

    @LocalServerPort
    int port;
    @Autowired
    JdbcTemplate jdbc;

    private BrowserContext window;
    private Page page;

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    private void open(int width, int height, String path) {
        window = chromium.window(width, height, "nl-BE");
        page = window.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate("http://localhost:" + port + path);
        assertThat(heading()).isVisible();
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first();
    }

    private Locator send() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verstuur mijn aanvraag"));
    }

    private void choosePlace(String typed, String choice) {
        Locator place = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("Gemeente")));
        place.click();
        place.pressSequentially(typed);
        Locator option = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice));
        assertThat(option).isVisible();
        place.press("ArrowDown");
        place.press("Enter");
        assertThat(place).hasValue(choice);
    }

    private void fillIn(String firstName) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Voor mezelf")).check();
        field("Voornaam").fill(firstName);
        choosePlace("velzeke", "9620 Velzeke-Ruddershove (Zottegem)");
        field("Waarmee kunnen we helpen?").fill("Ik wil graag\nmensen leren kennen.");
        field("Telefoonnummer").fill("0470 00 00 01");
        field("Telefoonnummer").press("Tab");
    }

    private int requestsOf(String firstName) {
        return jdbc.queryForObject("""
                select count(*) from request r join case_file f on f.id = r.case_id join person p on p.id = f.person_id
                where p.first_name = ?""", Integer.class, firstName);
    }

    @ParameterizedTest
    @CsvSource({"nl,1440,900,Wil je meer mensen om je heen?", "fr,820,1180,Envie d’avoir plus de gens autour de vous ?",
            "en,390,844,Would you like more people around you?"})
    void theFormReadsWellInEveryLanguageOnEveryScreen(String language, int width, int height, String heading) {
        open(width, height, "/aanvraag?lang=" + language);

        assertThat(heading()).hasText(heading);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("vaadin-radio-group").first()).isVisible();
        Chromium.picture(page, "aanvraag-" + language);
        assertThat(Chromium.axe(page)).isEmpty();
    }

    @Test
    void somebodyAsksForThemselvesAndGetsACode() {
        open(1440, 900, "/aanvraag");
        fillIn("Rozalinde");
        Chromium.picture(page, "aanvraag-ingevuld");
        send().click();

        assertThat(heading()).hasText("Dank je wel. We hebben je aanvraag goed gekregen.");
        String code = page.locator(".public-code").textContent();
        assertThat(jdbc.queryForObject("select count(*) from request where reference = ?", Integer.class, code)).isOne();
        Chromium.picture(page, "aanvraag-bedankt");
        assertThat(Chromium.axe(page)).isEmpty();

        page.reload();
        assertThat(page.locator(".public-code")).hasText(code);
        page.goBack();
        assertThat(send()).isVisible();
        assertThat(field("Voornaam")).hasValue("");
        assertThat(requestsOf("Rozalinde")).isOne();
    }

    @Test
    void aDoubleClickSendsOnce() {
        open(1440, 900, "/aanvraag");
        fillIn("Dubbelina");
        send().dblclick();

        assertThat(page.locator(".public-code")).isVisible();
        assertThat(requestsOf("Dubbelina")).isOne();
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        open(390, 844, "/aanvraag");
        field("Voornaam").fill("Ferre");
        field("Waarmee kunnen we helpen?").fill("<img src=x onerror=alert(1)>");
        send().click();

        assertThat(page.locator(".form-summary")).isVisible();
        assertThat(field("Voornaam")).hasValue("Ferre");
        assertThat(field("Waarmee kunnen we helpen?")).hasValue("<img src=x onerror=alert(1)>");
        Chromium.picture(page, "aanvraag-fouten");
        assertThat(Chromium.axe(page)).isEmpty();
        assertThat(requestsOf("Ferre")).isZero();
    }

    @Test
    void aReloadAndAnotherLanguageKeepWhatWasTyped() {
        open(1440, 900, "/aanvraag");
        fillIn("Herlinde");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Français")).click();
        assertThat(heading()).hasText("Envie d’avoir plus de gens autour de vous ?");
        assertThat(field("Prénom")).hasValue("Herlinde");
        assertThat(page).hasURL(Pattern.compile("lang=fr"));

        page.reload();
        assertThat(page.locator(".public-restored")).isVisible();
        assertThat(field("Prénom")).hasValue("Herlinde");
        assertThat(field("Quelle est votre question ?")).hasValue("Ik wil graag\nmensen leren kennen.");
        Chromium.picture(page, "aanvraag-teruggezet");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Recommencer")).click();
        assertThat(field("Prénom")).hasValue("");
    }

    @Test
    void aPlaceThatWeDoNotKnowIsSaidKindly() {
        open(1440, 900, "/aanvraag");
        Locator place = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("Gemeente")));
        place.click();
        place.pressSequentially("Namur");
        place.press("Tab");
        send().click();

        assertThat(page.locator(".form-summary")).isVisible();
        assertThat(page.getByText("Woon je ergens anders?", new Page.GetByTextOptions().setExact(false))).isVisible();
        Chromium.picture(page, "aanvraag-onbekende-plaats");
    }

    @Test
    void theWholeFormWorksByKeyboard() {
        open(1440, 900, "/aanvraag");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Voor mezelf")).focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("Toetsie");
        page.keyboard().press("Tab");
        page.keyboard().type("9620");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("9620 Zottegem"))).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab"); // language, chosen already
        page.keyboard().press("Tab"); // younger than 18
        page.keyboard().press("Tab");
        page.keyboard().type("Een vraag");
        page.keyboard().press("Tab");
        page.keyboard().type("0470 00 00 02");
        for (int i = 0; i < 4; i++) { // mail, how to hear from us, how found, privacy
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Tab");
        assertThat(send()).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator(".public-code")).isVisible();
        assertThat(requestsOf("Toetsie")).isOne();
    }

    @Test
    void nobodyFindsTheFieldThatStaysEmpty() {
        open(1440, 900, "/aanvraag");

        assertThat(page.locator("#website")).not().isInViewport();
        assertThat(page.locator(".public-more")).hasAttribute("aria-hidden", "true");
        assertThat(page.locator("#website")).hasAttribute("tabindex", "-1");
    }
}
