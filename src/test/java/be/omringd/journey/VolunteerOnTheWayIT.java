package be.omringd.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import be.omringd.testing.OnBroker;
import be.omringd.testing.OnMariaDb;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Somebody would like to help, and becomes a volunteer: an honest answer, a talk, the papers that the law asks, the information, the
 * agreement; and later a goodbye, with a day until which we keep what we know.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "omringd.demo=false", "omringd.public-form.per-hour=1000", "omringd.public-form.per-day=1000",
    "omringd.public-form.at-least=0s"})
@OnMariaDb
@OnBroker
class VolunteerOnTheWayIT {

    private static final String PASSWORD = "een zin die ik onthoud";
    private static final String WANNES = "Wannes";
    private static final LocalDate TODAY = LocalDate.now(Moments.ZONE);

    @LocalServerPort
    int port;
    @Autowired
    UserAdministration administration;
    @Autowired
    CurrentActor currentActor;

    @Test
    void somebodyWhoComesForwardBecomesAVolunteerWithEveryPaperInOrderAndLaterSaysGoodbye() {
        currentActor.asProcess(() -> administration.create(
                new NewUser("leen", "Leen Maes", "nl", Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN)), PASSWORD));
        try (Browsers browsers = new Browsers(port)) {
            comesForward(browsers);
            try (Screen leen = browsers.window("leen", PASSWORD)) {
                leen.task(WANNES, "Antwoorden aan een kandidaat-vrijwilliger");
                leen.choose("Wat antwoord je?", "We nodigen uit voor een gesprek");
                leen.choose("Hoe heb je geantwoord?", "Gebeld");
                leen.lookTwice("answer-interest");
                leen.done();
                talks(leen);
                arrangesThePapers(leen);
                givesInformation(leen);
                signs(leen);

                leen.task(WANNES, "Vorming volgen");
                leen.follow("Naar de vrijwilliger");
                leen.headed(WANNES + " Maretak");
                leen.sees("Beschikbaar");
                leen.lookTwice("volunteer-available");
                saysGoodbye(leen);
            }
            assertThat(browsers.faults()).as("what axe and the browser found").isEmpty();
        }
    }

    private static void comesForward(Browsers browsers) {
        try (Screen visitor = browsers.window()) {
            visitor.open("/vrijwilliger");
            visitor.headed("Wil je op weg gaan met een groep?");
            visitor.fill("Voornaam", WANNES);
            visitor.fill("Achternaam", "Maretak");
            visitor.fill("Telefoonnummer", "0470 00 44 55");
            visitor.pick("Waar woon je?", "Ronse", "Ronse");
            visitor.fill("In welk jaar ben je geboren?", "1985");
            visitor.tick("Nederlands");
            visitor.tick("Zaterdag");
            visitor.press("Verstuur");
            visitor.headed("Dank je wel dat je wil helpen");
        }
    }

    /** What the law asks then: an extract of the criminal record, and a form for the unemployment service. */
    private static void talks(Screen leen) {
        leen.task(WANNES, "Kennismaken");
        leen.choose("Hoe liep het?", "We gaan samen verder");
        leen.date("Wanneer spraken jullie elkaar?", TODAY);
        leen.holds("Woonplaats", "9600 Ronse");
        leen.tick("Kan structureel en rechtstreeks contact hebben met minderjarigen");
        leen.choose("Krijgt " + WANNES + " een uitkering?", "Van de RVA (werkloosheid, SWT)");
        leen.choose("Krijgt " + WANNES + " ook elders een kostenvergoeding als vrijwilliger?", "Nee");
        leen.lookTwice("candidate-talk");
        leen.done();
    }

    private static void arrangesThePapers(Screen leen) {
        for (int paper = 0; paper < 2; paper++) {
            leen.task(WANNES, "Papier in orde brengen");
            leen.choose("Is het in orde?", "Ja");
            leen.date("Op welke dag?", TODAY);
            leen.lookTwice("arrange-check");
            leen.done();
        }
        leen.inbox().seesNoTask(WANNES, "Papier in orde brengen");
    }

    /** Every part of it is told, or it is not done. */
    private static void givesInformation(Screen leen) {
        leen.task(WANNES, "Informeren en tekenen");
        leen.seesNot("Hoe tekenden jullie?");
        leen.choose("Hoe gaf je de informatie?", "In een gesprek");
        leen.tick("Wie we zijn: ons doel en dat we een vzw zijn");
        leen.press("Klaar");
        leen.complains("De verplichte verzekering burgerlijke aansprakelijkheid", "De wet vraagt het.");
        for (String told : new String[] {
            "De verplichte verzekering burgerlijke aansprakelijkheid", "Andere verzekeringen, ook bij een ongeval of een beroepsziekte",
            "Of we kosten vergoeden, en welke", "Discretie, en het beroepsgeheim dat kan gelden",
            "Wat we bewaren, hoelang, en welke rechten " + WANNES + " heeft"}) {
            leen.tick(told);
        }
        leen.date("Op welke dag?", TODAY);
    }

    /** In the same task, once everything was told. */
    private static void signs(Screen leen) {
        assertThat(new String(leen.downloads("Afsprakennota openen (pdf)"), 0, 5, US_ASCII)).isEqualTo("%PDF-");
        leen.chooseThatSays("Op papier, elk een exemplaar");
        leen.lookTwice("inform-and-sign");
        leen.done();
    }

    private static void saysGoodbye(Screen leen) {
        leen.press("Stopt als vrijwilliger");
        leen.pressInDialog("Stopt als vrijwilliger");
        leen.task(WANNES, "Afscheidsgesprek en dank");
        leen.tick("We bedankten met een kaartje of een attentie");
        leen.date("Wanneer spraken jullie elkaar?", TODAY);
        leen.lookTwice("exit-talk");
        leen.ends("Klaar en afscheid nemen", "Ja, afscheid is rond");
        leen.inbox().seesNoTask(WANNES, "Afscheidsgesprek en dank");
        leen.seesNoTask(WANNES, "Vorming volgen");
    }
}
