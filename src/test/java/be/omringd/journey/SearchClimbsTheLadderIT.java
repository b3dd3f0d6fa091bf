package be.omringd.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Deployment;
import be.omringd.outreach.AppealState;
import be.omringd.outreach.AppealSummary;
import be.omringd.outreach.CloseReason;
import be.omringd.outreach.Outreach;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.testing.OnBroker;
import be.omringd.testing.OnMariaDb;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.NewInterest;
import be.omringd.volunteer.Onboarding;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.VolunteerDetails;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A search climbs all four rungs: nobody in the own network, nobody among our volunteers, nobody through the vacancy; the campaign
 * closes at its maximum, and everybody who is left over gets an answer. That the vacancy stays online for six weeks is proved with
 * the engine's own clock by the process tests; here its time is up by the clock of the application.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "omringd.demo=false", "omringd.public-form.per-hour=1000", "omringd.public-form.per-day=1000",
            "omringd.public-form.at-least=0s"})
@OnMariaDb
@OnBroker
class SearchClimbsTheLadderIT {

    private static final String PASSWORD = "een zin die ik onthoud";
    private static final String RONSE = "45041";
    private static final String PERSON = "Zulma";

    @LocalServerPort int port;
    @Autowired UserAdministration administration;
    @Autowired CurrentActor currentActor;
    @Autowired CaseFiles files;
    @Autowired Outreach outreach;
    @Autowired Onboarding onboarding;
    @Autowired Deployment deployment;
    @Autowired CamundaClient engine;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Brussels"));

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
                does(() -> outreach.close(appeal(file).id(), CloseReason.TIME_UP));

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

                String campaign = appeal(file).path();
                answers(campaign, "Aagje");
                answers(campaign, "Bavo");
                leen.open("/dossier/" + file + "#search.section.title");
                leen.headed(PERSON + " Zonnedauw");
                leen.sees("2 mensen meldden zich.");
                leen.lookTwice("file-ladder");
                answers(campaign, "Cyriel");
                assertThat(appeal(file).closeReason()).isEqualTo(CloseReason.FULL);
                try (Screen visitor = browsers.window()) {
                    visitor.open("/" + campaign);
                    visitor.sees("Deze oproep is afgelopen");
                    visitor.look("campaign-full");
                }

                leen.task(PERSON, "Kiezen wie we voorstellen");
                leen.chooseThatSays("Niemand past");
                leen.look("choose-candidate");
                leen.done();
                for (String name : new String[] {"Aagje", "Bavo", "Cyriel"}) {
                    leen.task(name, "Kandidaat antwoorden");
                    leen.choose("Wat spraken jullie af?", "Nu hebben we niets te bieden");
                    leen.choose("Hoe heb je geantwoord?", "Gebeld");
                    leen.look("answer-candidate");
                    leen.done();
                }
                leen.inbox().seesNoTask("Cyriel", "Kandidaat antwoorden");
                leen.seesTask(PERSON, "Beslissen hoe we verder zoeken");
            }
            assertThat(browsers.faults()).as("what axe and the browser found").isEmpty();
        }
    }

    private CaseId aSearchBegins() {
        CaseId file = currentActor.asProcess(() -> files.open(
                new ContactDetails(PERSON, "Zonnedauw", "0470 00 12 34", null, RONSE, "nl", "phone", false)));
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
        screen.chooseThatSays("Niemand past nu");
        screen.done();
    }

    private static void decides(Screen screen, String choice) {
        screen.task(PERSON, "Beslissen hoe we verder zoeken");
        screen.chooseThatSays(choice);
        screen.lookTwice("decide-rung");
        screen.done();
    }

    /** Somebody answers; the form itself is passed in the journey of onboarding. */
    private void answers(String path, String firstName) {
        onboarding.interested(new NewInterest(
                UUID.randomUUID(),
                new VolunteerDetails(
                        new ContactDetails(firstName, "Maretak", "0470 00 44 55", null, RONSE, "nl", "phone", false), Set.of(Language.NL),
                        Set.of(PartOfWeek.SATURDAY), "wandelen", 15, false, 1, today),
                1985, null, path.substring(path.indexOf('/') + 1)));
    }

    private AppealSummary appeal(CaseId file) {
        return currentActor.asProcess(() -> outreach.of(file)).stream().filter(one -> one.state() != AppealState.DRAFT).findFirst().orElseThrow();
    }

    private void does(Runnable work) {
        currentActor.asProcess(() -> {
            work.run();
            return null;
        });
    }

    private void user(String username, String name, Role role) {
        currentActor.asProcess(() -> administration.create(
                new NewUser(username, name, "nl", Set.of(role), Set.of(Region.OOST_VLAANDEREN)), PASSWORD));
    }
}
