package be.omringd.journey;

import be.omringd.testing.RunningClock;
import be.omringd.testing.TestBroker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * The way of one organisation, from its first question to what stays of it, as a trainer and three of its people go it. A year passes: for
 * the engine and for the application.
 */
final class OneOrganisation {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final String ON_TELEPHONE = "-telephone";

    private final String name;
    private final Browsers browsers;
    private final Supplier<Screen> trainer;
    private final RunningClock clock;
    private final TestBroker broker;

    OneOrganisation(String name, Browsers browsers, Supplier<Screen> trainer, RunningClock clock, TestBroker broker) {
        this.name = name;
        this.browsers = browsers;
        this.trainer = trainer;
        this.clock = clock;
        this.broker = broker;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** From the first talk until the mirror is open; what opens it for three people. */
    List<String> agreesAndOpensItsMirror(Screen screen) {
        screen.task(name, "Verkennend gesprek voeren");
        screen.date("Wanneer praatten jullie?", today());
        screen.fill("Wat doet " + name + "?", "Boeken, en mensen die elkaar ontmoeten");
        screen.fill("Waarom nu?", "Wie nieuw is in de buurt, komt niet binnen.");
        screen.choose("Waarnaar zoekt " + name + "?", "Echt naar zichzelf kijken en iets veranderen");
        screen.choose("Staat het bestuur erachter?", "Ja");
        screen.choose("Willen ze er minstens een half jaar tijd voor maken?", "Ja");
        screen.done();

        screen.task(name, "Beslissen wat we aanbieden");
        screen.sees("Advies: een traject.");
        screen.choose("Wat bieden we aan?", "Een traject");
        screen.look("decide-offer");
        screen.done();

        screen.task(name, "Afspraken maken");
        screen.date("Wanneer spraken jullie dit af?", today());
        screen.fill("Wat willen jullie bereiken?", "Zien voor wie het hier moeilijk is.");
        screen.fill("Wie doet wat?", "Twee trekkers van het huis, één trainer.");
        screen.fill("Hoeveel sessies?", "5");
        screen.fill("Wat blijft onder ons?", "Wat iemand zegt, blijft in de groep.");
        screen.fill("Wat kost het?", "Gratis");
        screen.look("make-agreement");
        screen.done();

        screen.task(name, "Eerste sessie plannen");
        screen.dateTime("Wanneer?", today().plusDays(4), LocalTime.of(19, 30));
        screen.fill("Waar?", "In de leeszaal");
        screen.look("plan-first-session");
        screen.done();

        screen.task(name, "Maak de spiegel");
        screen.fill("Wie wil de organisatie bereiken?", "mensen met autisme");
        screen.fillIn("Schets 1", "In een paar woorden", "wie graag vooraf weet wat er komt");
        screen.fillIn("Schets 1", "Wat helpt?", "een plan op papier");
        screen.fillIn("Schets 2", "In een paar woorden", "wie snel moe wordt van drukte");
        screen.fillIn("Schets 2", "Wat heeft die nodig?", "een stille hoek");
        screen.date("Laatste dag", today().plusDays(21));
        screen.lookTwice("prepare-mirror");
        screen.done();

        screen.task(name, "Volg de antwoorden");
        screen.fill("Hoeveel kaartjes?", "3");
        screen.press("Maak kaartjes");
        screen.sees("Druk ze nu af of kopieer de links");
        screen.lookTwice("follow-mirror");
        return screen.value("Of stuur elk een eigen link").lines().toList();
    }

    /** Each on their own telephone, from their own place. */
    void isAnswered(List<String> links) {
        List<String> places = List.of("Ik zit in het bestuur", "Ik werk hier", "Ik kom hier of doe mee");
        for (int who = 0; who < links.size(); who++) {
            try (Screen telephone = browsers.telephone()) {
                telephone.open(links.get(who));
                telephone.headed("Hoe is het hier voor verschillende mensen?");
                telephone.choose("Van waar kijk je?", places.get(who));
                telephone.look("mirror-welcome" + ON_TELEPHONE);
                telephone.press("Begin");

                telephone.headed("Stel je voor: wie graag vooraf weet wat er komt");
                telephone.choose("Aankomen", "Daar loopt het vast");
                telephone.choose("Meedoen", "Dat lukt");
                if (who == 0) {
                    telephone.unfold("Meer zeggen over: Aankomen", "Niet weten wat er komt", "Wil je er iets bij zeggen?",
                            "Er hangt geen plan bij de deur.");
                }
                telephone.look("mirror-sketch" + ON_TELEPHONE);
                telephone.press("Bewaar en ga verder");
                telephone.headed("Stel je voor: wie snel moe wordt van drukte");
                telephone.press("Bewaar en ga verder");
                telephone.headed("Voor deze groep: mensen met autisme");
                telephone.choose("Bekend: weten mensen dat het er is?", "Weet ik niet");
                telephone.look("mirror-thresholds" + ON_TELEPHONE);
                telephone.press("Bewaar en rond af");
                telephone.headed("Dank je wel");
                telephone.look("mirror-done" + ON_TELEPHONE);
            }
        }
    }

    /** The mirror closes, its picture is on the wall, they choose and make a plan. */
    void looksChoosesAndPlans(Screen screen, String card) {
        screen.sees("3 mensen antwoordden al.");
        screen.choose("Wat doe je?", "Nu sluiten");
        screen.done();

        screen.task(name, "Toon het beeld");
        screen.look("feedback-session");
        screen.follow("Bekijk het beeld van spiegel 1");
        screen.headed("Het beeld van " + name);
        screen.lookTwice("mirror-picture");
        screen.pressThatSays("Loopt vast");
        screen.sees("Er hangt geen plan bij de deur.");
        screen.look("mirror-picture-cell");
        try (Screen late = browsers.telephone()) {
            late.open(card);
            late.headed("Deze code werkt niet (meer)");
            late.look("mirror-over" + ON_TELEPHONE);
        }
        screen.task(name, "Toon het beeld");
        screen.date("Wanneer keken jullie samen?", today());
        screen.fill("Wat werd er gezegd?", "Stil toen het aankomen op het scherm kwam.");
        screen.done();

        screen.task(name, "Kiezen voor wie");
        screen.date("Wanneer kozen jullie?", today());
        screen.fill("Doelgroep", "mensen met autisme");
        screen.fill("Waarom net zij?", "Daar loopt het aankomen vast.");
        screen.fill("Voor wie nu niet, en waarom?", "Wie de taal nog leert: volgend jaar.");
        screen.look("choose-target-groups");
        screen.done();

        screen.task(name, "Plan van aanpak maken");
        screen.fill("Wat doen jullie?", "Een plan op papier bij de deur");
        screen.fill("Voor wie?", "wie graag vooraf weet wat er komt");
        screen.fill("Wie trekt dit?", "Wout");
        screen.fill("Wat is de eerste stap?", "Het plan tekenen");
        screen.date("Tegen wanneer?", today().plusMonths(2));
        screen.fill("Hoe merken jullie het?", "Er komt iemand terug");
        screen.lookTwice("make-plan");
        screen.lastDone();
    }

    /** So many months after the plan was made, a look back is due. */
    void looksBack(LocalDate planned, int months, String howFarIsIt) {
        passesUntil(planned.plusMonths(months).plusDays(1));
        try (Screen screen = trainer.get()) {
            review(screen, howFarIsIt);
            screen.lastDone();
        }
    }

    /** The last look back, and what stays. */
    void looksBackAndAnchors(LocalDate planned, int months, String howFarIsIt) {
        passesUntil(planned.plusMonths(months).plusDays(1));
        try (Screen screen = trainer.get()) {
            review(screen, howFarIsIt);
            screen.done();
            screen.task(name, "Verankeren");
            screen.date("Wanneer rondden jullie af?", today());
            screen.fill("Wie houdt het vast?", "De ploeg van het onthaal");
            screen.fill("Wat blijft er?", "Het plan bij de deur, en de schetsen.");
            screen.choose("Kijken jullie na twee jaar nog eens samen terug?", "Nee, dat hoeft niet");
            screen.look("anchor");
            screen.endsAll("Klaar en traject afsluiten", "Ja, traject afsluiten");
            screen.inbox().seesNoTask(name, "Verankeren");
            screen.open("/organisaties");
            screen.follow(name);
            screen.headed(name);
            screen.sees("Verankerd");
            screen.look("organisation-anchored");
        }
    }

    private void review(Screen screen, String howFarIsIt) {
        screen.task(name, "Samen terugkijken");
        screen.choose("Kwamen jullie samen?", "Ja");
        screen.date("Wanneer?", today());
        screen.choose("Hoe ver staat het?", howFarIsIt);
        screen.fill("Wat verraste jullie?", "Ook anderen lezen het plan.");
        screen.choose("Houden jullie je nog eens een spiegel voor?", "Nee, we gaan verder met het plan");
        screen.lookTwice("hold-review");
    }

    private void passesUntil(LocalDate day) {
        Duration time = Duration.between(clock.instant(), day.atTime(LocalTime.NOON).atZone(ZONE).toInstant());
        clock.add(time);
        broker.addToClock(time);
    }
}
