package be.omringd.demo;

import be.omringd.access.Actor;
import be.omringd.carry.HoldingTogether;
import be.omringd.casefile.CaseId;
import be.omringd.inbox.OwnTasks;
import be.omringd.inbox.SeveralTasks;
import be.omringd.shell.BelgianCalendar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the invented colleagues do among themselves: tasks that they write down, for themselves and for each other, and a case that two
 * hold.
 */
@Component
class DemoTeam {

    private static final String ALONG = "Er meldden zich enkele mensen voor deze groep. Met twee kiezen we rustiger. Bel jij mee?";
    private static final String ON_A_CASE = "Vraag in het buurthuis of de affiche aan het raam mag";
    private static final String FREE = "Zaal vastleggen voor de ontmoetingsavond met onze vrijwilligers";
    private static final String FOR_A_COLLEAGUE = "Stuur je me het draaiboek van jullie ontmoetingsavond? Ik wil er hier ook een houden";
    private static final String DONE = "Stuur jij wie zich meldde een berichtje dat we deze week bellen?";

    private final OwnTasks own;
    private final SeveralTasks several;
    private final HoldingTogether together;
    private final DemoCase cases;
    private final DemoCoordinators coordinators;

    DemoTeam(OwnTasks own, SeveralTasks several, HoldingTogether together, DemoCase cases, DemoCoordinators coordinators) {
        this.own = own;
        this.several = several;
        this.together = together;
        this.cases = cases;
        this.coordinators = coordinators;
    }

    /** Leaves it where the people of the plan stand by now. The same a second time changes nothing. */
    void leave() {
        CaseId choice = ofWhoWaitsFor("chooseCandidate");
        leave(ofWhoWaitsFor("approveVacancy"), choice);
        done(choice);
    }

    /**
     * The same around two cases of Noor.
     *
     * @param vacancy for which a vacancy is read
     * @param choice for which somebody is chosen of those who came forward
     */
    void leave(CaseId vacancy, CaseId choice) {
        Actor noor = coordinators.colleague("noor");
        Actor an = coordinators.colleague("an");
        Actor karim = coordinators.colleague("karim");
        coordinators.as(noor, () -> {
            together.beforeAsking(choice).ifPresent(held -> together.ask(choice, held, an.user(), ALONG));
            write(vacancy, vacancy, ON_A_CASE, 3, noor);
            write(vacancy, null, FREE, 6, noor);
            write(vacancy, null, FOR_A_COLLEAGUE, 4, karim);
        });
    }

    /** What An was asked, and did. */
    private void done(CaseId choice) {
        Actor an = coordinators.colleague("an");
        coordinators.as(coordinators.colleague("noor"), () -> write(choice, choice, DONE, 1, an));
        coordinators.as(an, () -> several.done(List.of(id(choice, DONE))));
    }

    private void write(CaseId since, @Nullable CaseId about, String words, int workingDays, Actor forWhom) {
        own.write(id(since, words), about, words, BelgianCalendar.afterWorkingDays(own.today(), workingDays), forWhom.user());
    }

    /**
     * The same however often the installation is filled, and as old as this case: by their ids tasks are in the order in which they came.
     */
    private static UUID id(CaseId since, String words) {
        return new UUID(since.value().getMostSignificantBits(),
                UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits());
    }

    private CaseId ofWhoWaitsFor(String task) {
        List<Destination> plan = DemoPlan.cases();
        int number = IntStream.range(0, plan.size()).filter(one -> plan.get(one).waiting().contains(task)).findFirst().orElseThrow();
        return cases.caseOf(number, plan.get(number));
    }
}
