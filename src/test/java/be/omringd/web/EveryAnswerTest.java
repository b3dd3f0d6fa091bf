package be.omringd.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.CurrentActor;
import be.omringd.calendar.CalendarFeeds;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.access.Users;
import be.omringd.place.Region;
import be.omringd.testing.Browser;
import be.omringd.testing.OnMariaDb;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers are told with each answer, and what is never repeated to them. Sent byte by byte, as no client would. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnMariaDb
class EveryAnswerTest {

    private static final String NO_CALENDAR = "/agenda/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics";

    @LocalServerPort
    int port;
    @Autowired
    UserAdministration administration;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    CalendarFeeds feeds;
    @Autowired
    Users users;

    private String answer(String start, String... headers) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((start + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> header(String answer, String name) {
        return answer.substring(0, answer.indexOf("\r\n\r\n")).lines()
                .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                .map(line -> line.substring(name.length() + 1).strip()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/", "/login", "/login?error", "/profiel", "/inbox", "/aanvraag", "/aanvraag/bedankt", "/kennismaken", "/afspraak/0123",
        "/vrijwilliger",
        "/vrijwilliger/weg",
        "/vacatures",
        "/vacatures.atom", "/vacature/weg", "/oproep/weg", "/agenda", NO_CALENDAR, "/sitemap.xml", "/robots.txt", "/omringd/omringd.css",
        "/error", "/weg",
        "/oproepen"
    })
    void noAnswerRepeatsAHostThatARequestMadeUp(String path) throws IOException {
        assertThat(answer("GET " + path, "Host: evil.example", "Accept: text/html")).startsWith("HTTP/1.1").doesNotContain("evil.example");
        assertThat(answer("GET " + path, "Host: localhost:" + port, "X-Forwarded-Host: evil.example", "Accept: text/html"))
                .doesNotContain("evil.example");
        assertThat(answer("GET " + path, "Host: localhost:" + port, "Forwarded: host=evil.example", "Accept: text/html"))
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/profiel", "/aanvraag", "/vrijwilliger", "/vacatures", "/vacatures.atom", "/sitemap.xml",
        "/vacature/weg", "/weg", NO_CALENDAR})
    void everyAnswerSaysWhatABrowserMayDo(String path) throws IOException {
        String answer = answer("GET " + path, "Host: localhost", "Accept: text/html");

        assertThat(header(answer, "X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(header(answer, "X-Frame-Options")).containsExactly("DENY");
        assertThat(header(answer, "Referrer-Policy")).containsExactly("same-origin");
        assertThat(header(answer, "Permissions-Policy")).hasSize(1);
        assertThat(header(answer, "Content-Security-Policy")).hasSize(1).first().asString()
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'");
        assertThat(header(answer, "Strict-Transport-Security")).as("without https it would say nothing").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=", "gzip;q=abc", "gzip;q=1;q=2;;", ";;;", "gzip;q=9", "\u00e9", "gzip, br;q=0.", "=,="})
    void anOddWishHowToPackTheAnswerIsNoneAndNoFailure(String wish) throws IOException {
        for (String path : List.of("/omringd/omringd.css", "/aanvraag", "/login", "/vacatures")) {
            assertThat(answer("GET " + path, "Host: localhost", "Accept: text/html", "Accept-Encoding: " + wish)).as(path)
                    .startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aanvraag", "/vrijwilliger", "/kennismaken", "/login", "/inbox", "/vacatures", "/weg"})
    void aBodyInPartsThatHasNoneIsTheSendersFault(String path) throws IOException {
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x", "nonsense",
                "text/")) {
            assertThat(answer("POST " + path, "Host: localhost", "Content-Type: " + type, "Content-Length: 0")).as(type)
                    .matches("(?s)HTTP/1\\.1 [234]\\d\\d.*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%00", "/aanvraag?%", "/aanvraag?lang=%ff", "/vacatures?km=%C3%28", "/..%2f..%2fetc/passwd",
        "/aanvraag;x=%0a", "/vacature/%C0%AF"})
    void anAddressThatCannotBeReadIsTheSendersFault(String path) throws IOException {
        assertThat(answer("GET " + path, "Host: localhost", "Accept: text/html", "Cookie: =; taal=%; a=\"", "Range: bytes=9-1"))
                .matches("(?s)HTTP/1\\.1 [234]\\d\\d.*");
    }

    @Test
    void pagesOfOurOwnMakingRunNothingButOurFiles() throws IOException {
        for (String path : List.of("/aanvraag", "/vrijwilliger", "/kennismaken", "/vacatures", "/login")) {
            assertThat(header(answer("GET " + path, "Host: localhost", "Accept: text/html"), "Content-Security-Policy")).as(path)
                    .containsExactly(ContentPolicy.STRICT);
        }
    }

    @Test
    void theScriptsOfAScreenCarryAWordThatIsNewEachTime() {
        currentActor.asProcess(() -> administration.create(
                new NewUser("nonce", "Nonce Voorbeeld", "nl", Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN)),
                "een zin die ik onthoud"));
        Browser browser = new Browser(port);
        browser.signIn("nonce", "een zin die ik onthoud");
        HttpResponse<String> one = browser.open("/profiel");
        HttpResponse<String> other = browser.open("/profiel");
        String policy = one.headers().firstValue("Content-Security-Policy").orElseThrow();
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");

        assertThat(policy.replaceAll(".*script-src ([^;]*).*", "$1")).doesNotContain("unsafe-inline").contains(nonce);
        assertThat(org.jsoup.Jsoup.parse(one.body()).select("script:not([src])")).isNotEmpty()
                .allSatisfy(script -> assertThat(script.attr("nonce")).isEqualTo(nonce));
        assertThat(other.headers().allValues("Content-Security-Policy")).hasSize(1).doesNotContain(policy);
        assertThat(one.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void aCalendarReadsByItsSecretAloneAndNothingOfItIsKeptOnTheWay() throws IOException {
        UUID id = currentActor.asProcess(() -> administration.create(
                new NewUser("agenda", "Agenda Voorbeeld", "nl", Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN)),
                "een zin die ik onthoud"));
        String secret = currentActor.as(users.get(id), () -> feeds.make(CalendarFeeds.Choice.AT_FIRST));

        String answer = answer("GET /agenda/" + secret + ".ics", "Host: localhost", "Accept: */*");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("BEGIN:VCALENDAR", "TZID:Europe/Brussels");
        assertThat(header(answer, "Content-Type")).containsExactly("text/calendar;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).first().asString().contains("no-store");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
        assertThat(answer("GET " + NO_CALENDAR, "Host: localhost", "Accept: */*")).startsWith("HTTP/1.1 404");
    }

    @Test
    void overHttpsBrowsersAreToldToStayThere() throws IOException {
        assertThat(header(answer("GET /vacatures", "Host: localhost", "X-Forwarded-Proto: https", "X-Forwarded-For: 192.0.2.1"),
                "Strict-Transport-Security"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://evil.example", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: null"})
    void anotherSiteSignsNobodyIn(String sent) throws IOException {
        String answer = answer("POST /login", "Host: localhost:" + port, sent, "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 0");

        assertThat(header(answer, "Location")).containsExactly("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://localhost:%d", "Sec-Fetch-Site: same-origin"})
    void ourOwnPageMaySignIn(String sent) throws IOException {
        String answer =
                answer("POST /login", "Host: localhost:" + port, sent.formatted(port), "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 0");

        assertThat(header(answer, "Location")).doesNotContain("/login");
    }
}
