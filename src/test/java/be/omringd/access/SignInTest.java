package be.omringd.access;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.UserAdministration.NewUser;
import be.omringd.place.Region;
import be.omringd.testing.Browser;
import be.omringd.testing.OnMariaDb;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnMariaDb
class SignInTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PASSWORD = "een zin die ik onthoud";

    @LocalServerPort
    int port;
    @Autowired
    UserAdministration administration;
    @Autowired
    CurrentActor currentActor;
    Browser browser;

    @BeforeEach
    void anEmptyBrowser() {
        browser = new Browser(port);
    }

    @Test
    void aLinkToAPageOpensThatPageAfterSigningIn() {
        String user = user(Role.COORDINATOR);

        assertThat(browser.pathOf(browser.open("/profiel"))).isEqualTo("/login");
        assertThat(browser.pathOf(browser.signIn(user, PASSWORD))).startsWith("/profiel");
    }

    @Test
    void aWrongPasswordLeadsBackToTheFormWithAMessage() {
        assertThat(browser.pathOf(browser.signIn(user(Role.COORDINATOR), "een andere zin"))).isEqualTo("/login?error");
        assertThat(browser.pathOf(browser.open("/"))).isEqualTo("/login");
    }

    @Test
    void guessingPasswordsIsSlowedDownAndARightOneDoesNotHelpThen() {
        String user = user(Role.COORDINATOR);

        for (int i = 0; i < 5; i++) {
            assertThat(browser.pathOf(browser.signIn(user, "gok nummer " + i))).isEqualTo("/login?error");
        }

        assertThat(browser.pathOf(browser.signIn(user, PASSWORD))).isEqualTo("/login?wait");
    }

    @Test
    void whoIsDeactivatedIsOutWithTheNextClick() {
        String user = user(Role.COORDINATOR);
        browser.signIn(user, PASSWORD);
        assertThat(browser.pathOf(browser.open("/profiel"))).isEqualTo("/profiel");

        currentActor.asProcess(() -> administration.deactivate(id(user)));

        assertThat(browser.pathOf(browser.open("/profiel"))).isEqualTo("/login");
        assertThat(browser.pathOf(browser.signIn(user, PASSWORD))).isEqualTo("/login?error");
    }

    @Test
    void aPasswordThatAnAdministratorResetEndsOpenSessions() {
        String user = user(Role.COORDINATOR);
        browser.signIn(user, PASSWORD);

        currentActor.asProcess(() -> administration.resetPassword(id(user)));

        assertThat(browser.pathOf(browser.open("/profiel"))).isEqualTo("/login");
    }

    @Test
    void theSessionGetsANewNameAtSignIn() {
        String user = user(Role.COORDINATOR);
        browser.open("/login");
        String before = browser.cookie("JSESSIONID");

        browser.signIn(user, PASSWORD);

        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    private String user(Role role) {
        String username = "jan" + COUNT.incrementAndGet();
        currentActor.asProcess(() -> administration.create(
                new NewUser(username, "Jan Voorbeeld", "nl", Set.of(role), Set.of(Region.OOST_VLAANDEREN)), PASSWORD));
        return username;
    }

    private UUID id(String username) {
        return currentActor.asProcess(() -> administration.all()).stream()
                .filter(user -> user.username().equals(username)).findFirst().orElseThrow().id();
    }
}
