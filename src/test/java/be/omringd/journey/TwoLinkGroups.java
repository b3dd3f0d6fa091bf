package be.omringd.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.demo.CaseScript;
import be.omringd.intake.OrientedTowardsLinkGroup;
import be.omringd.intake.RequestPhase;
import be.omringd.intake.Trajectory;
import be.omringd.linkgroup.GivesOrAsks;
import be.omringd.linkgroup.LinkGroups;
import be.omringd.linkgroup.LinkProfile;
import be.omringd.linkgroup.LinkProfiles;
import be.omringd.linkgroup.TimeOfWeek;
import be.omringd.person.ContactDetails;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Twelve people wait and become two link groups: one is changed, started and led to its handover by pointer, the other is changed, locked
 * and started by keyboard only. What is the same form again for each of them goes through the services.
 */
final class TwoLinkGroups {

    private static final String RONSE = "45041";
    private static final String BRAKEL = "45059";
    private static final String AALST = "41002";
    private static final String IN_RONSE = "Linkgroep Ronse";
    private static final LinkProfile THURSDAYS = new LinkProfile(
            Set.of(Language.NL), Set.of(TimeOfWeek.THURSDAY_EVENING), 15, Set.of(), Set.of(Interest.WALKING, Interest.COOKING), null,
            GivesOrAsks.BOTH, null, null, null);

    private final ApplicationContext context;
    private final CaseScript script;
    private final List<CaseId> near = new ArrayList<>();

    TwoLinkGroups(ApplicationContext context) {
        this.context = context;
        this.script = new CaseScript(context);
    }

    /** Twelve people wait for a group, and told what suits them. */
    void twelveWait() {
        for (String name : List.of("Alma", "Bea", "Cas", "Dora", "Emiel", "Flore")) {
            near.add(waits(name, name.equals("Alma") ? BRAKEL : RONSE));
        }
        for (String name : List.of("Gaston", "Hanne", "Ivo", "Jules", "Kaat", "Lou")) {
            waits(name, AALST);
        }
    }

    private CaseId waits(String name, String place) {
        return context.getBean(CurrentActor.class).asProcess(() -> context.getBean(TransactionTemplate.class).execute(tx -> {
            CaseFiles files = context.getBean(CaseFiles.class);
            CaseId file = files.open(
                    Trajectory.KIND, new ContactDetails(name, "Vlierbloesem", "0470 00 12 34", null, place, "nl", "phone", false));
            files.enter(file, RequestPhase.ORIENTED_LINK);
            context.publishEvent(new OrientedTowardsLinkGroup(file));
            context.getBean(LinkProfiles.class).toldInTalk(file, THURSDAYS);
            return file;
        }));
    }

    /** A search finds two groups; somebody is taken out of one by pointer and put back, and it is started. Where the board is. */
    String composesByPointer(Screen screen) {
        screen.open("/linkgroepen/samenstellen");
        screen.headed("Groepen samenstellen");
        screen.sees("Hier wachten 12 mensen");
        screen.look("link-proposals");
        screen.press("Zoek groepen");
        screen.sees("Klaar met zoeken");
        screen.sees("Wacht, in geen groep: 0");
        screen.lookTwice("link-board");
        screen.drag("Alma Vlierbloesem", "Wacht, in geen groep");
        screen.sees("1 persoon minder in een groep");
        screen.drag("Alma Vlierbloesem", "Groep van Ronse");
        screen.sees("1 persoon meer in een groep");
        String board = screen.path();
        screen.press("Deze groep starten: Ronse");
        screen.look("link-start");
        screen.pressInDialog("Ja, starten");
        screen.sees(IN_RONSE + " is gestart");
        return board;
    }

    /** The other group, without a pointer: somebody goes out and comes back, the group is locked, and started. */
    void composesByKeyboard(Screen screen, String board) {
        screen.open(board);
        screen.sees("Wacht, in geen groep: 0");
        screen.byKeyboard("Verplaats Hanne Vlierbloesem");
        screen.byKeyboard("Geen groep: blijft wachten");
        screen.sees("1 persoon minder in een groep");
        screen.look("link-board-moved");
        assertThat(screen.focused()).as("one goes on where one was").isEqualTo("Verplaats Hanne Vlierbloesem");
        screen.byKeyboard("Verplaats Hanne Vlierbloesem");
        screen.byKeyboard("Groep van Aalst");
        screen.sees("1 persoon meer in een groep");
        screen.byKeyboard("Zet de groep van Aalst vast");
        screen.byKeyboard("Deze groep starten: Aalst");
        screen.byKeyboard("Ja, starten");
        screen.sees("Linkgroep Aalst is gestart");
    }

    /** One hears of the group and says yes, and so do the others; it begins, and comes together. */
    void saysYesAndMeets(Screen screen, LocalDate today) {
        screen.task("Bea", "Vertellen over de groep");
        screen.sees("Met zes mensen, die elkaar nog niet kennen.");
        screen.date("Wanneer spraken jullie elkaar?", today);
        screen.choose("Wat zegt Bea?", "Ja, ik wil deze groep leren kennen");
        screen.tick("De groep mag de naam en het nummer van Bea hebben");
        screen.lookTwice("link-get-acquainted");
        screen.lastDone();
        for (int i = 0; i < near.size(); i++) {
            script.saysYes(i, near.get(i), i == 0 ? "9660" : "9600");
        }

        screen.task(IN_RONSE, "Beslissen over de start");
        screen.choose("Wat beslis je?", "De groep begint");
        screen.look("link-decide-start");
        screen.done();
        screen.task(IN_RONSE, "Bijeenkomst voorbereiden");
        screen.dateTime("Wanneer is het?", today.plusDays(1), LocalTime.of(14, 0));
        screen.fill("Waar is het?", "In het buurthuis");
        screen.choose("Wie begeleidt?", "De lusmedewerker");
        screen.done();
        screen.task(IN_RONSE, "Samenkomen");
        screen.choose("Ging de bijeenkomst door?", "Ja");
        screen.date("Wanneer was het?", today);
        screen.fill("Met hoeveel waren jullie?", "6");
        screen.fill("Wat willen jullie onthouden?", "Er werd veel gelachen.");
        screen.look("link-gathering");
        screen.done();
    }

    /** After the third gathering, with a volunteer, the group is ready to be handed over. */
    void isReadyToBeHandedOver() {
        script.driveLinkGroup(0, group(), "9600", 3, "decideHandover");
    }

    private CaseId group() {
        return context.getBean(CurrentActor.class).asProcess(() -> context.getBean(LinkGroups.class).of(near.getFirst())).orElseThrow()
                .membership().group();
    }

    /** The group goes its way; its page says with whom and where. */
    void runs(Screen screen) {
        screen.inbox().seesNoTask(IN_RONSE, "Samen beslissen over de overdracht");
        screen.open("/dossier/" + group());
        screen.headed(IN_RONSE);
        screen.sees("De groep loopt");
        screen.sees("Alma Vlierbloesem");
        screen.sees("Waar de groep samenkomt");
        screen.lookTwice("link-group-running");
    }

    /** What the group is called. */
    String name() {
        return IN_RONSE;
    }
}
