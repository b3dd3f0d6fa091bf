package be.omringd.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.inbox.Grouping;
import be.omringd.inbox.InboxFixture;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.TaskAssignments;
import be.omringd.inbox.WorkItems;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.testing.Chromium;
import be.omringd.testing.OnMariaDb;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The inbox and a task, as they look in a real browser, large and small. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnMariaDb
@Import(InboxFixture.Tasks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxPagesIT {

    private static final String PASSWORD = "een zin die ik onthoud";

    @LocalServerPort
    int port;
    @Autowired
    UserAdministration administration;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    Users users;
    @Autowired
    CaseFiles files;
    @Autowired
    WorkItems items;
    @Autowired
    TaskAssignments assignments;
    @Autowired
    InboxFixture.Tasks given;

    private final List<UUID> tasks = new ArrayList<>();
    private CaseId first;
    private static Chromium chromium;

    @BeforeAll
    void aTeamAtWork() {
        chromium = Chromium.start();
        Actor lies = user("lies", "Lies Vermeulen", Role.COORDINATOR);
        Actor karim = user("karim", "Karim Haddad", Role.COORDINATOR);
        user("mia", "Mia De Wolf", Role.MANAGER);
        first = person("Jef", "Van Hove", "41081");
        aTask(first, "firstContact", "intake/first-contact", -3, Map.of("attempts", 0));
        aTask(person("Fatima", "El Idrissi", "41002"), "firstContact", "intake/first-contact", 0, Map.of("attempts", 2));
        CaseId rosa = person("Rosa", null, "44021");
        UUID orientation = aTask(rosa, "confirmOrientation", "intake/confirm-orientation", 2, Map.of("orientationAdvice", "lus"));
        aTask(person("Bert", "Claes", "41081"), "introConversation", "intake/intro-conversation", 9, Map.of());
        aTask(person("Dominique", "Van de Casteele-Vandenbroucke", "44021"), "askDecision", "intake/ask-decision", 25, Map.of());
        CaseId worry = person("Noor", "Peeters", "41002");
        currentActor.asProcess(() -> {
            files.reportConcern(worry, "Noor opende al twee dagen de deur niet.");
            return null;
        });
        tasks.add(given.aTask(worry, "request-intake", "assessConcern", "casefile/assess-concern", "lusWorker",
                Instant.now().plus(Duration.ofHours(21)), Map.of()));
        CaseId map = person("Ahmed", "Yilmaz", "41081");
        tasks.add(given.aTask(map, "lus-trajectory", "chooseInvitees", "lus/ask-ready", "lusWorker",
                Instant.now().plus(Duration.ofDays(70)), Map.of()));
        tasks.add(given.aTask(map, "lus-trajectory", "teamConsult", "lus/team-consult", "lusWorker", null, Map.of()));
        CaseId paused = person("Yvette", "Goossens", "41081");
        aTask(paused, "firstContact", "intake/first-contact", -20, Map.of("attempts", 1));
        given.as(lies, () -> {
            assignments.claim(orientation);
            assignments.claim(tasks.get(0));
            assignments.keepDraft(tasks.get(0), FormValues.of(Map.of("contactOutcome", "reached", "contactWay", "phone")));
            files.note(rosa, "casefile.event.personChanged", null);
            return null;
        });
        given.as(karim, () -> assignments.claim(tasks.get(3)));
        given.as(karim, () -> assignments.handOver(tasks.get(3), lies.userId(), "Jij kent Bert al van de buurtwerking"));
        given.as(karim, () -> assignments.claim(tasks.get(4)));
        given.remind(first, "firstContact", true);
        currentActor.asProcess(() -> {
            files.pause(paused, null);
            return null;
        });
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    static Stream<Arguments> pagesAndSizes() {
        List<String> pages =
                List.of("lies inbox?scope=mine", "lies inbox?scope=all", "mia inbox?scope=escalated", "lies taak/0", "lies taak/2");
        return pages.stream().flatMap(page -> Stream.of(Arguments.of(page, 1440, 900), Arguments.of(page, 820, 1180)));
    }

    @ParameterizedTest
    @MethodSource("pagesAndSizes")
    void aPageFitsAndCanBeUsedByEveryone(String who, int width, int height) {
        String user = who.substring(0, who.indexOf(' '));
        String path = who.substring(who.indexOf(' ') + 1);
        String address = path.startsWith("taak/") ? "taak/" + tasks.get(Integer.parseInt(path.substring(5))) : path;
        try (BrowserContext window = chromium.window(width, height, "nl-BE")) {
            Page page = signedIn(window, user, address);

            Chromium.picture(page, (path + "-" + width).replaceAll("[^a-z0-9]+", "-"));
            assertThat(Chromium.axe(page)).isEmpty();
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("what does not fit in the width").isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "en"})
    void whatTheInboxIsNarrowedByStandsInOneRowAndEachOrderCanBeReadWhole(String language) {
        String user = "row-" + language;
        currentActor.asProcess(() -> administration.create(new NewUser(user, "Lander Rij", language, Set.of(Role.COORDINATOR),
                Set.of(Region.OOST_VLAANDEREN, Region.WEST_VLAANDEREN)), PASSWORD));
        try (BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            Page page = signedIn(window, user, "inbox?scope=all");
            for (int one = 0; one < Grouping.values().length; one++) {
                Order order = Order.values()[one % Order.values().length];
                page.navigate("http://localhost:%d/inbox?scope=all&sort=%s&group=%s".formatted(port,
                        order.name().toLowerCase(Locale.ROOT), Grouping.values()[one].name().toLowerCase(Locale.ROOT)));
                page.locator(".several-begin:visible").waitFor();

                assertThat((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('.inbox-order vaadin-select-value-button')].filter(button => {
                          const words = document.createRange();
                          words.selectNodeContents(button.querySelector('vaadin-select-item'));
                          const fades = parseFloat(getComputedStyle(button).maskImage.match(/([\\d.]+)px/)?.[1] ?? 0);
                          return words.getBoundingClientRect().right > button.getBoundingClientRect().right - fades;
                        }).map(button => button.textContent.trim())""")).as("words that fade").isEmpty();
                assertThat((Integer) page.evaluate("""
                        () => { const tops = [...document.querySelectorAll(
                                  '.inbox-search, .inbox-chip, .inbox-region, .inbox-looks, .several-begin')]
                              .filter(part => part.checkVisibility()).map(part => part.getBoundingClientRect().top);
                            return Math.round(Math.max(...tops) - Math.min(...tops)); }""")).as("a second row").isLessThan(20);
            }
        }
    }

    /** Each shows a choice first: a group of choices has no field that a browser would bring into view. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void whoIsDoneTooSoonSeesWhatIsMissing(int task) {
        try (BrowserContext window = chromium.window(820, 700, "nl-BE")) {
            Page page = signedIn(window, "lies", "taak/" + tasks.get(task));
            page.locator("#task-done").scrollIntoViewIfNeeded();

            page.locator("#task-done").click();

            page.locator(".form-summary:focus").waitFor();
            assertThat((Boolean) page.evaluate("""
                    () => { const place = document.querySelector('.form-summary').getBoundingClientRect();
                            return place.top >= 0 && place.bottom <= window.innerHeight; }""")).isTrue();
            assertThat(page.locator("#task-missing").innerText()).matches("Nog (één antwoord ontbreekt|\\d+ antwoorden ontbreken).*");

            page.locator(".form-summary vaadin-button").first().click();

            page.locator("vaadin-radio-button:focus-within, vaadin-text-area:focus-within, vaadin-date-picker:focus-within,"
                    + " vaadin-date-time-picker:focus-within, vaadin-checkbox:focus-within").first().waitFor();
        }
    }

    /** Nothing but keys: signing in, the keys that there are, putting a task away until later, doing one, and finding somebody. */
    @Test
    void aMorningOfACoordinatorGoesByKeyboardAlone() {
        try (BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            Page page = window.newPage();
            page.setDefaultTimeout(60_000);
            page.navigate("http://localhost:" + port + "/inbox?scope=all");
            tabTo(page, "e => e.name === 'username'");
            page.keyboard().type("lies");
            tabTo(page, "e => e.name === 'password'");
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Enter");
            page.locator(".task-row-link").first().waitFor();
            page.waitForFunction("() => [...document.querySelectorAll('*')].some(e => e.omringdKeys)");

            page.keyboard().press("?");
            page.getByText("Naar de volgende taak").waitFor();
            assertThat(Chromium.axe(page)).isEmpty();
            page.keyboard().press("Escape");
            page.locator("vaadin-dialog[opened]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            page.keyboard().press("j");
            String top = row(page);
            page.keyboard().press("j");
            assertThat(row(page)).as("the next one").isNotEmpty().isNotEqualTo(top);
            page.keyboard().press("k");
            assertThat(row(page)).as("the one before").isEqualTo(top);

            walkTo(page, "Fatima", "");
            page.keyboard().press("x");
            tabTo(page, "e => e.textContent.trim() === 'Later'");
            page.keyboard().press("Enter");
            page.getByText("Tot wanneer?").first().waitFor();
            assertThat(hiddenByACalendarClosedAsItOpens(page)).as("what stays hidden from screen readers").isZero();
            tabTo(page, "e => !!e.closest('vaadin-date-picker')");
            page.keyboard().type(DateTimeFormatter.ofPattern("d/M/yyyy").format(LocalDate.now().plusDays(3)));
            page.keyboard().press("Enter");
            tabTo(page, "e => !!e.closest('vaadin-text-area')");
            page.keyboard().type("Fatima is tot dan bij haar zus");
            tabTo(page, "e => e.textContent.trim() === 'Leg weg'");
            page.keyboard().press("Enter");
            page.getByText("1 taak komt terug op").first().waitFor();
            page.locator(".task-row:has-text('Fatima')").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            walkTo(page, "Ahmed", "Overleggen met het team");
            page.keyboard().press("Enter");
            UUID consult = tasks.get(7);
            page.waitForURL("**/taak/" + consult + "**");
            tabTo(page, "e => e.closest('vaadin-text-area')?.label?.includes('Wat is de volgende stap')");
            page.keyboard().type("Samen langsgaan bij zijn buurvrouw");
            tabTo(page, "e => e.id === 'task-done'");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains(consult.toString()));
            page.locator("main h1:visible").first().waitFor();
            assertThat(Chromium.axe(page)).isEmpty();

            page.keyboard().press("Control+k");
            page.waitForFunction("() => document.activeElement.getAttribute('role') === 'combobox'");
            page.keyboard().type("Dominique");
            page.locator("[role=option]:has-text('Dominique')").first().waitFor();
            page.keyboard().press("Enter");
            page.waitForURL("**/dossier/**");
            page.locator("main h1:visible:has-text('Dominique')").first().waitFor();
            assertThat(Chromium.axe(page)).isEmpty();
        }
    }

    /** In the moment between the frame in which it opens and its word that it did. */
    private static int hiddenByACalendarClosedAsItOpens(Page page) {
        return (int) page.evaluate("""
                async () => {
                  const calendar = document.querySelector('vaadin-dialog vaadin-date-picker');
                  calendar.open();
                  await calendar.updateComplete;
                  await calendar.$.overlay.updateComplete;
                  await new Promise(drawn => requestAnimationFrame(drawn));
                  calendar.close();
                  await new Promise(later => setTimeout(later, 500));
                  return document.querySelectorAll('[data-aria-hidden]').length;
                }""");
    }

    /** The row that has the focus. */
    private static String row(Page page) {
        return (String) page.evaluate("() => document.activeElement.closest('.task-row')?.textContent || ''");
    }

    /** With J, to the row that says both. */
    private static void walkTo(Page page, String person, String task) {
        for (int i = 0; i < 40 && !(row(page).contains(person) && row(page).contains(task)); i++) {
            page.keyboard().press("j");
        }
        assertThat(row(page)).as("the row that J comes to").contains(person, task);
    }

    /** With Tab, to what this says of it. */
    private static void tabTo(Page page, String wanted) {
        String there = "() => (%s)(document.activeElement)".formatted(wanted);
        for (int i = 0; i < 150 && !Boolean.TRUE.equals(page.evaluate(there)); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate(there)).as("Tab comes to " + wanted).isEqualTo(true);
    }

    private Page signedIn(BrowserContext window, String user, String address) {
        Page page = window.newPage();
        page.setDefaultTimeout(60_000);
        page.navigate("http://localhost:" + port + "/" + address);
        Chromium.signIn(page, user, PASSWORD);
        page.locator("main h1").first().waitFor();
        return page;
    }

    private UUID aTask(CaseId person, String element, String formKey, int days, Map<String, Object> variables) {
        UUID task =
                given.aTask(person, "request-intake", element, formKey, "introducer", Instant.now().plus(Duration.ofDays(days)), variables);
        tasks.add(task);
        return task;
    }

    private CaseId person(String first, String last, String place) {
        return files.open(Trajectory.KIND,
                new ContactDetails(first, last, "0470 12 34 56", first.toLowerCase() + "@voorbeeld.be", place, "nl", "phone", false));
    }

    private Actor user(String username, String name, Role role) {
        currentActor.asProcess(() -> administration.create(
                new NewUser(username, name, "nl", Set.of(role), Set.of(Region.OOST_VLAANDEREN)), PASSWORD));
        return users.active().stream().filter(user -> user.name().equals(name)).findFirst().orElseThrow();
    }
}
