package be.omringd.linkgroup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import be.omringd.casefile.CaseId;
import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.GivesOrAsks;
import be.omringd.linkgroup.Ground;
import be.omringd.linkgroup.HardRule;
import be.omringd.linkgroup.KeptApart.Pair;
import be.omringd.linkgroup.LinkProfile;
import be.omringd.linkgroup.TimeOfWeek;
import be.omringd.linkgroup.Wish;
import be.omringd.linkgroup.WishWeights;
import be.omringd.place.Place;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule and each wish as the search counts it, with a case that breaks it and one that does not. */
class CompositionConstraintsTest {

    private static final Place AALST = place("41002");
    private static final Place GENT = place("44021");
    private static final LinkProfile FITS = new LinkProfile(
            Set.of(Language.NL), Set.of(TimeOfWeek.THURSDAY_EVENING), 10, Set.of(), Set.of(), null, null, null, null, null);

    private final ConstraintVerifier<CompositionConstraints, Seating> verifier =
            ConstraintVerifier.build(new CompositionConstraints(), Seating.class, Seat.class);
    private final Ground ground = new Ground(Crowd.MUNICIPALITIES, Set.of(), Crowd.NOW);
    private final Slot slot = new Slot(ground, AALST);
    private int number;

    private static Place place(String nis) {
        return Crowd.MUNICIPALITIES.stream().filter(one -> one.nisCode().equals(nis)).findFirst().orElseThrow();
    }

    private Seat seat(Slot where, Place home, LinkProfile profile, int days) {
        CaseId id = new CaseId(new UUID(3, ++number));
        return new Seat(new Candidate(id, "Persoon " + number, home, Crowd.NOW.minus(Duration.ofDays(days)), false, true, profile), false,
                where);
    }

    private List<Seat> sit(int count) {
        return sit(slot, count, FITS);
    }

