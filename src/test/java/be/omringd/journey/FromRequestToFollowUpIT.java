package be.omringd.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseListQuery;
import be.omringd.casefile.CaseLists;
import be.omringd.person.ContactDetails;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.testing.OnBroker;
import be.omringd.testing.OnMariaDb;
import be.omringd.testing.RunningClock;
import be.omringd.testing.TestBroker;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.Volunteers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The whole way, as people go it: in a browser, with the application, the broker and the database as they are in use. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "omringd.demo=false", "omringd.public-form.per-hour=1000", "omringd.public-form.per-day=1000",
    "omringd.public-form.at-least=0s", "omringd.inbox.next-step-within=20s", "omringd.linkgroup.search-time=3s"})
@OnMariaDb
@OnBroker(withClock = true)
@Import(RunningClock.Configuration.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FromRequestToFollowUpIT {

    private static final String PASSWORD = "een zin die ik onthoud";
    private static final String NOTE = "Wil je nog iets opschrijven?";

    @LocalServerPort
    int port;
    @Autowired
    UserAdministration administration;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    CaseLists lists;
    @Autowired
    Volunteers volunteers;
    @Autowired
    Places places;
    @Autowired
    ApplicationContext context;
    @Autowired
    RunningClock clock;
    @Autowired
    TestBroker broker;

    private final LocalDate today = LocalDate.now(Moments.ZONE);
    private Browsers browsers;

    @BeforeAll
    void aTeamAndSomeVolunteers() {
        user("lies", "Lies Vermeulen", Role.COORDINATOR);
        user("karim", "Karim Haddad", Role.COORDINATOR);
        user("mia", "Mia De Wolf", Role.MANAGER);
        user("tom", "Tom Baert", Role.TRAINER);
        volunteer("Hilde", "Zomereik", "9030");
        volunteer("Samir", "Goudvink", "9000");
        volunteer("Greet", "Lijsterbes", "9040");
        browsers = new Browsers(port);
    }

    @AfterAll
    void theBrowserCloses() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @AfterEach
    void everyPageThatWasPassedIsForEverybody() {
        assertThat(browsers.faults()).as("what axe and the browser found").isEmpty();
    }

    @Test
    void aRequestBecomesAGroupThatIsFollowedUp() {
        try (Screen lies = browsers.window("lies", PASSWORD)) {
            lies.inbox().look("inbox-empty");
            asks("Odette", "Lovendegem", "Ik zou graag weer meer mensen zien.");
            lies.seesTask("Odette", "Eerste contact leggen");
            lies.lookTwice("inbox");
            lies.claim("Odette", "Eerste contact leggen");
            lies.sees("is nu bij jou");

            intake(lies, "Odette");
            networkMap(lies, "Odette");
            invitations(lies, "Odette");
            start(lies, "Odette");
            gathering(lies, "Odette", false, true);
            search(lies, "Odette");
            gathering(lies, "Odette", false, true);
            gathering(lies, "Odette", true, false);
            handover(lies, "Odette");

            followUp(lies, "Odette");
            // a step more for those who do this work, dozens of times a year, has to be worth it
            assertThat(lies.tasksDone()).as("tasks").isLessThanOrEqualTo(17);
            assertThat(lies.opened()).as("tasks that were looked up in the inbox").isLessThanOrEqualTo(4);
            assertThat(lies.touches()).as("clicks, choices and fields").isLessThanOrEqualTo(97);
        }
    }

    @Test
    void aPersonWhoPausesGoesOnLaterAndCanStopAtAnyMoment() {
        asks("Gust", "Zomergem", "Ik ken hier niemand.");
        try (Screen lies = browsers.window("lies", PASSWORD); Screen mia = browsers.window("mia", PASSWORD)) {
            lies.inbox().seesTask("Gust", "Eerste contact leggen");
            mia.open("/dossier/" + file("Gust"));
            mia.headed("Gust");
            mia.lookTwice("file");
            mia.act("Pauze nemen");
            mia.look("file-pause");
            mia.press("Pauze beginnen");
            lies.seesNoTask("Gust", "Eerste contact leggen");
            lies.sees("want iemand neemt een pauze");
            mia.act("Verder gaan");
            mia.pressInDialog("Verder gaan");
            lies.seesTask("Gust", "Eerste contact leggen");

            mia.act("Bezorgdheid melden");
            mia.fill("Wat heb je gezien of gehoord?", "Gust opende al twee dagen de deur niet.");
            mia.look("file-concern");
            mia.pressInDialog("Bezorgdheid melden");
            lies.task("Gust", "De bezorgdheid samen bekijken");
            lies.fill("Wat zag of hoorde je?", "De buren zagen hem vandaag in de tuin.");
            lies.choose("Wat doen we?", "Niets extra, we houden een oogje in het zeil");
            lies.look("assess-concern");
            lies.lastDone();

            lies.inbox().seesTask("Gust", "Eerste contact leggen");
            mia.act("Stoppen");
            mia.look("file-stop");
            mia.press("Ja, stoppen");
            lies.seesNoTask("Gust", "Eerste contact leggen");
            lies.seesTask("Gust", "Afrondend gesprek voeren");
            lies.task("Gust", "Afrondend gesprek voeren");
            lies.choose("Waarom ronden we af?", "Gust wil het zo");
            lies.look("closing-talk");
            lies.endsAll("Klaar en traject afsluiten", "Ja, traject afsluiten");
            lies.inbox().seesNoTask("Gust", "Afrondend gesprek voeren");
        }
    }

    @Test
    void whatSomebodyTypedIsThereAgainAfterAReloadTheBackButtonAndAClosedBrowser() {
        asks("Yvonne", "Lovendegem", "Ik mis gezelschap.");
        String typed = "Belt liefst na de middag.";
        String task;
        try (Screen lies = browsers.window("lies", PASSWORD)) {
            lies.task("Yvonne", "Eerste contact leggen");
            task = lies.path();
            lies.fill(NOTE, typed);
            lies.sees("Bewaard om");
            lies.reload();
            lies.holds(NOTE, typed);
            lies.back();
            lies.headed("Inbox");
            lies.forward();
            lies.holds(NOTE, typed);
            lies.fill(NOTE, typed + " Niet op zondag.");
            lies.sees("Bewaard om");
        }
        try (Screen lies = browsers.window()) {
            lies.open(task);
            lies.signIn("lies", PASSWORD);
            lies.headed("Eerste contact leggen");
            lies.holds(NOTE, typed + " Niet op zondag.");
        }
    }

    @Test
    void whoComesSecondIsToldAndKeepsTheirText() {
        asks("Fatima", "Lovendegem", "Ik zoek mensen om mee te wandelen.");
        try (Screen lies = browsers.window("lies", PASSWORD); Screen karim = browsers.window("karim", PASSWORD)) {
            lies.task("Fatima", "Eerste contact leggen");
            lies.fill(NOTE, "Wandelt graag in het bos.");
            lies.sees("Bewaard om");

            karim.task("Fatima", "Eerste contact leggen");
            karim.sees("Lies Vermeulen is met deze taak bezig.");
            karim.look("task-with-colleague");
            karim.press("Neem over");
            karim.fill("Waarom?", "Ik had Fatima net aan de lijn.");
            karim.look("hand-over");
            karim.press("Bevestig");
            lies.sees("Karim Haddad heeft deze taak intussen.");
            lies.holds(NOTE, "Wandelt graag in het bos.");

            firstContact(karim);
            karim.done();
            lies.sees("Karim Haddad rondde deze taak intussen af. Wat jij typte, staat hieronder nog");
            lies.holds(NOTE, "Wandelt graag in het bos.");
            lies.look("task-done-by-colleague");
        }
    }

    @Test
    void whatCannotBeIsSaidAtTheField() {
        try (Screen visitor = browsers.window()) {
            visitor.open("/aanvraag");
            visitor.headed("Wil je meer mensen om je heen?");
            visitor.press("Verstuur mijn aanvraag");
            visitor.complains("Voornaam", "Vul dit nog in.");
            visitor.complains("Telefoonnummer", "Vul een telefoonnummer of een mailadres in.");
            visitor.look("request-faults");
            visitor.fill("Voornaam", "Nele");
            visitor.fill("Mailadres", "nele bij voorbeeld");
            visitor.press("Verstuur mijn aanvraag");
            assertThat(visitor.path()).isEqualTo("/aanvraag");
            visitor.holds("Voornaam", "Nele");
        }
    }

    @Test
    void markupInATextIsText() {
        String name = "<img src=x onerror=alert(1)>";
        asks(name, "Lovendegem", "<script>alert(2)</script> <b>vet</b>");
        try (Screen lies = browsers.window("lies", PASSWORD)) {
            lies.inbox().seesTask(name, "Eerste contact leggen");
            lies.task(name, "Eerste contact leggen");
            lies.sees("met " + name);
        }
    }

    @Test
    void aTrainerHasAnInboxAndSeesNoTasksAndNoFilesOfPeople() {
        asks("Rosa", "Lovendegem", "Ik voel me alleen.");
        String task;
        try (Screen lies = browsers.window("lies", PASSWORD)) {
            lies.task("Rosa", "Eerste contact leggen");
            task = lies.path();
        }
        try (Screen tom = browsers.window("tom", PASSWORD)) {
            tom.inbox().seesNot("Rosa");
            tom.look("inbox-of-a-trainer");
            tom.open(task);
            tom.headed("Deze taak vinden we niet");
            tom.seesNot("Rosa");
            for (String page : List.of("/dossier/" + file("Rosa"), "/dossiers", "/vrijwilligers")) {
                tom.open(page);
                tom.headed("Hier heb je geen toegang");
                tom.seesNot("Rosa");
            }
            tom.look("no-access");
        }
    }

    @Test
    void twelvePeopleWhoWaitBecomeTwoLinkGroupsByPointerAndByKeyboardOfWhichOneIsHandedOver() {
        // the only one who is free in a weekend, so that those of others stay free
        volunteer("Wannes", "Maretak", "9600", Set.of(PartOfWeek.SATURDAY, PartOfWeek.SUNDAY));
        TwoLinkGroups groups = new TwoLinkGroups(context);
        groups.twelveWait();
        try (Screen lies = browsers.window("lies", PASSWORD)) {
            String board = groups.composesByPointer(lies);
            try (Screen karim = browsers.window("karim", PASSWORD)) {
                groups.composesByKeyboard(karim, board);
            }
            groups.saysYesAndMeets(lies, today);
            groups.isReadyToBeHandedOver();
            handover(lies, groups.name());
            groups.runs(lies);
        }
    }

    /** The last one: a year passes, for everybody here. */
    @Test
    @Order(Integer.MAX_VALUE)
    void anOrganisationKnocksLooksInItsMirrorMakesAPlanLooksBackForAYearAndIsAnchored() {
        String name = "Bibliotheek De Leeszaal";
        try (Screen visitor = browsers.window()) {
            visitor.open("/kennismaken");
            visitor.headed("Willen jullie dat iedereen erbij hoort?");
            visitor.choose("Jullie zijn", "Een organisatie");
            visitor.fill("Hoe heten jullie?", name);
            visitor.pick("Waar zijn jullie?", "Lovendegem", "Lovendegem");
            visitor.fill("Jouw naam", "Annelies Baert");
            visitor.fill("Mailadres", "annelies@leeszaal.example");
            visitor.fill("Wat zouden jullie graag doen of weten?", "Wie komt er bij ons niet binnen?");
            visitor.lookTwice("knock");
            visitor.press("Verstuur");
            visitor.headed("Fijn dat jullie aankloppen");
            visitor.look("knock-received");
        }
        try (Screen lies = browsers.window("lies", PASSWORD)) {
            lies.open("/werktafel");
            lies.headed("Hier heb je geen toegang");
            lies.seesNot(name);
        }
        OneOrganisation organisation = new OneOrganisation(name, browsers, () -> browsers.window("tom", PASSWORD), clock, broker);
        try (Screen tom = browsers.window("tom", PASSWORD)) {
            tom.open("/");
            tom.headed("Werktafel");
            tom.sees(name);
            tom.sees("Verkennend gesprek voeren");
            tom.lookTwice("desk-of-a-trainer");
            tom.open("/organisaties");
            tom.follow(name);
            tom.headed(name);
            tom.sees("Annelies Baert");
            tom.look("organisation");

            tom.task(name, "Verkennend gesprek voeren");
            tom.sees("Wie komt er bij ons niet binnen?");
            tom.sees("annelies@leeszaal.example");
            tom.look("explore-talk");
            List<String> links = organisation.agreesAndOpensItsMirror(tom);
            organisation.isAnswered(links);
            organisation.looksChoosesAndPlans(tom, links.getFirst());
        }
        organisation.looksBack(today, 3, "Nog niet begonnen");
        organisation.looksBack(today, 6, "Veranderd");
        organisation.looksBackAndAnchors(today, 12, "Gedaan");
    }

    // ---- the way of one person

    /** A visitor fills in the public form. */
    private void asks(String firstName, String village, String question) {
        try (Screen visitor = browsers.window()) {
            visitor.open("/aanvraag");
            visitor.headed("Wil je meer mensen om je heen?");
            visitor.lookTwice("request");
            visitor.choose("Voor wie vraag je dit?", "Voor mezelf");
            visitor.fill("Voornaam", firstName);
            visitor.pick("Gemeente", village, village);
            visitor.choose("In welke taal praten we het best?", "Nederlands");
            visitor.fill("Waarmee kunnen we helpen?", question);
            visitor.fill("Telefoonnummer", "0470 00 12 34");
            visitor.look("request-filled-in");
            visitor.press("Verstuur mijn aanvraag");
            visitor.headed("Dank je wel. We hebben je aanvraag goed gekregen.");
            visitor.look("request-received");
        }
    }

    private void firstContact(Screen screen) {
        screen.choose("Is het gelukt om elkaar te spreken?", "Ja, we spraken elkaar");
        screen.choose("Hoe zocht je contact?", "Telefoon");
        screen.date("Wanneer was dat?", today);
        screen.date("Op welke dag spreken jullie af?", today);
    }

    private void intake(Screen screen, String person) {
        screen.task(person, "Eerste contact leggen");
        screen.lookTwice("task");
        firstContact(screen);
        screen.done();

        screen.task(person, "Kennismakingsgesprek voeren");
        screen.choose("Ging het gesprek door?", "Ja");
        screen.date("Wanneer was het?", today);
        screen.choose("Mogen we een dossier bijhouden?", "Ja");
        screen.fill("Waar droomt " + person + " van?", "Nog eens samen naar zee.");
        screen.choose("Wil " + person + " een eigen groep?", "Ja");
        screen.choose("Is er nog een andere vraag?", "Nee");
        screen.choose("Weet " + person + " al wat het wordt?", "Ja, we gaan verder");
        screen.look("intro-conversation");
        screen.done();

        screen.task(person, "Samen kiezen wat past");
        screen.sees("Advies: een lusgroep.");
        screen.choose("Wat kiezen jullie samen?", "Een lusgroep");
        screen.tick(person + " is het hiermee eens");
        screen.look("confirm-orientation");
        screen.done();
    }

    private void networkMap(Screen screen, String person) {
        screen.task(person, "Samen de netwerkkaart maken");
        String add = "Wie kent " + person + "? Schrijf een naam en druk op Enter.";
        screen.fill(add, "Zus Ria, Buurvrouw van nr. 12, Petra van het koor");
        screen.key(add, "Enter");
        screen.sees("3 mensen op de kaart");
        screen.select("Kring van Zus Ria", "heel dichtbij");
        screen.sees("Zus Ria staat nu in kring 1");
        screen.select("Kring van Petra van het koor", "samen iets doen");
        screen.sees("Petra van het koor staat nu in kring 3");
        screen.press("Meer over Zus Ria");
        screen.choose("Wil " + person + " deze persoon in de groep?", "ja");
        screen.look("network-contact");
        screen.press("Bewaar");
        screen.sees("Zus Ria is bewaard.");
        screen.lookTwice("network-map");
        screen.done();
    }

    private void invitations(Screen screen, String person) {
        screen.task(person, "Kiezen wie we uitnodigen");
        screen.tick("Petra van het koor");
        screen.fill("Met welke woorden?", "Kom je eens koffie drinken? Ik vertel je over mijn plannen.");
        screen.sees("Jullie kozen 2 mensen.");
        screen.look("choose-invitees");
        screen.done();
        for (int i = 0; i < 2; i++) {
            screen.task(person, "Uitnodigen en antwoord noteren");
            String who = screen.asked("Zus Ria") ? "Zus Ria" : "Petra van het koor";
            screen.isChosen("Wie stelt de vraag?", "samen");
            screen.date("Wanneer is het gevraagd?", today);
            screen.choose("Wat zei " + who + "?", "Ja");
            screen.choose("Mag " + who + " met naam en telefoon of mail op de lijst van de groep?",
                    "Nee, wel meedoen maar niet op de lijst");
            screen.look("invite");
            screen.done();
        }
    }

    private void start(Screen screen, String person) {
        screen.task(person, "Samen beslissen over de start");
        screen.seesNot("Advies: begin eraan.");
        screen.choose("Wil " + person + " met de groep beginnen?", "Ja");
        screen.sees("Advies: begin eraan.");
        screen.choose("Wat beslissen jullie?", "We beginnen");
        screen.dateTime("Wanneer komen jullie samen?", today, LocalTime.of(14, 0));
        screen.fill("Waar is dat?", "Bij " + person + " thuis");
        screen.fill("Waarover zal het gaan?", "Samen naar zee");
        screen.lookTwice("talk-about-start");
        screen.done();
    }

    private void gathering(Screen screen, String person, boolean together, boolean again) {
        screen.task(person, "Samenkomen");
        screen.choose("Ging de bijeenkomst door?", "Ja");
        screen.fill("Met hoeveel waren jullie?", "4");
        screen.choose("Wat zei " + person + " zelf over vandaag?", "Goed");
        if (together) {
            screen.tick("De vrijwilliger was erbij en we begeleidden samen");
            screen.choose("Voelt het voor " + person + " goed met de vrijwilliger?", "Ja");
            screen.choose("Is de vrijwilliger klaar om het over te nemen?", "Ja");
        }
        screen.fill("Wat willen jullie onthouden?", "Er werd veel gelachen.");
        if (again) {
            screen.dateTime("Wanneer zien jullie elkaar weer?", today, LocalTime.of(20, 0));
            screen.holds("Waar is dat?", "Bij " + person + " thuis");
            screen.fill("Waarover zal het gaan?", "Samen naar zee");
            screen.lookTwice("hold-gathering");
        }
        screen.done();
    }

    /** Nobody in the own network; then somebody from the register. */
    private void search(Screen screen, String person) {
        screen.task(person, "Beschrijven wie we zoeken");
        screen.isTicked("Nederlands");
        screen.choose("Hoe vaak komt de groep samen?", "Elke maand");
        screen.look("describe-need");
        screen.done();

        screen.task(person, "Zoeken in het eigen netwerk");
        screen.choose("Wie wordt het?", "Niemand gevonden in het eigen netwerk");
        screen.look("search-network");
        screen.done();

        screen.task(person, "Zoeken bij onze vrijwilligers");
        screen.chooseThatSays("Samir Goudvink");
        screen.look("search-pool");
        screen.done();

        screen.task(person, "Aan elkaar voorstellen");
        screen.choose("Wat zegt " + person + "?", "Ja");
        screen.choose("Wat zegt de vrijwilliger?", "Ja");
        screen.look("propose-match");
        screen.done();

        screen.task(person, "Elkaar leren kennen");
        screen.choose("Ging de kennismaking door?", "Ja");
        screen.date("Wanneer was het?", today);
        screen.choose("Wil " + person + " met deze vrijwilliger verder?", "Ja, het klikt");
        screen.choose("Wil de vrijwilliger met deze groep verder?", "Ja, het klikt");
        screen.look("get-acquainted");
        screen.done();
        screen.inbox().seesNoTask(person, "Elkaar leren kennen");
    }

    private void handover(Screen screen, String person) {
        screen.task(person, "Samen beslissen over de overdracht");
        screen.sees("Advies: draag over.");
        screen.choose("Wat beslissen jullie?", "We dragen over, en we spraken alles af");
        screen.date("Wanneer was het gesprek?", today);
        screen.fill("Wat spreken jullie af?", "Wat gezegd wordt, blijft in de groep.");
        screen.fill("Om de hoeveel weken komen jullie samen?", "6");
        screen.tick("We vertellen niets verder zonder dat het mag");
        screen.tick(person + " gaat akkoord");
        screen.tick("Wie de groep overneemt, gaat akkoord");
        screen.tick("De lusmedewerker gaat akkoord");
        screen.lookTwice("talk-about-handover");
        screen.done();
    }

    /** The rhythm begins: nothing to do now, and the file says when somebody asks how it goes. */
    private void followUp(Screen screen, String person) {
        screen.inbox().seesNoTask(person, "Samen beslissen over de overdracht");
        screen.open("/dossier/" + file(person));
        screen.headed(person);
        screen.sees("De groep loopt");
        screen.sees("Volgend contact");
        screen.seesDiagramMarked("Nu");
        screen.lookTwice("file-running");
        screen.open("/vrijwilligers");
        screen.sees("Samir Goudvink");
        screen.lookTwice("volunteers");
    }

    // ---- what is there beforehand

    private CaseId file(String person) {
        return currentActor.asProcess(() -> lists.list(new CaseListQuery(person, Set.of(), Set.of(), Set.of(), null, null, false,
                CaseListQuery.Sort.OPENED, true), 0, 1)).getFirst().id();
    }

    private void user(String username, String name, Role role) {
        currentActor.asProcess(() -> administration.create(
                new NewUser(username, name, "nl", Set.of(role), Set.of(Region.OOST_VLAANDEREN), Set.of(Team.LUS)), PASSWORD));
    }

    private void volunteer(String first, String last, String postcode) {
        volunteer(first, last, postcode, Set.of(PartOfWeek.values()[0]));
    }

    private void volunteer(String first, String last, String postcode, Set<PartOfWeek> free) {
        String place = places.search(postcode, 1, Texts.DUTCH).getFirst().code();
        currentActor.asProcess(() -> volunteers.register(new VolunteerDetails(
                new ContactDetails(first, last, "0470 00 44 55", null, place, "nl", "phone", false), Set.of(Language.NL),
                free, "wandelen, koken", 40, false, 1, today.minusDays(200)), VolunteerSource.REGISTER));
    }
}
