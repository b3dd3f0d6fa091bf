package be.omringd.linkgroup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import be.omringd.linkgroup.ComposedGroup;
import be.omringd.linkgroup.Ground;
import be.omringd.linkgroup.Wish;
import be.omringd.linkgroup.WishWeights;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The groups that a search finds among 500 people over Flanders, against nearest first, as one would compose by hand. Prints what both are
 * worth, how many people they place and how far these travel, and which part of what it gains comes of people who are placed.
 */
class CompositionBench {

    private static final int PEOPLE = 500;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void groupsAmongFiveHundred() {
        Crowd crowd = new Crowd(3, PEOPLE, Crowd.MUNICIPALITIES);
        Ground ground = new Ground(Crowd.MUNICIPALITIES, crowd.pairs(PEOPLE / 20), Crowd.NOW);
        Seating seating = Crowd.nobodySits(crowd.people(), ground, WishWeights.DEFAULT);
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY); // as in the product: it gives way
        long began = System.nanoTime();
        NearestFirst.fill(seating);
        long millis = (System.nanoTime() - began) / 1_000_000;
        List<ComposedGroup> byHand = seating.groups();

        List<ComposedGroup> found = Composer.search(new TerminationConfig().withSpentLimit(LIMIT)).solve(seating).groups();

        long before = ComposerTest.value(byHand, WishWeights.DEFAULT);
        long after = ComposerTest.value(found, WishWeights.DEFAULT);
        System.out.printf("groups among 500: nearest first in %d ms %s; searched for %d s %s; worth %.2f times as much, of which %.0f%% by people placed and how long they waited%n",
                millis, tell(byHand), LIMIT.toSeconds(), tell(found), after / (double) before,
                100.0 * (placed(found) - placed(byHand)) / (after - before));
        assertThat(found).allSatisfy(group -> assertThat(group.broken()).isEmpty());
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    private static long placed(List<ComposedGroup> groups) {
        return groups.stream().mapToLong(group -> Wish.PLACED.byDefault() * group.units(Wish.PLACED)
                + Wish.WAITING.byDefault() * group.units(Wish.WAITING)).sum();
    }

    private static String tell(List<ComposedGroup> groups) {
        int people = groups.stream().mapToInt(group -> group.members().size()).sum();
        return "%d groups of %d people, %.1f km each".formatted(groups.size(), people,
                groups.stream().mapToLong(ComposedGroup::km).sum() / (double) people);
    }
}
