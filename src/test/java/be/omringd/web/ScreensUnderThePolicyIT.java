package be.omringd.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.testing.Chromium;
import be.omringd.testing.OnMariaDb;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every main screen works in a real browser that keeps to {@link ContentPolicy}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnMariaDb
class ScreensUnderThePolicyIT {

    private static final String PASSWORD = "een zin die ik onthoud";

    @LocalServerPort
    int port;
    @Autowired
    UserAdministration administration;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    CaseFiles files;

    @Test
    void noScreenAsksForWhatThePolicyForbids() {
        currentActor.asProcess(() -> administration.create(
                new NewUser("wies", "Wies Claes", "nl", Set.of(Role.values()), Set.of(Region.values()), Set.of(Team.values())), PASSWORD));
        CaseId file = files.open(Trajectory.KIND,
                new ContactDetails("Jef", "Van Hove", "0470 12 34 56", "jef@voorbeeld.be", "41081", "nl", "phone", false));
        List<String> refused = Collections.synchronizedList(new ArrayList<>());
        try (Chromium chromium = Chromium.start(); BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            Page page = window.newPage();
            page.setDefaultTimeout(60_000);
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> refused.add(page.url() + ": " + error));
            for (String path : List.of("aanvraag", "vrijwilliger", "kennismaken", "vacatures", "vacature/weg", "error")) {
                page.navigate("http://localhost:" + port + "/" + path);
                page.locator("main h1").first().waitFor();
            }
            page.navigate("http://localhost:" + port + "/profiel");
            Chromium.signIn(page, "wies", PASSWORD);
            page.locator("main h1").first().waitFor();
            for (String path : List.of("", "inbox", "dossier/" + file.value(), "dossier/" + file.value() + "/netwerk", "aanvraag/nieuw",
                    "vrijwilligers", "kostenvergoedingen",
                    "kostenvergoedingen/bedragen", "oproepen", "voorstellen/gewichten", "vraag-en-aanbod", "linkgroepen",
                    "linkgroepen/samenstellen", "linkgroepen/gewichten", "werktafel",
                    "alle-trajecten", "organisaties", "gebruikers", "procesversies/concern", "versie-verplaatsen/concern?van=1", "profiel",
                    "meldingen", "mijn-meldingen")) {
                page.navigate("http://localhost:" + port + "/" + path);
                page.locator("main h1, main h2").first().waitFor();
            }
            // a policy that nobody enforces would let this test pass
            page.evaluate(
                    "() => { const script = document.createElement('script'); script.textContent = 'window.stranger = true'; document.body.append(script); }");
            assertThat(page.evaluate("() => window.stranger === undefined")).isEqualTo(true);
        }
        assertThat(refused).hasSize(1).first().asString().contains("inline script");
    }
}
