package be.omringd.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.inbox.InboxFixture;
import be.omringd.inbox.SeveralTasks;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.shell.UnexpectedErrors;
import be.omringd.testing.Browser;
import be.omringd.testing.Chromium;
import be.omringd.testing.OnMariaDb;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** A disk that fills up, as far as its figures go: nobody fills one here. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "omringd.engine.embedded=true", "omringd.data=target/a-disk", "omringd.public-form.at-least=0s"})
@OnMariaDb
@Import({InboxFixture.Tasks.class, DiskThatFillsUpIT.Disk.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiskThatFillsUpIT {

    private static final String PASSWORD = "een zin die ik onthoud";
    private static final long PLENTY = 9000;
    private static final long SCARCE = 1540;
    private static final long TOO_LITTLE = 240;

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
    InboxFixture.Tasks given;
    @Autowired
    Disk disk;
    @Autowired
    DiskSpace space;
    @Autowired
    Users users;
    @Autowired
    SeveralTasks several;

    private final HttpClient http = HttpClient.newHttpClient();
    private CaseId person;

    @BeforeAll
    void aTeam() {
        currentActor.asProcess(() -> {
            administration.create(new NewUser("lies", "Lies Vermeulen", "nl", Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN)),
                    PASSWORD);
            administration.create(new NewUser("mia", "Mia De Wolf", "nl", Set.of(Role.MANAGER), Set.of()), PASSWORD);
            return administration.create(new NewUser("ada", "Ada Claes", "nl", Set.of(Role.ADMINISTRATOR), Set.of()), PASSWORD);
        });
        person = files.open(Trajectory.KIND, new ContactDetails("Ahmed", "Yilmaz", "0470 12 34 56", null, "41081", "nl", "phone", false));
    }

    @AfterEach
    void thereIsRoomAgain() {
        free(PLENTY);
    }

    /** As with the next look, which is never more than two seconds away. */
    private void free(long megabytes) {
        disk.megabytes = megabytes;
        space.look();
    }

    // ---- in time

    @ParameterizedTest
    @CsvSource({"mia, inbox", "ada, gebruikers"})
    void whoCanDoSomethingHearsInTimeHowMuchIsLeftWhereAndWhatToDo(String user, String path) {
        try (Chromium chromium = Chromium.start(); BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            Page page = signedIn(window, user, path);
            assertThat(page.locator(".shell-banner").count()).isZero();

            free(SCARCE);

            page.locator(".shell-banner").waitFor();
            assertThat(page.locator(".shell-banner").innerText()).isEqualTo("Op de schijf met " + Path.of("target/a-disk").toAbsolutePath()
                    + " is nog maar 1,5\u00a0GB vrij. Maak plaats: zet oude kopieën ergens anders, of neem een grotere schijf."
                    + " Met minder dan 250\u00a0MB kan niemand nog iets bewaren.");
            assertThat(Chromium.axe(page)).isEmpty();
            Chromium.picture(page, "disk-scarce-" + user);
            page.setViewportSize(820, 1180);
            Chromium.picture(page, "disk-scarce-" + user + "-tablet");

            free(PLENTY);

            page.locator(".shell-banner").waitFor(gone());
        }
    }

    @Test
    void whoCannotDoAnythingAboutItIsNotTroubledYet() {
        free(SCARCE);

        try (Chromium chromium = Chromium.start(); BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            Page page = signedIn(window, "lies", "inbox");
            assertThat(page.locator(".shell-banner").count()).isZero();
        }
    }

    @Test
    void healthTellsItBeforeItIsAnOutage() {
        assertThat(health().statusCode()).isEqualTo(200);
        assertThat(health().body()).contains("\"UP\"");

        free(SCARCE);
        assertThat(health().statusCode()).isEqualTo(200);
        assertThat(health().body()).contains("\"WARNING\"");

        free(TOO_LITTLE);
        assertThat(health().statusCode()).isEqualTo(503);
        assertThat(health().body()).contains("\"DOWN\"");
    }

    // ---- when it comes to it

    @Test
    void whatCannotBeKeptIsRefusedInClearWordsStaysOnTheScreenAndIsKeptOnceThereIsRoom() {
        UUID task = given.aTask(person, "lus-trajectory", "teamConsult", "lus/team-consult", "lusWorker", null, Map.of());
        try (Chromium chromium = Chromium.start(); BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            Page page = signedIn(window, "lies", "taak/" + task);
            free(TOO_LITTLE);
            page.locator(".shell-banner:has-text('Op de server is geen plaats meer')").waitFor();
            page.locator("vaadin-text-area textarea").nth(1).fill("Samen met Karim langsgaan");
            page.locator(".task-kept-trouble").waitFor();
            page.locator("#task-done").click();
            page.locator("vaadin-notification-card:has-text('geen plaats om dit te bewaren')").waitFor();
            assertThat(page.locator("vaadin-text-area textarea").nth(1).inputValue()).isEqualTo("Samen met Karim langsgaan");
            assertThat(Chromium.axe(page)).isEmpty();
            Chromium.picture(page, "disk-full-task");
            assertThat(jdbc.queryForObject("select count(*) from work_item where id = ? and draft is not null", Integer.class,
                    task.toString())).isZero();

            free(PLENTY);

            page.locator(".shell-banner").waitFor(gone());
            page.locator(".task-kept:not(.task-kept-trouble):has-text('Bewaard')").waitFor();
            assertThat(jdbc.queryForObject("select count(*) from work_item where id = ? and draft like '%langsgaan%'", Integer.class,
                    task.toString()))
                    .isOne();
        }
    }

    @Test
    void severalAtOnceAreRefusedForTheSameReason() {
        UUID task = given.aTask(person, "lus-trajectory", "teamConsult", "lus/team-consult", "lusWorker", null, Map.of());
        Actor lies = users.active().stream().filter(user -> user.name().startsWith("Lies")).findFirst().orElseThrow();
        free(TOO_LITTLE);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("lies", "", "ROLE_COORDINATOR"));
        try {
            assertThatThrownBy(() -> currentActor.as(lies, () -> several.claim(List.of(task)))).matches(UnexpectedErrors::isWithoutRoom);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void whoCanMakeRoomGetsInToHearSoAndEverythingCanStillBeRead() {
        free(TOO_LITTLE);

        try (Chromium chromium = Chromium.start(); BrowserContext window = chromium.window(820, 1180, "nl-BE")) {
            Page page = signedIn(window, "mia", "inbox");
            assertThat(page.locator(".shell-banner").innerText())
                    .contains("Niemand kan nog iets bewaren", "nog maar 240\u00a0MB vrij", "er is 250\u00a0MB nodig", "Maak nu plaats");
            Chromium.picture(page, "disk-full-manager-tablet");
            for (String path : List.of("dossier/" + person.value(), "dossier/" + person.value() + "/netwerk", "aanvraag/nieuw",
                    "vrijwilligers",
                    "kostenvergoedingen", "kostenvergoedingen/bedragen", "oproepen", "voorstellen/gewichten", "vraag-en-aanbod",
                    "profiel")) {
                page.navigate("http://localhost:" + port + "/" + path);
                page.locator("main h1, main h2").first().waitFor();
                assertThat(page.locator(".shell-error, vaadin-notification-card").count()).as(path).isZero();
            }
        }
        for (String path : List.of("/vacatures", "/aanvraag", "/vrijwilliger", "/kennismaken")) {
            assertThat(new Browser(port).open(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void whatAVisitorSendsComesBackAndIsTakenOnceThereIsRoom() throws Exception {
        Document form = Jsoup.parse(new Browser(port).open("/aanvraag?lang=nl").body());
        free(TOO_LITTLE);

        HttpResponse<String> refused = send(form, Map.of("requesterRole", "self", "firstName", "Roza", "municipality", "9620 Zottegem",
                "preferredLanguage", "nl", "question", "Ik ken hier niemand.", "phone", "0470 00 00 01"));

        assertThat(refused.statusCode()).isEqualTo(503);
        Document back = Jsoup.parse(refused.body());
        assertThat(back.select(".public-notice").text()).contains("Dat ligt aan ons", "Wat je typte, staat er nog");
        assertThat(back.expectFirst("#field-question").val()).isEqualTo("Ik ken hier niemand.");
        assertThat(requests()).isZero();
        free(PLENTY);
        assertThat(send(back, Map.of()).statusCode()).isEqualTo(303);
        assertThat(requests()).isOne();
    }

    @Test
    void whatRunsByItselfGoesOnWithWhatIsLeft() {
        free(TOO_LITTLE);

        CompletableFuture.runAsync(() -> files.open(Trajectory.KIND,
                new ContactDetails("Omer", "Claes", "0470 12 34 57", null, "41081", "nl", "phone", false))).join();

        assertThat(jdbc.queryForObject("select count(*) from person where first_name = 'Omer'", Integer.class)).isOne();
    }

    // ---- figures

    @Test
    void aDiskThatIsJustTooFullIsNotNowYesAndNowNo() {
        free(249);
        free(260);
        assertThat(space.isFull()).isTrue();

        free(276);
        assertThat(space.isFull()).isFalse();
    }

    @Test
    void withServersOfOnesOwnAFullDiskOnlyWarns() {
        DiskSpace elsewhere = new DiskSpace(place -> 0, new DiskSettings(DataSize.ofGigabytes(2), DataSize.ofMegabytes(250)),
                new MockEnvironment().withProperty("omringd.database.embedded", "false").withProperty("omringd.engine.embedded", "false"),
                event -> {});

        elsewhere.look();

        assertThat(elsewhere.found().level()).isEqualTo(DiskSpace.Level.SCARCE);
        assertThat(elsewhere.now()).isFalse();
    }

    // ---- helpers

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private Page signedIn(BrowserContext window, String user, String address) {
        Page page = window.newPage();
        page.setDefaultTimeout(60_000);
        page.navigate("http://localhost:" + port + "/" + address);
        Chromium.signIn(page, user, PASSWORD);
        page.locator("main h1").first().waitFor();
        page.locator(".shell-navigation").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    private HttpResponse<String> health() {
        return ask(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health")).build());
    }

    private HttpResponse<String> ask(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }

    private int requests() {
        return jdbc.queryForObject("select count(*) from request where question = 'Ik ken hier niemand.'", Integer.class);
    }

    /** What a browser sends that has this form open: what stands in it, with these answers in place of others. */
    private HttpResponse<String> send(Document page, Map<String, String> answers) {
        Map<String, String> all = new LinkedHashMap<>();
        page.select("form.public-form :is(input[name]:not([type=radio], [type=checkbox]), textarea, select)")
                .forEach(field -> all.put(field.attr("name"), field.val()));
        page.select("form.public-form input[checked]").forEach(field -> all.put(field.attr("name"), field.val()));
        all.putAll(answers);
        return ask(HttpRequest.newBuilder(URI.create("http://localhost:" + port + page.expectFirst("form.public-form").attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(all.entrySet().stream()
                        .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build());
    }

    /** What the disk is said to have left. */
    @Component
    @Primary
    static class Disk implements FreeSpace {

        private volatile long megabytes = PLENTY;

        @Override
        public long at(Path place) {
            return DataSize.ofMegabytes(megabytes).toBytes();
        }
    }
}
