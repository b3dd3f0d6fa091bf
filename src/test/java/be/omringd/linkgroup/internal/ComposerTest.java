package be.omringd.linkgroup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.ComposedGroup;
import be.omringd.linkgroup.Ground;
import be.omringd.linkgroup.Wish;
import be.omringd.linkgroup.WishWeights;
import be.omringd.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search finds, against trying everything. */
class ComposerTest {

    private static final Place AALST = Crowd.MUNICIPALITIES.stream().filter(one -> one.nisCode().equals("41002")).findFirst().orElseThrow();
    private static final List<Place> AROUND_AALST = Crowd.MUNICIPALITIES.stream().filter(one -> one.kmTo(AALST) <= 12).toList();
    private static final int CASES = 50;

    private static Seating nearestFirst(Crowd crowd, Ground ground) {
        Seating seating = Crowd.nobodySits(crowd.people(), ground, WishWeights.DEFAULT);
        NearestFirst.fill(seating);
        return seating;
    }

    private static Seating solved(Seating seating) {
        return Composer.search(new TerminationConfig().withMoveCountLimit(700L)).solve(seating);
    }

    private static long medium(Seating seating) {
        return Objects.requireNonNull(seating.score()).mediumScore();
    }

    /** What these groups are worth together by these weights; as the search counts, reckoned without it. */
    static long value(List<ComposedGroup> groups, WishWeights weights) {
        long value = 0;
        for (ComposedGroup group : groups) {
            for (Wish wish : Wish.values()) {
                value += (wish.isMoreBetter() ? 1 : -1) * group.units(wish) * weights.of(wish);
            }
        }
        return value;
    }

    @Test
    void ofTwelvePeopleTheBestThereIsIsFound() {
        for (int seed = 0; seed < CASES; seed++) {
            Crowd crowd = new Crowd(seed, 12, AROUND_AALST);
            Ground ground = new Ground(Crowd.MUNICIPALITIES, crowd.pairs(2), Crowd.NOW);
            Seating seating = nearestFirst(crowd, ground);

            Seating found = solved(seating);

            assertThat(found.groups()).allSatisfy(group -> assertThat(group.broken()).isEmpty());
            assertThat(medium(found)).as("case %s", seed).isEqualTo(value(found.groups(), WishWeights.DEFAULT))
                    .isEqualTo(best(crowd.people(), ground));
        }
    }

    /** The most that any groups of these people are worth together: every group that keeps the rules, and every two beside each other. */
    private static long best(List<Candidate> people, Ground ground) {
        List<long[]> groups = new ArrayList<>();
        for (int mask = 0; mask < 1 << people.size(); mask++) {
            List<Candidate> members = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    members.add(people.get(i));
                }
            }
            if (members.size() >= 5 && members.size() <= 8) {
                ComposedGroup group = new ComposedGroup(members, null, ground);
                if (group.broken().isEmpty()) {
                    groups.add(new long[] {mask, value(List.of(group), WishWeights.DEFAULT)});
                }
            }
        }
        long best = 0;
        for (long[] one : groups) {
            best = Math.max(best, one[1]);
            for (long[] other : groups) {
                if ((one[0] & other[0]) == 0) {
                    best = Math.max(best, one[1] + other[1]);
                }
            }
        }
        return best;
    }

    /** However many there are: how many ways there are to try must not keep the search from trying any. */
    @ParameterizedTest
    @ValueSource(ints = {18, 19, 20, 21, 22})
    void theSearchBeginsWithAnyNumberOfPeople(int people) {
        Crowd crowd = new Crowd(3, people, AROUND_AALST);
        Ground ground = new Ground(Crowd.MUNICIPALITIES, Set.of(), Crowd.NOW);
        List<Seating> better = new ArrayList<>();
        Solver<Seating> search = Composer.search(new TerminationConfig().withMoveCountLimit(700L));
        search.addEventListener(event -> better.add(event.getNewBestSolution()));

        Seating found = search.solve(Crowd.nobodySits(crowd.people(), ground, WishWeights.DEFAULT));

        assertThat(better).isNotEmpty();
        assertThat(found.groups()).isNotEmpty();
    }

    @Test
    void whoIsLockedStaysAndTheRestIsNeverWorseThanBefore() {
        Crowd crowd = new Crowd(99, 30, AROUND_AALST);
        Ground ground = new Ground(Crowd.MUNICIPALITIES, Set.of(), Crowd.NOW);
        Seating before = nearestFirst(crowd, ground);
        long worth = value(before.groups(), WishWeights.DEFAULT);
        List<Seat> seats = before.seats().stream().map(seat -> new Seat(seat.candidate(), seat.getSlot() != null
                && seat.candidate().caseId().value().getLeastSignificantBits() % 3 == 0, seat.getSlot())).toList();
        List<Seat> locked = seats.stream().filter(Seat::locked).toList();
        assertThat(locked).isNotEmpty();

        Seating after = solved(new Seating(before.slots(), seats, WishWeights.DEFAULT));

        locked.forEach(seat -> assertThat(after.seats()).filteredOn(one -> one.getId().equals(seat.getId()))
                .singleElement().extracting(Seat::getSlot).isSameAs(seat.getSlot()));
        assertThat(medium(after)).isGreaterThanOrEqualTo(worth);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4})
    void fewerThanFiveAreNoGroup(int people) {
        Crowd crowd = new Crowd(5, people, List.of(AALST));
        Ground ground = new Ground(Crowd.MUNICIPALITIES, Set.of(), Crowd.NOW);

        Seating found = solved(Crowd.nobodySits(crowd.people(), ground, WishWeights.DEFAULT));

        assertThat(found.groups()).isEmpty();
    }

    @Test
    void aSearchThatIsStoppedKeepsTheBestSoFar() {
        Crowd crowd = new Crowd(1, 40, AROUND_AALST);
        Ground ground = new Ground(Crowd.MUNICIPALITIES, Set.of(), Crowd.NOW);
        Seating seating = nearestFirst(crowd, ground);
        long worth = value(seating.groups(), WishWeights.DEFAULT);
        Solver<Seating> search = Composer.search(new TerminationConfig().withMinutesSpentLimit(5L));
        List<Long> seen = new ArrayList<>();
        search.addEventListener(event -> {
            seen.add(medium(event.getNewBestSolution()));
            search.terminateEarly();
        });

        Seating found = search.solve(seating);

        assertThat(medium(found)).isGreaterThanOrEqualTo(worth);
        assertThat(seen).isSorted();
    }
}
