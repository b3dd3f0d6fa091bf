package be.omringd.demo;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseId;
import be.omringd.demo.Destination.Turn;
import be.omringd.engine.Ids;
import be.omringd.inbox.CurrentTask;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.ComposedGroup;
import be.omringd.linkgroup.Ground;
import be.omringd.linkgroup.LinkAnswers;
import be.omringd.linkgroup.WishWeights;
import be.omringd.linkgroup.internal.NearestFirst;
import be.omringd.linkgroup.internal.Seat;
import be.omringd.linkgroup.internal.Seating;
import be.omringd.linkgroup.internal.Slot;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.place.PlacesForTests;
import be.omringd.place.Region;
import be.omringd.shell.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who waits for a link group in the demo, and the groups that are made there, by the rules that they must keep to. */
class DemoPlanTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private final Places places = PlacesForTests.all();
    private final List<Destination> plan = DemoPlan.cases();
    private final Ground ground = new Ground(places.municipalities(Texts.DUTCH), Set.of(), NOW);

    private Place place(int number) {
        String home = plan.get(number).home();
        return places.search(home == null ? DemoPeople.postcode(number) : home, 1, Texts.DUTCH).getFirst();
    }

    private Candidate candidate(int number) {
        CaseId file = new CaseId(new UUID(0, number));
        CurrentTask task = new CurrentTask(Ids.next(), file, "link-group-waiting", "askProfile", LinkAnswers.FORM, Map.of());
        return new Candidate(file, "Persoon " + number, place(number), NOW, false, true, LinkAnswers.read(
                new DemoAnswers(number, place(number).code(), plan.get(number), 0, 0, LocalDate.EPOCH).to(task).orElseThrow()));
    }

    @Test
    void fortyFiveGoOnWaitingAndInTheRegionsWithAProposalThereIsAGroupAmongThem() {
        Set<Integer> inGroup = Set.copyOf(DemoPlan.linkGroups().stream().flatMap(group -> group.people().stream()).toList());
        List<Integer> waiting = IntStream.range(0, plan.size()).boxed()
                .filter(number -> plan.get(number).phase() == RequestPhase.ORIENTED_LINK && !inGroup.contains(number)).toList();
        assertThat(waiting).hasSizeGreaterThanOrEqualTo(45);
        for (Region region : List.of(Region.OOST_VLAANDEREN, Region.ANTWERPEN)) {
            List<Candidate> here = waiting.stream().filter(number -> place(number).region() == region).map(this::candidate).toList();
            Seating byHand = new Seating(
                    List.of(new Slot(ground, null)), here.stream().map(one -> new Seat(one, false, null)).toList(), WishWeights.DEFAULT);
            NearestFirst.fill(byHand);
            assertThat(byHand.groups()).as("in %s", region).isNotEmpty();
        }
    }

    @Test
    void thePeopleOfEachGroupFitTogetherWhereItMeets() {
        assertThat(DemoPlan.linkGroups()).hasSize(4).allSatisfy(group -> {
            assertThat(group.people()).allSatisfy(number -> assertThat(plan.get(number).turn().wishesLink()).isTrue());
            assertThat(plan.get(group.people().getFirst()).turn()).isEqualTo(Turn.LINK_SAYS_YES);
            ComposedGroup together = new ComposedGroup(
                    group.people().stream().map(this::candidate).toList(), place(group.people().getFirst()), ground);
            assertThat(together.broken()).isEmpty();
        });
    }

    @Test
    void aYearHasPeopleWhoAskedInEveryMonthOfIt() {
        assertThat(IntStream.range(0, 12).boxed()).allSatisfy(month -> assertThat(plan)
                .anySatisfy(one -> assertThat(one.daysAgo()).isBetween(month * 30, month * 30 + 30)));
        assertThat(plan).allSatisfy(one -> assertThat(one.daysAgo()).isBetween(0, 365));
        assertThat(plan).as("what was on the ladder then is not there today").filteredOn(one -> one.climb() != null)
                .noneMatch(Destination::isPast);
    }
}