    private List<Seat> sit(Slot where, int count, LinkProfile profile) {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            seats.add(seat(where, AALST, profile, 0));
        }
        return seats;
    }

    private static Object[] and(List<Seat> some, Seat... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toArray();
    }

    private void breaks(HardRule rule, int times, Object... seats) {
        verifier.verifyThat((constraints, factory) -> CompositionConstraints.kept(factory, rule)).given(seats).penalizesBy(times);
    }

    private void less(Wish wish, int units, Object... seats) {
        verifier.verifyThat((constraints, factory) -> CompositionConstraints.wish(factory, wish)).given(seats).penalizesBy(units);
    }

    private void more(Wish wish, int units, Object... seats) {
        verifier.verifyThat((constraints, factory) -> CompositionConstraints.wish(factory, wish)).given(seats).rewardsWith(units);
    }

    private static LinkProfile with(Set<Interest> interests, Pace pace, GivesOrAsks gives) {
        return new LinkProfile(FITS.languages(), FITS.times(), 10, Set.of(), interests, pace, gives, null, null, null);
    }

    // ---- the rules

    @Test
    void noMoreThanEight() {
        breaks(HardRule.MOST, 0, sit(8).toArray());
        breaks(HardRule.MOST, 2, sit(10).toArray());
    }

    @Test
    void oneLanguage() {
        Seat french = seat(slot, AALST, new LinkProfile(
                Set.of(Language.FR), FITS.times(), 10, Set.of(), Set.of(), null, null, null, null, null), 0);
        breaks(HardRule.LANGUAGE, 0, sit(5).toArray());
        breaks(HardRule.LANGUAGE, 1, and(sit(5), french));
    }

    @Test
    void onePartOfADay() {
        Seat morning = seat(slot, AALST, new LinkProfile(
                FITS.languages(), Set.of(TimeOfWeek.FRIDAY_MORNING), 10, Set.of(), Set.of(), null, null, null, null, null), 0);
        breaks(HardRule.TIME, 0, sit(5).toArray());
        breaks(HardRule.TIME, 1, and(sit(5), morning));
        breaks(HardRule.TIME, 1, and(sit(1), morning));
    }

    @Test
    void everybodyReachesIt() {
        breaks(HardRule.REACH, 0, sit(5).toArray());
        breaks(HardRule.REACH, 2, and(sit(5), seat(slot, GENT, FITS, 0), seat(slot, GENT, FITS, 0)));
    }

    @Test
    void nobodyBesideWhomTheyAreKeptApartFrom() {
        Slot apart = new Slot(new Ground(Crowd.MUNICIPALITIES,
                Set.of(Pair.of(new CaseId(new UUID(3, 1)), new CaseId(new UUID(3, 4)))), Crowd.NOW), AALST);
        Slot other = new Slot(ground, AALST);
        breaks(HardRule.APART, 1, sit(apart, 5, FITS).toArray());
        number = 0;
        breaks(HardRule.APART, 0, and(sit(apart, 3, FITS), seat(other, AALST, FITS, 0)));
    }

    // ---- the wishes

    @Test
    void whoIsInAGroupOfEnoughCountsAndWhoWaitedLongerCountsMore() {
        more(Wish.PLACED, 0, sit(4).toArray());
        more(Wish.PLACED, 5, and(sit(5), seat(null, AALST, FITS, 0)));
        more(Wish.WAITING, 3, and(sit(4), seat(slot, AALST, FITS, 95)));
    }

    @Test
    void kilometres() {
        int far = (int) Math.round(GENT.kmTo(AALST));
        less(Wish.TRAVEL, 0, sit(5).toArray());
        less(Wish.TRAVEL, far, and(sit(4), seat(slot, GENT, FITS, 0)));
    }

    @Test
    void interestsThatThreeShareAndNotAllTheSame() {
        LinkProfile walks = with(Set.of(Interest.WALKING, Interest.FILM), null, null);
        less(Wish.INTERESTS, 3, sit(5).toArray());
        less(Wish.INTERESTS, 3, and(sit(3), sit(slot, 2, walks).toArray(Seat[]::new)));
        less(Wish.INTERESTS, 1, and(sit(2), sit(slot, 3, walks).toArray(Seat[]::new)));
        less(Wish.VARIETY, 4, and(sit(2), sit(slot, 3, walks).toArray(Seat[]::new)));
        less(Wish.VARIETY, 0, and(sit(4), seat(slot, AALST, with(Set.of(Interest.values()), null, null), 0)));
    }

    @Test
    void calmAndLively() {
        LinkProfile calm = with(Set.of(), Pace.CALM, null);
        LinkProfile lively = with(Set.of(), Pace.LIVELY, null);
        LinkProfile either = with(Set.of(), Pace.EITHER, null);
        less(Wish.PACE, 0, and(sit(slot, 4, calm), seat(slot, AALST, either, 0)));
        less(Wish.PACE, 6, and(sit(slot, 3, calm), sit(slot, 2, lively).toArray(Seat[]::new)));
    }

    @Test
    void giversAndAskers() {
        LinkProfile gives = with(Set.of(), null, GivesOrAsks.GIVES);
        LinkProfile both = with(Set.of(), null, GivesOrAsks.BOTH);
        less(Wish.MIX, 4, sit(5).toArray());
        less(Wish.MIX, 2, sit(slot, 5, gives).toArray());
        less(Wish.MIX, 0, and(sit(slot, 3, gives), sit(slot, 2, both).toArray(Seat[]::new)));
    }

    @Test
    void six() {
        less(Wish.SIZE, 0, sit(6).toArray());
        less(Wish.SIZE, 2, sit(8).toArray());
    }

    // ---- who is too few for a group, and the weights

    @Test
    void whoWaitsStillSitsWithOthersOfWhomAGroupCouldAlmostBeMade() {
        verifier.verifyThat((constraints, factory) -> CompositionConstraints.almost(factory)).given(sit(4).toArray()).rewardsWith(16);
        verifier.verifyThat((constraints, factory) -> CompositionConstraints.almost(factory)).given(sit(5).toArray()).rewardsWith(0);
    }

    @Test
    void everyRuleAndEveryWishIsCounted() {
        assertThat(HardRule.values()).hasSize(6);
        verifier.verifyThat().givenSolution(new Seating(List.of(slot), sit(10), WishWeights.DEFAULT))
                .scores(HardMediumSoftLongScore.of(-2,
                        10 * 1000 - 3 * 150 - 6 * 50 - 4 * 100 - 4 * 100, 0));
    }

    @Test
    void aWeightOfNothingCountsForNothingAndAThousandForAThousand() {
        WishWeights weights = new WishWeights(Map.of(Wish.PLACED, 0, Wish.SIZE, 1000, Wish.INTERESTS, 0, Wish.VARIETY, 0, Wish.MIX, 0));
        verifier.verifyThat().givenSolution(new Seating(List.of(slot), sit(5), weights))
                .scores(HardMediumSoftLongScore.of(0, -1000, 0));
    }
}
