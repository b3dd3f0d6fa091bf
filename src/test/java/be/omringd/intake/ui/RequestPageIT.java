package be.omringd.intake.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.Chromium;
import be.omringd.testing.OnMariaDb;
import com.google.gson.Gson;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
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
    @Autowired
    ServletWebServerApplicationContext server;

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
        assertThat(page.getByRole(AriaRole.RADIOGROUP).first()).isVisible();
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
        assertThat(field("Que pouvons-nous faire pour vous ?")).hasValue("Ik wil graag\nmensen leren kennen.");
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

    @Test
    void whatIsTypedStaysOnTheDeviceAtEveryKeyAndNothingOfItReachesUs() {
        open(390, 844, "/aanvraag");
        List<String> sent = new CopyOnWriteArrayList<>();
        page.onRequest(request -> sent.add(request.method() + " " + request.url()));
        field("Waarmee kunnen we helpen?").focus();
        page.keyboard().type("Ik schrijf nog aan deze zi");

        // the browser is closed in the middle of a word; the line is gone, and whatever the server knew of this visitor
        Object kept = page.evaluate("sessionStorage.getItem('omringd.aanvraag')");
        assertThat(kept.toString()).contains("Ik schrijf nog aan deze zi");
        assertThat(sent).isEmpty();
        page.context().setOffline(true);
        page.keyboard().type("n");
        page.context().setOffline(false);
        page.reload();

        assertThat(page.locator(".public-restored > p")).isVisible();
        assertThat(field("Waarmee kunnen we helpen?")).hasValue("Ik schrijf nog aan deze zin");
        assertThat(page.getByText("taak")).hasCount(0);
    }

    @Test
    void whatIsTypedBeforeTheScriptIsThereStays() {
        open(390, 844, "/aanvraag");
        fillIn("Van voordien");
        CompletableFuture<Route> script = new CompletableFuture<>();
        page.route("**/publicform.js", script::complete);
        page.navigate("http://localhost:" + port + "/aanvraag", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        field("Voornaam").pressSequentially("Vroegtijdige");
        script.join().resume();

        assertThat(page.locator(".public-restored > p")).isVisible();
        assertThat(field("Voornaam")).hasValue("Vroegtijdige");
        assertThat(field("Telefoonnummer")).hasValue("0470 00 00 01");
    }

    @Test
    void aLineThatIsLostWhileSendingLosesNothingAndAsksOnce() {
        open(1440, 900, "/aanvraag");
        fillIn("Lijnloze");
        page.route("**/aanvraag?lang=nl", route -> {
            if (route.request().method().equals("POST")) {
                // it arrives, and the answer does not
                route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                route.abort();
            } else {
                route.resume();
            }
        });
        send().click();
        page.waitForURL(url -> true);
        page.unrouteAll();
        page.navigate("http://localhost:" + port + "/aanvraag?lang=nl");
        assertThat(field("Voornaam")).hasValue("Lijnloze");
        send().click();

        assertThat(page.locator(".public-code")).isVisible();
        assertThat(requestsOf("Lijnloze")).isOne();
    }

    @Test
    void aDuplicatedTabAsksForSomebodyElse() {
        open(1440, 900, "/aanvraag");
        fillIn("Eerste");
        Object draft = page.evaluate("sessionStorage.getItem('omringd.aanvraag')");
        Page copy = window.newPage();
        // what a browser does when a tab is duplicated
        copy.addInitScript("if (!sessionStorage.getItem('copied')) { sessionStorage.setItem('copied', '1');"
                + " sessionStorage.setItem('omringd.aanvraag', " + new Gson().toJson(draft) + "); }");
        copy.navigate("http://localhost:" + port + "/aanvraag");
        send().click();
        String first = page.locator(".public-code").textContent();

        page = copy;
        assertThat(field("Voornaam")).hasValue("Eerste");
        field("Voornaam").fill("Tweede");
        field("Waarmee kunnen we helpen?").fill("Iets heel anders");
        send().click();

        assertThat(page.locator(".public-code")).isVisible();
        assertThat(page.locator(".public-code").textContent()).isNotEqualTo(first);
        assertThat(requestsOf("Eerste")).isOne();
        assertThat(requestsOf("Tweede")).isOne();
    }

    @Test
    void onlyWhatHasToBeAskedIsAsked() {
        open(1440, 900, "/aanvraag");
        assertThat(field("Wat is jouw naam?")).isHidden();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Voor iemand van mijn familie")).check();
        assertThat(field("Wat is jouw naam?")).isVisible();
        assertThat(page.locator(".form-only").first()).isHidden();
        assertThat(page.getByText("eerst met jou")).isHidden();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Nee, nog niet")).check();
        assertThat(page.getByText("eerst met jou")).isVisible();
        Chromium.picture(page, "aanvraag-voor-een-ander");
        assertThat(Chromium.axe(page)).isEmpty();

        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Voor mezelf")).check();
        assertThat(field("Wat is jouw naam?")).isHidden();
    }

    @ParameterizedTest
    @CsvSource({"zottegem,9620 Zottegem", "9620 zott,9620 Zottegem", "Gent (9000),9000 Gent", "sint,sint"})
    void aPlaceThatIsTypedStaysAndTheOnlyOneIsWrittenOut(String typed, String stands) {
        open(1440, 900, "/aanvraag");
        page.evaluate("() => { const ask = window.fetch; window.fetch = async (...all) => {"
                + " await new Promise(done => setTimeout(done, 300)); return ask(...all); }; }");
        Locator place = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("Gemeente")));
        place.pressSequentially(typed);
        // they do not wait for the answer, which takes its time
        page.waitForResponse(answer -> answer.url().contains("/plaatsen"), () -> place.press("Tab"));

        assertThat(place).hasValue(stands);
    }

    @Test
    void theSummaryOfWhatIsWrongHasTheFocusAndLeadsToTheQuestion() {
        open(390, 844, "/aanvraag");
        send().click();

        assertThat(page.locator(".form-summary")).isFocused();
        assertThat(page.locator(".form-summary")).isInViewport();
        page.locator(".form-summary a").first().click();
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Voor mezelf"))).isFocused();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Voor mezelf")).check();
        assertThat(page.getByRole(AriaRole.RADIOGROUP).first()).not().hasAttribute("aria-invalid", "true");
    }

    @Test
    void aChoiceThatWasTouchedByAccidentCanBeTakenBack() {
        open(1440, 900, "/aanvraag");
        Locator undo =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Wissen.*Hoe hoor je het liefst")));
        assertThat(undo).isHidden();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Bel me")).check();
        undo.click();

        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Bel me"))).not().isChecked();
        assertThat(undo).isHidden();
    }

    @Test
    void manyWhoOpenAndLeaveCostNoSessions() throws Exception {
        open(390, 844, "/vacatures");
        var sessions = ((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren();
        int before = sessions(sessions);
        try (var http = HttpClient.newHttpClient()) {
            for (int visitor = 0; visitor < 200; visitor++) {
                for (String path : List.of("/aanvraag", "/vrijwilliger", "/aanvraag/bedankt")) {
                    assertThat(http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                            HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(200);
                }
            }
        }
        assertThat(sessions(sessions)).isEqualTo(before);
    }

    private static int sessions(Container[] applications) {
        return Arrays.stream(applications).mapToInt(one -> ((Context) one).getManager().getActiveSessions()).sum();
    }
}
