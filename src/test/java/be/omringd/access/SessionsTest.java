package be.omringd.access;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.UserAdministration.NewUser;
import be.omringd.place.Region;
import be.omringd.testing.Browser;
import be.omringd.testing.MovableClock;
import be.omringd.testing.OnMariaDb;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * How many may be signed in, with how many tabs, and for how long while nobody is there. The limits are small, so that a few reach them.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "omringd.sessions.per-account=2", "omringd.sessions.per-network=4", "omringd.sessions.in-all=6", "omringd.sessions.tabs=3",
    "omringd.sessions.tabs-in-all=5"})
@OnMariaDb
@Import(MovableClock.Configuration.class)
class SessionsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PASSWORD = "een zin die ik onthoud";
    private static final String OFFICE = "192.0.2.1";
    private static final Duration IDLE = Duration.ofMinutes(30);

    @LocalServerPort
    int port;
    @Autowired
    UserAdministration administration;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    MovableClock clock;
    @Autowired
    Sessions sessions;

    @BeforeEach
    void nobodyIsThere() {
        pass(IDLE);
        sessions.endThoseOfWhoWentAway();
        assertThat(sessions.count()).isZero();
    }

    // ---- how many sessions

    @Test
    void somebodyIsSignedInOnSoManyDevicesAndIsSignedOutWhereTheyWereLeastRecently() {
        String user = user();
        Browser first = signedIn(user, "192.0.2.11");
        pass(Duration.ofMinutes(1));
        Browser second = signedIn(user, "192.0.2.12");
        pass(Duration.ofMinutes(1));
        first.open("/profiel");
        pass(Duration.ofMinutes(1));

        Browser third = signedIn(user, "192.0.2.13");

        assertThat(sessions.count()).isEqualTo(2);
        assertThat(isIn(first)).isTrue();
        assertThat(isIn(second)).isFalse();
        assertThat(isIn(third)).isTrue();
    }

    @Test
    void manySignInsFromOneAddressReachTheLimitAndOthersStillGetIn() {
        List<Browser> office = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            office.add(signedIn(user(), OFFICE));
        }

        Browser fifth = new Browser(port).from(OFFICE);
        HttpResponse<String> refused = fifth.signIn(user(), PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("300");
        assertThat(Jsoup.parse(refused.body()).select("main").text()).contains("te veel mensen aangemeld", "Probeer opnieuw");
        assertThat(fifth.cookie("JSESSIONID")).isEmpty();
        assertThat(office).allMatch(this::isIn);
        assertThat(isIn(signedIn(user(), "192.0.2.2"))).isTrue();
        assertThat(sessions.count()).isEqualTo(5);
    }

    @Test
    void whereAllPlacesAreTakenAPageAsksToWaitUntilOneIsFree() {
        List<Browser> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(signedIn(user(), "192.0.2." + (20 + i)));
        }
        String user = user();

        HttpResponse<String> refused = new Browser(port).signIn(user, PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("300");
        assertThat(all).allMatch(this::isIn);
        assertThat(sessions.count()).isEqualTo(6);

        pass(IDLE);
        sessions.endThoseOfWhoWentAway();

        assertThat(isIn(signedIn(user, OFFICE))).isTrue();
    }

    @Test
    void guessesAndRefusalsTakeNoPlace() {
        String user = user();
        for (int i = 0; i < 10; i++) {
            new Browser(port).from("192.0.2." + (40 + i)).signIn(user, "gok nummer " + i);
        }

        assertThat(sessions.count()).isZero();
    }

    // ---- how many tabs

    @Test
    void withManyTabsTheOneClosesThatWasUsedLongestAgoAndSaysSo() {
        Browser browser = signedIn(user(), OFFICE);
        Browser.Tab first = browser.tab("/profiel");
        Browser.Tab second = browser.tab("/profiel");
        Browser.Tab third = browser.tab("/profiel");
        first.touch();

        Browser.Tab fourth = browser.tab("/profiel");

        assertThat(List.of(first, third, fourth)).allMatch(Browser.Tab::isOpen);
        assertThat(second.isOpen()).isFalse();
        HttpResponse<String> told = browser.open("/gesloten?naar=%2Fprofiel%3Fx%3D1");
        assertThat(Jsoup.parse(told.body()).select("main").text()).contains("Dit tabblad is gesloten", "bewaard");
        assertThat(Jsoup.parse(told.body()).select("main a").attr("href")).isEqualTo("/profiel?x=1");
        assertThat(browser.tab("/profiel").isOpen()).isTrue();
    }

    @Test
    void aTabThatWasClosedLeadsNowhereElse() {
        Browser browser = signedIn(user(), OFFICE);

        for (String elsewhere : List.of("https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "")) {
            HttpResponse<String> told =
                    browser.open("/gesloten?naar=" + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(Jsoup.parse(told.body()).select("main a").attr("href")).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void whereTooManyTabsAreOpenWhoHasMostLosesOneAndNobodyElse() {
        Browser.Tab ofLies = signedIn(user(), "192.0.2.61").tab("/profiel");
        Browser.Tab ofKarim = signedIn(user(), "192.0.2.62").tab("/profiel");
        Browser many = signedIn(user(), "192.0.2.63");
        List<Browser.Tab> ofSofie = List.of(many.tab("/profiel"), many.tab("/profiel"), many.tab("/profiel"));

        Browser.Tab ofMia = signedIn(user(), "192.0.2.64").tab("/profiel");

        assertThat(List.of(ofLies, ofKarim, ofMia)).allMatch(Browser.Tab::isOpen);
        assertThat(ofSofie).filteredOn(Browser.Tab::isOpen).containsExactly(ofSofie.get(1), ofSofie.get(2));
    }

    @Test
    void whereEverybodyHasOneTabANewOneIsAskedToWait() {
        List<Browser.Tab> tabs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tabs.add(signedIn(user(), "192.0.2." + (70 + i)).tab("/profiel"));
        }

        HttpResponse<String> refused = signedIn(user(), "192.0.2.79").open("/profiel");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("120");
        assertThat(Jsoup.parse(refused.body()).select("main").text()).contains("Het is even erg druk");
        assertThat(refused.body()).doesNotContain("VAADIN");
        assertThat(tabs).allMatch(Browser.Tab::isOpen);
    }

    // ---- how long

    @Test
    void aTabInWhichNobodyDoesAnythingEndsHoweverLivelyItsScreenIs() {
        Browser browser = signedIn(user(), OFFICE);
        Browser.Tab tab = browser.tab("/profiel");

        for (int i = 0; i < 5; i++) {
            pass(Duration.ofMinutes(5));
            assertThat(tab.heartbeat()).isEqualTo(200);
            assertThat(tab.isOpen()).as("after %d minutes", 5 * i).isTrue();
            sessions.endThoseOfWhoWentAway();
        }
        pass(Duration.ofMinutes(5));

        assertThat(tab.isOpen()).isFalse();
        assertThat(sessions.count()).isZero();
        HttpResponse<String> next = browser.open("/profiel");
        assertThat(browser.pathOf(next)).isEqualTo("/login");
        assertThat(Jsoup.parse(next.body()).select("[role=status]").text()).contains("Je was een tijdje weg", "bewaard");
    }

    @Test
    void aSessionOfWhoWentAwayEndsWithoutAnyRequest() {
        signedIn(user(), OFFICE).tab("/profiel");
        pass(IDLE);

        sessions.endThoseOfWhoWentAway();

        assertThat(sessions.count()).isZero();
    }

    @Test
    void whoTypesOrReadsForHoursStays() {
        Browser browser = signedIn(user(), OFFICE);
        Browser.Tab tab = browser.tab("/profiel");

        for (int i = 0; i < 6; i++) {
            pass(Duration.ofMinutes(20));
            assertThat(tab.touch()).isEqualTo(204);
            sessions.endThoseOfWhoWentAway();
        }

        assertThat(tab.isOpen()).isTrue();
        assertThat(isIn(browser)).isTrue();
    }

    private void pass(Duration time) {
        clock.setTo(clock.instant().plus(time));
    }

    private boolean isIn(Browser browser) {
        return browser.pathOf(browser.open("/gesloten")).equals("/gesloten");
    }

    private Browser signedIn(String user, String address) {
        Browser browser = new Browser(port).from(address);
        assertThat(browser.pathOf(browser.signIn(user, PASSWORD))).doesNotStartWith("/login");
        return browser;
    }

    private String user() {
        String username = "an" + COUNT.incrementAndGet();
        currentActor.asProcess(() -> administration.create(
                new NewUser(username, "An Voorbeeld", "nl", Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN)), PASSWORD));
        return username;
    }
}
