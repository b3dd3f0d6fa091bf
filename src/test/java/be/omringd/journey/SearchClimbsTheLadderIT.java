package be.omringd.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Deployment;
import be.omringd.intake.Trajectory;
import be.omringd.outreach.CloseReason;
import be.omringd.outreach.RecruitmentState;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.TeamRecruitments;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.testing.OnBroker;
import be.omringd.testing.OnMariaDb;
import be.omringd.testing.TestBroker;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A search climbs all four rungs: nobody in the own network, nobody among our volunteers, nobody in the six weeks of the vacancy;
 * the campaign closes at its maximum, and everybody who is left over gets an answer. Who comes too late reads so and loses nothing
 * of what was typed.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "omringd.demo=false", "omringd.public-form.per-hour=1000", "omringd.public-form.per-day=1000",
    "omringd.public-form.at-least=0s"})
@OnMariaDb
@OnBroker(withClock = true)
class SearchClimbsTheLadderIT {

    private static final String PASSWORD = "een zin die ik onthoud";
    private static final String RONSE = "45041";
    private static final String PERSON = "Zulma";
    private static final Duration A_VACANCY_IS_ONLINE = Duration.ofDays(42);

    @LocalServerPort
    int port;
    @Autowired
    UserAdministration administration;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    CaseFiles files;
    @Autowired
    TeamRecruitments recruitments;
    @Autowired
    Deployment deployment;
    @Autowired
    CamundaClient engine;
    @Autowired
    TestBroker broker;

    @Test
    void theSearchClimbsAllFourRungsTheCampaignClosesAtItsMaximumAndThreeAreAnswered() {
        user("leen", "Leen Maes", Role.COORDINATOR);
        user("moira", "Moira Claes", Role.MANAGER);
        CaseId file = aSearchBegins();
        try (Browsers browsers = new Browsers(port)) {
            try (Screen leen = browsers.window("leen", PASSWORD); Screen moira = browsers.window("moira", PASSWORD)) {
                nobodyWeKnow(leen);

                decides(leen, "Een vacature online zetten");
                leen.task(PERSON, "Een vacature schrijven");
                leen.lookTwice("write-vacancy");
                leen.done();
                moira.task(PERSON, "De vacature nalezen");
                moira.chooseThatSays("Ja, zo is het goed");
                moira.lookTwice("approve-vacancy");
                moira.done();
                leen.task(PERSON, "Volgen wie zich meldt");
                leen.look("follow-vacancy");
                nobodyComesInSixWeeks(browsers, leen, file);

                decides(leen, "Een kleine campagne in de buurt");
                leen.task(PERSON, "Een kleine campagne voorstellen");
                leen.lookTwice("ask-campaign");
                leen.done();
                moira.task(PERSON, "De campagne nalezen");
                moira.sees("Hoogstens 3 mensen");
                moira.chooseThatSays("Ja, zo is het goed");
                moira.look("approve-campaign");
                moira.done();
                leen.task(PERSON, "Volgen wie zich meldt");
                threeComeAndTheFourthIsTooLate(browsers, leen, file);

                leen.task(PERSON, "Kiezen wie we voorstellen");
                leen.chooseThatSays("Niemand past");
                leen.look("choose-candidate");
                leen.done();
                for (String name : new String[] {"Aagje", "Bavo", "Cyriel"}) {
                    leen.task(name, "Kandidaat antwoorden");
                    leen.choose("Wat spraken jullie af?", "Nu kunnen we niets aanbieden");
                    leen.choose("Hoe heb je geantwoord?", "Gebeld");
                    leen.look("answer-candidate");
                    leen.ends("Klaar en kandidatuur afsluiten", "Ja, kandidatuur afsluiten");
                }
                leen.inbox().seesNoTask("Cyriel", "Kandidaat antwoorden");
                leen.seesTask(PERSON, "Beslissen hoe we verder zoeken");
            }
            assertThat(browsers.faults()).as("what axe and the browser found").isEmpty();
        }
    }

