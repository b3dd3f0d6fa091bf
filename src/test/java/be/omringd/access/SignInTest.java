package be.omringd.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.UserAdministration.NewUser;
import be.omringd.place.Region;
import be.omringd.testing.Browser;
import be.omringd.testing.OnMariaDb;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Has an application of its own: one that was paused while other tests ran, and started again for these, ends no session at once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.application.name=sign-in")
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
    @Autowired
    Users users;
    @Autowired
    TransactionTemplate transaction;
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
    void aLinkToTheFormInAnotherLanguageBringsWithItWhatSigningInNeeds() {
        browser.open("/login?lang=fr");

        assertThat(browser.cookie("omringd-language")).isEqualTo("fr");
        assertThat(browser.cookie("omringd-form")).isNotEmpty();
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
    void guessesAtOneAccountCountTogetherHoweverItsNameIsTyped() {
        String user = user(Role.COORDINATOR);
        List<String> names =
                List.of(user, user.toUpperCase(Locale.ROOT), user.replace("a", "á"), " " + user.replace("n", "ñ"), user.replace("j", "J"));

        for (String name : names) {
            assertThat(browser.pathOf(browser.signIn(name, "gok"))).as(name).isEqualTo("/login?error");
        }

        assertThat(browser.pathOf(browser.signIn(user.replace("a", "à"), PASSWORD))).isEqualTo("/login?wait");
    }

    @Test
    void guessesElsewhereDoNotKeepSomebodyOutOfADeviceWhereTheySignedInBefore() {
        String user = user(Role.COORDINATOR);
        browser.signIn(user, PASSWORD);
        browser.forget("JSESSIONID");
        Browser guesser = new Browser(port);
        for (int i = 0; i < 6; i++) {
            guesser.signIn(user, "gok nummer " + i);
        }
        assertThat(guesser.pathOf(guesser.signIn(user, PASSWORD))).isEqualTo("/login?wait");

        assertThat(browser.pathOf(browser.signIn(user, PASSWORD))).doesNotStartWith("/login");
    }

    @Test
    void onAKnownDeviceGuessingIsSlowedDownToo() {
        String user = user(Role.COORDINATOR);
        browser.signIn(user, PASSWORD);
        browser.forget("JSESSIONID");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.pathOf(browser.signIn(user, "gok nummer " + i))).isEqualTo("/login?error");
        }

        assertThat(browser.pathOf(browser.signIn(user, PASSWORD))).isEqualTo("/login?wait");
    }

    @Test
    void theDeviceOfOneIsNotKnownToAnother() {
        String one = user(Role.COORDINATOR);
        String other = user(Role.COORDINATOR);
        browser.signIn(one, PASSWORD);
        browser.forget("JSESSIONID");
        for (int i = 0; i < 5; i++) {
            browser.signIn(other, "gok nummer " + i);
        }

        assertThat(browser.pathOf(browser.signIn(other, PASSWORD))).isEqualTo("/login?wait");
    }

    @Test
    void aPortOrBracketsAroundAnAddressMakeNobodyNew() {
        String user = user(Role.COORDINATOR);
        List<String> same = List.of(
                "2001:db8:7:7::1", "[2001:db8:7:7::2]", "[2001:db8:7:7::3]:5000", "2001:db8:7:7:ffff::4", "[2001:db8:7:7::5]:6000");

        for (String from : same) {
            assertThat(browser.pathOf(browser.from(from).signIn(user, "gok"))).as(from).isEqualTo("/login?error");
        }

        assertThat(browser.pathOf(browser.from("2001:db8:7:7::99").signIn(user, PASSWORD))).isEqualTo("/login?wait");
        assertThat(browser.pathOf(browser.from("2001:db8:7:8::1").signIn(user, PASSWORD))).doesNotStartWith("/login");
    }

    @Test
    void onlyAProxyThatIsTrustedSaysWhoSendsARequest() {
        String user = user(Role.COORDINATOR);

        // the last address is what the proxy saw; what stands before it can be invented by whoever sends
        for (int i = 0; i < 5; i++) {
            browser.from("198.51.100." + i + ", 10.0.0.9").signIn(user, "gok");
        }

        assertThat(browser.pathOf(browser.from("198.51.100.77, 10.0.0.9").signIn(user, PASSWORD))).isEqualTo("/login?wait");
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
        browser.keep("JSESSIONID", "ofSomebodyElse");

        browser.signIn(user, PASSWORD);

        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo("ofSomebodyElse");
    }

    @Test
    void whoIsHeldCanSignInUntilThatEndsAndWhoseAccountWasClosedMeanwhileIsNotHeld() {
        UUID jan = id(user(Role.COORDINATOR));
        UUID piet = id(user(Role.COORDINATOR));
        try (ExecutorService administrator = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(tx -> {
                assertThat(users.hold(jan)).isPresent();
                assertThatThrownBy(() -> closes(administrator, jan).get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                assertThat(users.hold(jan)).isPresent();
            });
            transaction.executeWithoutResult(tx -> {
                assertThat(users.active()).extracting(Actor::user).contains(piet);
                assertThat(closes(administrator, piet)).succeedsWithin(Duration.ofSeconds(30));
                assertThat(users.hold(piet)).isEmpty();
            });
        }
        assertThat(users.active()).extracting(Actor::user).doesNotContain(jan, piet);
    }

    private Future<?> closes(ExecutorService administrator, UUID user) {
        return administrator.submit(() -> currentActor.asProcess(() -> administration.deactivate(user)));
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
