package be.omringd.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import be.omringd.access.UserAdministration.NewUser;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.inbox.InboxFixture;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.testing.Chromium;
import be.omringd.testing.MovableClock;
import be.omringd.testing.OnMariaDb;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What somebody meets in a real browser whose tab was closed, or who was away: kind words, the same page again, and what they typed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "omringd.sessions.tabs=2")
@OnMariaDb
@Import({InboxFixture.Tasks.class, MovableClock.Configuration.class})
class AwayIT {

    private static final String PASSWORD = "een zin die ik onthoud";

    @LocalServerPort
    int port;
    @Autowired
    UserAdministration administration;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    CaseFiles files;
    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    MovableClock clock;
    @Autowired
    Sessions sessions;

    @Test
    void whoWasAwayFindsTheSignInPageAndThenWhatTheyTyped() {
        UUID task = aTaskFor("lena");
        try (Chromium chromium = Chromium.start(); BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            Page page = typing(window, "lena", task, "Els belde twee keer en sprak iets in.");

            // a key or the mouse now and then keeps her signed in, though nothing is asked of the server
            clock.setTo(clock.instant().plus(Duration.ofMinutes(20)));
            page.reload();
            assertThat(note(page)).hasValue("Els belde twee keer en sprak iets in.");
            clock.setTo(clock.instant().plus(Duration.ofMinutes(20)));
            page.waitForResponse(Pattern.compile(".*/hier.*"), () -> page.mouse().wheel(0, 100));
            clock.setTo(clock.instant().plus(Duration.ofMinutes(20)));
            sessions.endThoseOfWhoWentAway();
            assertThat(note(page)).isVisible();

            clock.setTo(clock.instant().plus(Duration.ofMinutes(10)));
            sessions.endThoseOfWhoWentAway();

            assertThat(page.locator(".access-note[role=status]")).containsText("Je was een tijdje weg");
            Chromium.picture(page, "away");
            org.assertj.core.api.Assertions.assertThat(Chromium.axe(page)).isEmpty();
            signIn(page, "lena");
            assertThat(page).hasURL(Pattern.compile(".*/taak/" + task));
            assertThat(note(page)).hasValue("Els belde twee keer en sprak iets in.");
        }
    }

    @Test
    void aTabThatWasClosedForOthersSaysSoAndIsBackWithOneClick() {
        UUID task = aTaskFor("mira");
        try (Chromium chromium = Chromium.start(); BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            Page first = typing(window, "mira", task, "Belt morgen terug.");
            for (int i = 0; i < 2; i++) {
                Page other = window.newPage();
                other.navigate("http://localhost:" + port + "/profiel");
                other.locator("main h1").first().waitFor();
            }

            assertThat(first.locator("main h1")).hasText("Dit tabblad is gesloten");
            Chromium.picture(first, "tab-closed");
            org.assertj.core.api.Assertions.assertThat(Chromium.axe(first)).isEmpty();
            first.locator("main a").click();

            assertThat(note(first)).hasValue("Belt morgen terug.");
        }
    }

    private UUID aTaskFor(String user) {
        currentActor.asProcess(() -> administration.create(
                new NewUser(user, "Lena Voorbeeld", "nl", Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN)), PASSWORD));
        CaseId person = files.open(Trajectory.KIND,
                new ContactDetails("Els", "Van Hove", "0470 12 34 56", "els@voorbeeld.be", "41081", "nl", "phone", false));
        return given.aTask(person, "request-intake", "firstContact", "intake/first-contact", "introducer",
                clock.instant().plus(Duration.ofDays(2)), Map.of("attempts", 0));
    }

    /** Somebody signed in, opened their task and typed this. */
    private Page typing(BrowserContext window, String user, UUID task, String words) {
        Page page = window.newPage();
        page.setDefaultTimeout(60_000);
        page.navigate("http://localhost:" + port + "/taak/" + task);
        signIn(page, user);
        type(page, words);
        return page;
    }

    private static void signIn(Page page, String user) {
        Chromium.signIn(page, user, PASSWORD);
        note(page).waitFor();
    }

    /** Types, and waits until it is kept. */
    private static void type(Page page, String text) {
        note(page).fill(text);
        assertThat(page.locator("main")).containsText(Pattern.compile("[Bb]ewaard om"));
    }

    private static Locator note(Page page) {
        return page.locator("vaadin-text-area textarea").first();
    }
}
