package be.omringd.lus.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.intake.Trajectory;
import be.omringd.lus.ContactFacts;
import be.omringd.lus.ContactOnMap;
import be.omringd.lus.LusGroups;
import be.omringd.lus.NetworkMap;
import be.omringd.lus.NetworkMaps;
import be.omringd.lus.Outcome;
import be.omringd.lus.Ring;
import be.omringd.lus.Sector;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.testing.Chromium;
import be.omringd.testing.OnMariaDb;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The network map as people draw it, in a real browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OnMariaDb
@EnabledIf("be.omringd.testing.Chromium#here")
class NetworkMapIT {

    private static final double PATIENCE = 60_000;
    private static final String PASSWORD = "een zin die ik onthoud";
    private static final Actor COLLEAGUE = new Actor(
            UUID.randomUUID(), "Bram", Actor.Kind.USER, Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN));
    private static Chromium chromium;
    private static int users;

    @LocalServerPort
    int port;
    @Autowired
    CaseFiles files;
    @Autowired
    LusGroups groups;
    @Autowired
    NetworkMaps maps;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    UserAdministration administration;

    private CaseId caseId;
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
        if (window != null) {
            window.close();
        }
    }

    @Test
    void namesAreTypedOneAfterTheOtherAndDraggedToTheirPlace() {
        open(1400, 1000, 0, 0);
        Locator name = page.getByLabel(Pattern.compile("Wie kent Nora"));
        name.focus();
        // without waiting for the name before
        for (String each : List.of("tante Rosa", "Bram", "Mia, Abdel")) {
            page.keyboard().type(each);
            page.keyboard().press("Enter");
        }
        page.keyboard().type("Jul");
        assertThat(page.locator(".map-contact")).hasCount(4);
        assertThat(name).isFocused();
        assertThat(name).hasValue("Jul");

        drag("tante Rosa", Ring.FRIENDSHIP, -45);

        assertThat(said()).containsText("tante Rosa staat nu in kring 2");
        ContactFacts rosa = facts("tante Rosa");
        assertThat(rosa.ring()).isEqualTo(Ring.FRIENDSHIP);
        assertThat(rosa.sector()).isEqualTo(Sector.FAMILY);

        drag("Mia", Ring.INTIMACY, 60);
        assertThat(said()).containsText("Mia staat nu in kring 1");
        assertThat(facts("Mia").sector()).isEqualTo(Sector.FRIENDS);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ongedaan maken")).click();
        assertThat(said()).containsText("weer zoals het was");
        assertThat(facts("Mia").ring()).isNull();
    }

    @Test
    void aNameThatCannotBeUsedComesBackWithWhatWasTypedSince() {
        open(1400, 1000, 0, 0);
        Locator name = page.getByLabel(Pattern.compile("Wie kent Nora"));
        name.focus();
        page.keyboard().insertText("x".repeat(61));
        page.keyboard().press("Enter");
        page.keyboard().type("Bram");
        assertThat(name).hasValue("x".repeat(61) + ", Bram");
        Locator problem = page.locator("vaadin-text-field [slot=error-message]");
        assertThat(problem).isVisible();
        page.keyboard().type(", Ali");
        assertThat(name).hasValue("x".repeat(61) + ", Bram, Ali");
        // the answer may be there before the next letter too
        name.fill("");
        page.keyboard().insertText("y".repeat(61));
        page.keyboard().press("Enter");
        assertThat(name).hasValue("y".repeat(61) + ", ");
        page.keyboard().type("Bram");
        assertThat(name).hasValue("y".repeat(61) + ", Bram");
        assertThat(problem).containsText("Er is plaats voor 60 tekens");

        name.fill("Bram");
        assertThat(problem).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zet erbij")).click();
        assertThat(page.locator(".map-contact")).hasCount(1);
        assertThat(name).hasValue("");
    }

    @Test
    void everythingWorksByKeyboardToo() {
        open(1400, 1000, 3, 0);
        Locator moeke = bubble("moeke");
        moeke.focus();
        moeke.press("ArrowDown");
        assertThat(said()).containsText("moeke staat nu in kring 2");
        assertThat(bubble("moeke")).isFocused();
        bubble("moeke").press("ArrowUp");
        assertThat(said()).containsText("moeke staat nu in kring 1");

        bubble("moeke").press("ArrowRight");
        String second = focusedName();
        assertThat(second).isNotEqualTo("moeke");
        page.keyboard().press("Enter");
        Locator dialog = dialog();
        assertThat(dialog.getByLabel("In eigen woorden")).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog.getByLabel("In eigen woorden")).isHidden();

        bubble(second).focus();
        bubble(second).press("Delete");
        assertThat(page.locator(".map-contact")).hasCount(2);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ongedaan maken")).press("Enter");
        assertThat(page.locator(".map-contact")).hasCount(3);
    }

    @Test
    void whatAColleagueDrawsAppearsByItself() {
        open(1400, 1000, 3, 0);
        currentActor.as(COLLEAGUE, () -> maps.add(caseId, ContactFacts.named("de postbode")));

        assertThat(page.locator(".map-contact")).hasCount(4);
    }

    @Test
    void whatTwoPeopleChangeOfTheSamePersonIsBroughtTogether() {
        open(1400, 1000, 3, 0);
        bubble("moeke").click();
        dialog().getByLabel("In eigen woorden").fill("die altijd belt");
        colleagueMoves("moeke", Ring.PARTICIPATION);

        dialog().getByText("Bewaar", new Locator.GetByTextOptions().setExact(true)).click();

        assertThat(dialog().getByLabel("In eigen woorden")).isHidden();
        assertThat(facts("moeke").relationWords()).isEqualTo("die altijd belt");
        assertThat(facts("moeke").ring()).isEqualTo(Ring.PARTICIPATION);
    }

    @Test
    void whoeverChangesTheSameThingAsSomebodyElseChooses() {
        open(1400, 1000, 3, 0);
        bubble("moeke").click();
        dialog().getByLabel("4 · mensen van beroep").check();
        colleagueMoves("moeke", Ring.PARTICIPATION);

        dialog().getByText("Bewaar", new Locator.GetByTextOptions().setExact(true)).click();

        assertThat(dialog().getByRole(AriaRole.ALERT).first()).containsText("Kring: 3");
        Chromium.picture(page, "network-map-conflict");
        dialog().getByText("Bewaar wat ik invulde").click();
        assertThat(dialog().getByLabel("In eigen woorden")).isHidden();
        assertThat(facts("moeke").ring()).isEqualTo(Ring.EXCHANGE);
    }

    private void colleagueMoves(String nickname, Ring ring) {
        ContactOnMap contact = contact(nickname);
        assertThat(currentActor.as(COLLEAGUE,
                () -> maps.change(caseId, contact.id(), contact.version(), contact.facts().at(ring, null, null))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aScriptInANameIsAText() {
        open(1400, 1000, 0, 0);
        Locator name = page.getByLabel(Pattern.compile("Wie kent Nora"));
        for (String each : List.of("<script>window.hacked=1</script>", "<img src=x onerror=window.hacked=1>",
                "\"><svg onload=window.hacked=1>")) {
            name.fill(each);
            name.press("Enter");
        }
        assertThat(page.locator(".map-contact")).hasCount(3);
        assertThat(bubble("<script>window.hacked=1</script>")).isVisible();
        assertThat(page.evaluate("() => window.hacked")).isNull();
        assertThat(page.locator("omringd-network-map script, omringd-network-map img")).hasCount(0);
    }

    @Test
    void theMapPrintsAloneOnOneSheet() throws Exception {
        open(1400, 1000, 35, 3);
        Path pdf = Path.of("target", "screens", "network-map.pdf");
        Files.createDirectories(pdf.getParent());
        page.pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));

        String content = Files.readString(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(content).results().count()).isEqualTo(1);
    }

    @Test
    void thePictureCanBeKept() throws Exception {
        open(1400, 1000, 12, 0);
        for (String kind : List.of("PNG", "SVG")) {
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Bewaar als prent")).click();
            Download download = page.waitForDownload(
                    () -> page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile(kind))).click());
            assertThat(download.suggestedFilename()).isEqualTo("netwerkkaart." + kind.toLowerCase(java.util.Locale.ROOT));
            byte[] bytes = Files.readAllBytes(download.path());
            if (kind.equals("PNG")) {
                Files.write(Path.of("target", "screens", "network-map-kept.png"), bytes);
                assertThat(bytes).startsWith(0x89, 'P', 'N', 'G');
            } else {
                assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).contains("<svg", "moeke");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 12, 35})
    void thePageIsAccessibleOnDesktopAndTablet(int people) {
        open(1400, 1300, people, people == 12 ? 2 : 0);
        assertThat(page.locator(".map-contact")).hasCount(people + (people == 12 ? 2 : 0));
        looksRight("network-map-" + people + "-desktop");
        page.setViewportSize(820, 1180);
        looksRight("network-map-" + people + "-tablet");
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).isZero();
    }

    @Test
    void theDialogIsAccessible() {
        open(820, 1180, 3, 0);
        bubble("tante Rosa").click();
        assertThat(dialog().getByLabel("In eigen woorden")).isVisible();
        Chromium.picture(page, "network-map-dialog");
        assertThat(Chromium.axe(page)).isEmpty();
    }

    private void looksRight(String name) {
        Chromium.picture(page, name);
        assertThat(Chromium.axe(page)).isEmpty();
        assertThat((Boolean) page
                .evaluate("() => [...document.querySelectorAll('.map-bubble')].every(b => b.getBoundingClientRect().width >= 24)"))
                .isTrue();
    }

    // ---- help

    /** What is told to who listens to the screen. */
    private Locator said() {
        return page.locator(".lus-said");
    }

    private void open(int width, int height, int people, int waiting) {
        caseId = files.open(Trajectory.KIND, new ContactDetails("Nora", null, null, "nora@voorbeeld.be", "41081", "nl", null, false));
        asProcess(() -> groups.start(caseId, null));
        for (ContactOnMap contact : SampleMaps.of(people, waiting).contacts()) {
            assertThat(asProcess(() -> maps.add(caseId, contact.facts()))).isInstanceOf(Outcome.Done.class);
        }
        String user = "els" + ++users;
        asProcess(() -> administration.create(new UserAdministration.NewUser(
                user, "Els Voorbeeld", "nl", Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN)), PASSWORD));
        window = chromium.window(width, height, "nl-BE");
        page = window.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate("http://localhost:" + port + "/" + LusPages.network(caseId));
        Chromium.signIn(page, user, PASSWORD);
        assertThat(page.locator("omringd-network-map svg")).isVisible();
    }

    private Locator bubble(String nickname) {
        return page.locator(".map-contact").filter(new Locator.FilterOptions().setHas(
                page.locator("title").getByText(nickname, new Locator.GetByTextOptions().setExact(true))));
    }

    private Locator dialog() {
        return page.locator("vaadin-dialog");
    }

    private String focusedName() {
        return (String) page.evaluate("() => document.activeElement.querySelector('title').textContent");
    }

    /** Drags somebody into a ring, at an angle in degrees clockwise from the top. */
    private void drag(String nickname, Ring ring, double angle) {
        page.locator("omringd-network-map svg").scrollIntoViewIfNeeded();
        BoundingBox from = bubble(nickname).locator(".map-bubble").boundingBox();
        BoundingBox outer = page.locator(".map-ring[data-ring='" + ring.number() + "']").boundingBox();
        double inner =
                ring == Ring.INTIMACY ? 0 : page.locator(".map-ring[data-ring='" + (ring.number() - 1) + "']").boundingBox().width / 2;
        double radius = (inner + outer.width / 2) / 2;
        double x = outer.x + outer.width / 2 + radius * Math.sin(Math.toRadians(angle));
        double y = outer.y + outer.height / 2 - radius * Math.cos(Math.toRadians(angle));
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(x, y, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    private ContactOnMap contact(String nickname) {
        NetworkMap map = asProcess(() -> maps.get(caseId));
        return map.contacts().stream().filter(each -> each.facts().nickname().equals(nickname)).findFirst().orElseThrow();
    }

    private ContactFacts facts(String nickname) {
        return contact(nickname).facts();
    }

    private <T> T asProcess(Supplier<T> work) {
        return currentActor.asProcess(work);
    }
}