    private CaseId aSearchBegins() {
        CaseId file = currentActor.asProcess(() -> files.open(
                Trajectory.KIND, new ContactDetails(PERSON, "Zonnedauw", "0470 00 12 34", null, RONSE, "nl", "phone", false)));
        long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!deployment.done() && System.nanoTime() < patience) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        engine.newCreateInstanceCommand().bpmnProcessId("volunteer-search").latestVersion()
                .variables(Map.of("caseId", file.toString(), "searchFor", "lus")).send().join();
        return file;
    }

    private static void nobodyWeKnow(Screen screen) {
        screen.task(PERSON, "Beschrijven wie we zoeken");
        screen.pick("Waar is de groep?", "Ronse", "Ronse");
        screen.tick("Nederlands");
        screen.choose("Hoe vaak komt de groep samen?", "Elke maand");
        screen.done();
        screen.task(PERSON, "Zoeken in het eigen netwerk");
        screen.chooseThatSays("Niemand gevonden in het eigen netwerk");
        screen.done();
        screen.task(PERSON, "Zoeken bij onze vrijwilligers");
        screen.chooseThatSays("Nu past er niemand");
        screen.done();
    }

    private static void decides(Screen screen, String choice) {
        screen.task(PERSON, "Beslissen hoe we verder zoeken");
        screen.chooseThatSays(choice);
        screen.lookTwice("decide-rung");
        screen.done();
    }

    /** Who looks for something to do finds the vacancy in the list, until its time is up by the clock of the engine. */
    private void nobodyComesInSixWeeks(Browsers browsers, Screen leen, CaseId file) {
        RecruitmentSummary vacancy = recruitment(file);
        String title = vacancy.texts().nl().title();
        try (Screen visitor = browsers.window()) {
            visitor.open("/vacatures");
            visitor.headed("Vacatures voor vrijwilligers");
            visitor.lookTwice("vacancies");
            visitor.follow(title);
            visitor.headed(title);
            visitor.lookTwice("vacancy");

            broker.addToClock(A_VACANCY_IS_ONLINE.minusHours(1));
            leen.inbox().seesTask(PERSON, "Volgen wie zich meldt");
            visitor.reload();
            visitor.headed(title);

            broker.addToClock(Duration.ofHours(1));
            leen.seesTask(PERSON, "Beslissen hoe we verder zoeken");
            assertThat(recruitment(file).over()).map(RecruitmentSummary.Over::reason).hasValue(CloseReason.TIME_UP);
            visitor.reload();
            visitor.headed("Deze vacature is afgesloten");
            visitor.look("vacancy-over");
        }
    }

    private void threeComeAndTheFourthIsTooLate(Browsers browsers, Screen leen, CaseId file) {
        RecruitmentSummary campaign = recruitment(file);
        comes(browsers, campaign, "Aagje", "Maretak", "0470 00 44 51");
        comes(browsers, campaign, "Bavo", "Vuurdoorn", "0470 00 44 52");
        leen.open("/dossier/" + file + "#search.section.title");
        leen.headed(PERSON + " Zonnedauw");
        leen.cameTo("search.section.title");
        leen.sees("2 mensen meldden zich.");
        leen.lookTwice("file-ladder");
        try (Screen late = browsers.window()) {
            answers(late, campaign, "Dorien", "Sleedoorn", "0470 00 44 54");
            comes(browsers, campaign, "Cyriel", "Hondsroos", "0470 00 44 53");
            assertThat(recruitment(file).over()).map(RecruitmentSummary.Over::reason).hasValue(CloseReason.FULL);
            isTooLateAndLosesNothing(late, "Dorien");
        }
        try (Screen visitor = browsers.window()) {
            visitor.open("/" + campaign.path());
            visitor.headed("Deze oproep is afgesloten");
            visitor.look("campaign-full");
            visitor.open("/vrijwilliger/" + campaign.slug());
            visitor.headed("Deze oproep is afgesloten");
            visitor.look("interest-closed");
        }
        leen.inbox().seesTask("Dorien", "Antwoorden aan een kandidaat-vrijwilliger");
        assertThat(recruitment(file).signUps()).hasSize(3);
    }

    /** A visitor reads the campaign and signs up. */
    private static void comes(Browsers browsers, RecruitmentSummary campaign, String firstName, String lastName, String phone) {
        try (Screen visitor = browsers.window()) {
            answers(visitor, campaign, firstName, lastName, phone);
            visitor.press("Verstuur");
            visitor.headed("Dank je wel dat je wil helpen");
            visitor.look("interest-received");
        }
    }

    /** From the page of the campaign to a form that is ready to be sent. */
    private static void answers(Screen visitor, RecruitmentSummary campaign, String firstName, String lastName, String phone) {
        String title = campaign.texts().nl().title();
        visitor.open("/" + campaign.path());
        visitor.headed(title);
        visitor.look("campaign");
        visitor.follow("Ik heb interesse");
        visitor.headed(title);
        visitor.lookTwice("interest");
        visitor.fill("Voornaam", firstName);
        visitor.fill("Achternaam", lastName);
        visitor.fill("Telefoonnummer", phone);
        visitor.pick("Waar woon je?", "Ronse", "Ronse");
        visitor.fill("In welk jaar ben je geboren?", "1985");
        visitor.tick("Nederlands");
        visitor.tick("Zaterdag");
        visitor.fill("Wat doe je graag?", "Wandelen en koken");
    }

    /** The call filled up while somebody was writing: what they typed reaches us by the general form. */
    private static void isTooLateAndLosesNothing(Screen late, String firstName) {
        late.press("Verstuur");
        late.sees("Deze oproep is net afgesloten");
        late.look("interest-too-late");
        late.holds("Voornaam", firstName);
        late.headed("Wil je op weg gaan met een groep?");
        late.holds("Wat doe je graag?", "Wandelen en koken");
        late.press("Verstuur");
        late.headed("Dank je wel dat je wil helpen");
    }

    private RecruitmentSummary recruitment(CaseId file) {
        return currentActor.asProcess(() -> recruitments.of(file)).stream().filter(one -> one.state() != RecruitmentState.DRAFT).findFirst()
                .orElseThrow();
    }

    private void user(String username, String name, Role role) {
        currentActor.asProcess(() -> administration.create(
                new NewUser(username, name, "nl", Set.of(role), Set.of(Region.OOST_VLAANDEREN)), PASSWORD));
    }
}
