package be.omringd.access;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.Browser;
import be.omringd.testing.OnMariaDb;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who is at the door and did not sign in: what they meet, and that nothing is kept for them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnMariaDb
class VisitorsTest {

    private static final List<String> ELSEWHERE = List.of(
            "/login", "/login?bye", "/login?error", "/login?wait", "/login?again", "/login?continue", "/logout", "/weg", "/weg.js",
            "/weg.css", "/omringd/weg.png",
            "/favicon.ico", "/manifest.webmanifest", "/sw.js", "/index.html", "/offline.html", "/error", "/actuator/health",
            "/actuator/weg",
            "/?v-r=init&location=login&query=", "/?v-r=init&location=inbox&query=", "/?v-r=init", "/inbox?v-r=init&location=",
            "/?v-r=uidl&v-uiId=0",
            "/?v-r=heartbeat&v-uiId=0", "/?v-r=push&v-uiId=0", "/VAADIN/push?v-r=push&v-uiId=0", "/VAADIN/push",
            "/?v-r=webcomponent-bootstrap", "/?v-r=weg",
            "/VAADIN/dynamic/resource/0/0/", "/VAADIN/dynamic/resource/0/0/x.csv", "/VAADIN/upload/0/0/", "/VAADIN/build/weg.js",
            "/VAADIN/weg",
            "/VAADIN/static/weg.css", "/VAADIN/", "/vaadinServlet/", "/HILLA/push", "/connect/weg", "/?restartApplication",
            "/?closeApplication");

    @LocalServerPort
    int port;
    @Autowired
    ServletContext servlets;
    @Autowired
    ServletWebServerApplicationContext server;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    private String answer(String method, String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nAccept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int sessions() {
        return Stream.of(((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren())
                .mapToInt(child -> ((Context) child).getManager().getActiveSessions()).sum();
    }

    @Test
    void nothingThatAVisitorAsksForGetsASession() throws IOException {
        TreeSet<String> paths = new TreeSet<>(ELSEWHERE);
        RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))).getAvailableRoutes()
                .stream()
                .map(RouteData::getTemplate).map(template -> "/" + template.replaceAll(":[^/]+", "7")).forEach(paths::add);
        pages.getHandlerMethods().keySet()
                .forEach(page -> page.getPatternValues().forEach(path -> paths.add(path.replaceAll("\\{[^}]+}", "7"))));
        assertThat(paths).contains("/inbox", "/vrijwilligers", "/aanvraag", "/vacature/7");
        int before = sessions();

        for (String path : paths) {
            for (String method : List.of("GET", "POST", "HEAD", "PUT")) {
                assertThat(answer(method, path)).as(method + " " + path).startsWith("HTTP/1.1 ").doesNotContainIgnoringCase("jsessionid");
            }
        }

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void theSignInPageIsThereWithoutScripts() {
        HttpResponse<String> answer = new Browser(port).open("/login");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.body()).doesNotContain("VAADIN");
        assertThat(page.select("form[method=post]").attr("action")).isEqualTo("/login");
        assertThat(page.select("label[for=username] + input[name=username][autocomplete=username]")).hasSize(1);
        assertThat(page.select("label[for=password] + input[name=password][autocomplete=current-password]")).hasSize(1);
        assertThat(page.select("form input[name=_csrf]").attr("value")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nl, Aanmelden", "fr, Se connecter", "en, Sign in"})
    void theSignInPageSpeaksTheLanguageThatIsChosenAndKeepsIt(String language, String title) {
        Browser browser = new Browser(port);

        browser.open("/login?lang=" + language);
        Document page = Jsoup.parse(browser.open("/login").body());

        assertThat(page.select("html").attr("lang")).isEqualTo(Locale.of(language).getLanguage());
        assertThat(page.select("h2").first().text()).isEqualTo(title);
        assertThat(page.select("a[aria-current]").attr("lang")).isEqualTo(language);
    }

    @Test
    void aSignInPageThatWasOpenForLongAsksOnceMoreAndIsNoError() {
        Browser browser = new Browser(port);
        browser.open("/login");
        browser.forgetBetweenOpeningAndSending("omringd-form");

        HttpResponse<String> answer = browser.signIn("iemand", "een zin");

        assertThat(browser.pathOf(answer)).isEqualTo("/login?again");
        assertThat(Jsoup.parse(answer.body()).select("[role=status]").text()).contains("nog één keer");
    }

    @Test
    void aFormThatIsNotOursSignsNobodyIn() throws IOException {
        // as a very old browser sends it, that does not say from where
        assertThat(answer("POST", "/login")).startsWith("HTTP/1.1 302").contains("Location: /login?again");
    }

    @ParameterizedTest
    @CsvSource({"/weg.css", "/omringd/weg.png", "/VAADIN/dynamic/resource/0/0/"})
    void whatIsNotThereIsNotThere(String path) throws IOException {
        assertThat(answer("GET", path)).startsWith("HTTP/1.1 404");
    }
}
