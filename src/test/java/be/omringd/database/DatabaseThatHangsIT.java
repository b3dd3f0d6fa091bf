package be.omringd.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.embedded.MariaDbServer;
import be.omringd.engine.embedded.StandingStill;
import be.omringd.inbox.InboxFixture;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.testing.Await;
import be.omringd.testing.Chromium;
import be.omringd.testing.TestDatabase;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.FileSystemUtils;

/**
 * A database that stands still, as after SIGSTOP or on a disk that hangs. Whatever is claimed while it does comes within the patience of
 * a client: {@link #SOON}. Before, a page took 45 to 65 seconds and was a failure then.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "omringd.public-form.at-least=0s")
@Import({InboxFixture.Tasks.class, DatabaseThatHangsIT.HangsAtTheCommit.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class DatabaseThatHangsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final String PASSWORD = "een zin die ik onthoud";
    private static final Map<String, String> ROZA = Map.of(
            "requesterRole", "self", "firstName", "Roza", "municipality", "9620 Zottegem", "preferredLanguage", "nl",
            "question", "Ik ken hier niemand.", "phone", "0470 00 00 01");

    private static final Path FOLDER = Path.of("target", "test-database", "hangs-" + ProcessHandle.current().pid());

    private static MariaDbServer server;

    @LocalServerPort
    int port;
    @Autowired
    UserAdministration administration;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    CaseFiles files;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DatabaseHealth health;
    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    HangsAtTheCommit commit;

    private HttpClient http;

    @DynamicPropertySource
    static void aDatabaseOfItsOwn(DynamicPropertyRegistry properties) {
        server = TestDatabase.newServer(FOLDER, MariaDbServer.Durability.RELAXED);
        server.start();
        properties.add("spring.datasource.url", () -> server.jdbcUrl("omringd"));
        properties.add("spring.datasource.username", server::user);
        properties.add("spring.datasource.password", server::password);
    }

    @BeforeAll
    void aTeam() {
        currentActor.asProcess(() -> {
            administration.create(new NewUser("lies", "Lies Vermeulen", "nl", Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN)),
                    PASSWORD);
            return administration.create(new NewUser("mia", "Mia De Wolf", "nl", Set.of(Role.MANAGER), Set.of()), PASSWORD);
        });
    }

    @AfterAll
    void theDatabaseGoes() throws IOException {
        server.kill();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @BeforeEach
    void aVisitor() {
        http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    // ---- over HTTP

    @Test
    void whoeverNeedsItHearsSoSoonAndGoesOnOnceItIsBack() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        try (StandingStill hangs = StandingStill.of(server)) {
            HttpResponse<String> first = get("/vacatures?plaats=9620&lang=nl");

            assertThat(first.statusCode()).isEqualTo(503);
            assertThat(first.headers().firstValue("Retry-After")).isPresent();
            assertThat(Jsoup.parse(first.body()).select("main").text())
                    .contains("De gegevens zijn even niet bereikbaar", "Zodra het weer kan, komt deze pagina vanzelf");
            assertThat(Jsoup.parse(first.body()).select("main a").attr("href")).isEqualTo("/vacatures?plaats=9620&lang=nl");
            assertThat(first.body()).contains("tel:");
            await(SOON, () -> health.awaySince().isPresent());
            assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
            assertThat(get("/actuator/health/liveness").statusCode()).as("starting it anew would help nobody").isEqualTo(200);
            // a row of people who wait for a connection would be longer than anybody's patience
            for (String path : List.of("/vacatures", "/vacature/een", "/oproep/een", "/vrijwilliger/een", "/vacatures.atom",
                    "/sitemap.xml")) {
                for (int i = 0; i < 20; i++) {
                    assertThat(get(path).statusCode()).as(path).isEqualTo(503);
                }
            }
            assertThat(get("/aanvraag").statusCode()).as("a form stands in no database").isEqualTo(200);
            assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> jdbc.queryForList("select 1"));
        }

        await(BACK, () -> health.awaySince().isEmpty());
        assertThat(get("/vacatures?plaats=9620&lang=nl").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void oneThatWasKilledAndStartedAgainIsNoticedTheSameWay() throws Exception {
        server.kill();
        await(SOON, () -> health.awaySince().isPresent());
        assertThat(get("/vacatures").statusCode()).isEqualTo(503);

        server.start();

        await(BACK, () -> health.awaySince().isEmpty());
        assertThat(get("/vacatures").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAVisitorSendsComesBackToTheLetterAndArrivesOnceItIsSentAgain() throws Exception {
        Document form = Jsoup.parse(get("/aanvraag?lang=nl").body());
        Map<String, String> typed = but(ROZA, "question", "Elke zondag is lang.\nMag het ook in het Turks?");
        Document back;
        try (StandingStill hangs = StandingStill.of(server)) {
            HttpResponse<String> sent = send(form, typed);

            assertThat(sent.statusCode()).isEqualTo(503);
            back = Jsoup.parse(sent.body());
            assertThat(back.select(".public-notice").text()).contains("Dat ligt aan ons", "Wat je typte, staat er nog");
            // a browser overlooks the line that begins a text area
            assertThat(back.expectFirst("#field-question").wholeText().replaceFirst("^\n", "")).isEqualTo(typed.get("question"));
            assertThat(back.expectFirst("input[name=submission]").val()).isEqualTo(form.expectFirst("input[name=submission]").val());
        }
        await(BACK, () -> health.awaySince().isEmpty());

        assertThat(send(back, Map.of()).statusCode()).isEqualTo(303);
        assertThat(count("request where question = ?", typed.get("question"))).isOne();
    }

    @Test
    void anAnswerToACallThatCannotBeLookedUpComesBackToo() throws Exception {
        Document form = Jsoup.parse(get("/vrijwilliger?lang=nl").body());
        form.expectFirst("form.public-form").attr("action", "/vrijwilliger/buur-gezocht?lang=nl");
        try (StandingStill hangs = StandingStill.of(server)) {
            HttpResponse<String> sent = send(form, Map.of("firstName", "Nel"));

            assertThat(sent.statusCode()).isEqualTo(503);
            Document back = Jsoup.parse(sent.body());
            assertThat(back.select(".public-notice").text()).contains("Dat ligt aan ons");
            assertThat(back.expectFirst("#field-firstName").val()).isEqualTo("Nel");
            assertThat(back.expectFirst("form.public-form").attr("action")).isEqualTo("/vrijwilliger/buur-gezocht?lang=nl");
        }
        await(BACK, () -> health.awaySince().isEmpty());
    }

    /** What was sent before is carried out once the database goes on: the answer was lost, not the request. */
    @Test
    void aCommitOfWhichNobodyKnowsWhatBecameIsNotDoneTwice() throws Exception {
        Map<String, String> typed = but(ROZA, "question", "Alleen deze ene keer.");
        Document form = Jsoup.parse(get("/aanvraag?lang=nl").body());
        int commands = count("process_command where 1 = ?", 1);
        commit.hangs(server);
        Document back;
        try {
            HttpResponse<String> sent = send(form, typed);

            assertThat(sent.statusCode()).isEqualTo(503);
            back = Jsoup.parse(sent.body());
        } finally {
            commit.goesOn();
        }
        await(BACK, () -> health.awaySince().isEmpty());
        await(BACK, () -> count("request where question = ?", typed.get("question")) == 1);

        HttpResponse<String> again = send(back, Map.of());

        assertThat(again.statusCode()).isEqualTo(303);
        String code = jdbc.queryForObject("select reference from request where question = ?", String.class, typed.get("question"));
        assertThat(again.headers().firstValue("Location").orElseThrow()).contains("code=" + code);
        assertThat(count("request where question = ?", typed.get("question"))).isOne();
        assertThat(count("process_command where 1 = ?", 1)).isEqualTo(commands + 1);
    }

    @Test
    void whoSignsInHearsThatTheirPasswordIsNotTheMatter() throws Exception {
        HttpResponse<String> login = get("/login");
        String csrf = Jsoup.parse(login.body()).select("input[name=_csrf]").attr("value");
        String body = "username=lies&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf=" + csrf;
        try (StandingStill hangs = StandingStill.of(server)) {
            assertThat(get("/login").statusCode()).isEqualTo(200);
            for (int i = 0; i < 6; i++) {
                assertThat(post("/login", body).headers().firstValue("Location").orElseThrow()).endsWith("/login?dataAway");
            }
        }
        await(BACK, () -> health.awaySince().isEmpty());
        assertThat(post("/login", body).headers().firstValue("Location").orElseThrow()).as("and none of it counted")
                .doesNotContain("login");
    }

    // ---- in a browser

    @Test
    void onAScreenItIsSaidByItselfWhatIsTypedStaysAndIsKeptOnceItIsBack() {
        CaseId person =
                files.open(Trajectory.KIND, new ContactDetails("Ahmed", "Yilmaz", "0470 12 34 56", null, "41081", "nl", "phone", false));
        UUID task = given.aTask(person, "lus-trajectory", "teamConsult", "lus/team-consult", "lusWorker", null, Map.of());
        try (Chromium chromium = Chromium.start(); BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            Page page = signedIn(window, "lies", "taak/" + task);
            page.locator("vaadin-text-area textarea").nth(1).fill("Samen");
            page.locator(".task-kept:not(.task-kept-trouble):has-text('Bewaard')").waitFor();
            try (StandingStill hangs = StandingStill.of(server)) {
                page.locator(".shell-banner").waitFor(soon());
                assertThat(page.locator(".shell-banner").innerText()).contains("De gegevens zijn even niet bereikbaar",
                        "Wat je typte, blijft staan");
                page.locator("vaadin-text-area textarea").nth(1).fill("Samen met Karim langsgaan");
                page.locator(".task-kept-trouble").waitFor(soon());
                assertThat(Chromium.axe(page)).isEmpty();
                Chromium.picture(page, "database-away-task");
                page.setViewportSize(820, 1180);
                Chromium.picture(page, "database-away-task-tablet");
            }
            page.locator(".shell-banner").waitFor(gone());
            page.locator(".task-kept:not(.task-kept-trouble)").waitFor();
            await(BACK, () -> count("work_item where id = ? and draft like '%langsgaan%'", task.toString()) == 1);
            assertThat(page.locator("vaadin-text-area textarea").nth(1).inputValue()).isEqualTo("Samen met Karim langsgaan");
        }
    }

    @Test
    void aScreenThatIsOpenedMeanwhileSaysSoAndComesByItself() {
        try (Chromium chromium = Chromium.start(); BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            // what waits for managers is counted with each page
            Page page = signedIn(window, "mia", "profiel");
            try (StandingStill hangs = StandingStill.of(server)) {
                page.locator("vaadin-side-nav-item[path='vrijwilligers']").click();
                page.locator(".shell-error h1").waitFor(soon());
                assertThat(page.locator(".shell-error").innerText())
                        .contains("De gegevens zijn even niet bereikbaar", "Deze pagina komt vanzelf zodra het weer kan");
                page.locator(".shell-banner").waitFor(soon());
                assertThat(Chromium.axe(page)).isEmpty();
                Chromium.picture(page, "database-away-page");
            }
            page.locator(".shell-banner").waitFor(gone());
            page.locator(".shell-error").waitFor(gone());
            page.locator("main h1").first().waitFor();
            assertThat(page.url()).endsWith("/vrijwilligers");
        }
    }

    @Test
    void whatIsWrittenInADialogStaysThereAndCanBeSavedAfterwards() {
        CaseId person =
                files.open(Trajectory.KIND, new ContactDetails("Yvette", "Goossens", "0470 12 34 56", null, "41081", "nl", "phone", false));
        try (Chromium chromium = Chromium.start(); BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            Page page = signedIn(window, "lies", "dossier/" + person.value());
            page.getByRole(AriaRole.MENUITEM, named("Acties")).or(page.getByRole(AriaRole.BUTTON, named("Acties"))).first().click();
            page.getByRole(AriaRole.MENUITEM, named("Bezorgdheid melden")).click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.locator("textarea").fill("Al twee dagen gaat de deur niet open.");
            Locator save = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bezorgdheid melden"));
            try (StandingStill hangs = StandingStill.of(server)) {
                save.click();
                page.locator("vaadin-notification-card:has-text('De gegevens zijn even niet bereikbaar')").waitFor(soon());
                assertThat(dialog.locator("textarea").inputValue()).isEqualTo("Al twee dagen gaat de deur niet open.");
            }
            page.locator(".shell-banner").waitFor(gone());

            save.click();

            dialog.waitFor(gone());
            assertThat(count("timeline_entry where kind = 'casefile.event.concern' and case_id = ?", person.value().toString())).isOne();
        }
    }

    @Test
    void aPublicPageThatCouldNotBeShownComesByItselfToo() {
        try (Chromium chromium = Chromium.start(); BrowserContext window = chromium.window(412, 915, "nl-BE")) {
            Page page = window.newPage();
            page.setDefaultTimeout(BACK.toMillis());
            try (StandingStill hangs = StandingStill.of(server)) {
                page.navigate("http://localhost:" + port + "/vacatures", new Page.NavigateOptions().setTimeout(SOON.toMillis()));
                assertThat(page.locator("h1").innerText()).isEqualTo("De gegevens zijn even niet bereikbaar");
                assertThat(Chromium.axe(page)).isEmpty();
                Chromium.picture(page, "database-away-public");
            }
            page.locator("h1:not(:text('bereikbaar'))").waitFor();
            assertThat(page.url()).endsWith("/vacatures");
        }
    }

    // ---- helpers

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.WaitForOptions soon() {
        return new Locator.WaitForOptions().setTimeout(SOON.toMillis());
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions()
                .setState(WaitForSelectorState.DETACHED).setTimeout(BACK.toMillis());
    }

    private Page signedIn(BrowserContext window, String user, String address) {
        Page page = window.newPage();
        page.setDefaultTimeout(BACK.toMillis());
        page.navigate("http://localhost:" + port + "/" + address);
        Chromium.signIn(page, user, PASSWORD);
        page.locator("main h1").first().waitFor();
        return page;
    }

    private int count(String from, Object argument) {
        return jdbc.queryForObject("select count(*) from " + from, Integer.class, argument);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(SOON)
                .header("Accept", path.startsWith("/actuator") ? "application/json" : "text/html, application/atom+xml, application/xml");
    }

    /** What a browser sends that has this form open: what stands in it, with these answers in place of others. */
    private HttpResponse<String> send(Document page, Map<String, String> answers) throws Exception {
        Map<String, String> all = new LinkedHashMap<>();
        page.select("form.public-form :is(input[name]:not([type=radio], [type=checkbox]), textarea, select)")
                .forEach(field -> all.put(field.attr("name"),
                        field.is("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.val()));
        page.select("form.public-form input[checked]").forEach(field -> all.put(field.attr("name"), field.val()));
        all.putAll(answers);
        return post(page.expectFirst("form.public-form").attr("action"), all.entrySet().stream()
                .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private static Map<String, String> but(Map<String, String> answers, String name, String answer) {
        Map<String, String> all = new LinkedHashMap<>(answers);
        all.put(name, answer);
        return all;
    }

    private static void await(Duration patience, BooleanSupplier condition) {
        Await.until("it to be so in time", patience, condition);
    }

    /** Lets the database hang after everything of a transaction was written, just before the word that makes it count. */
    @Component
    static class HangsAtTheCommit {

        private final EntityManager entities;
        private MariaDbServer next;
        private StandingStill hangs;

        HangsAtTheCommit(EntityManager entities) {
            this.entities = entities;
        }

        synchronized void hangs(MariaDbServer server) {
            next = server;
        }

        synchronized void goesOn() {
            next = null;
            if (hangs != null) {
                hangs.close();
                hangs = null;
            }
        }

        @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
        synchronized void beforeCommit(Object event) {
            if (next != null) {
                entities.flush();
                hangs = StandingStill.of(next);
                next = null;
            }
        }
    }
}
