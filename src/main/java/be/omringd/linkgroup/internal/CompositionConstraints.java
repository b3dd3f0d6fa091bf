package be.omringd.linkgroup.internal;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import be.omringd.linkgroup.ComposedGroup;
import be.omringd.linkgroup.HardRule;
import be.omringd.linkgroup.Wish;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the search counts with: the rules, which all come before the wishes, the wishes, and last that those for whom there is no group yet
 * sit with others of whom a group could almost be made. Nothing is stated here a second time: {@link ComposedGroup} is asked.
 */
public class CompositionConstraints implements ConstraintProvider {

    /** The name of what comes last. */
    static final String ALMOST = "ALMOST";
    /** Fewer than a group needs is no fault of a proposal: they are in none yet. */
    private static final List<HardRule> RULES = Arrays.stream(HardRule.values()).filter(rule -> rule != HardRule.FEWEST).toList();

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Stream.concat(
                Stream.concat(RULES.stream().map(rule -> kept(factory, rule)),
                        Arrays.stream(Wish.values()).map(wish -> wish(factory, wish))),
                Stream.of(almost(factory))).toArray(Constraint[]::new);
    }

    private static UniConstraintStream<ComposedGroup> tables(ConstraintFactory factory) {
        return factory.forEach(Seat.class).groupBy(Seat::getSlot, ConstraintCollectors.toList(Seat::candidate))
                .map((slot, members) -> slot.of(members));
    }

    private static UniConstraintStream<ComposedGroup> groups(ConstraintFactory factory) {
        return tables(factory).filter(ComposedGroup::isEnough);
    }

    static Constraint kept(ConstraintFactory factory, HardRule rule) {
        return tables(factory).filter(table -> table.broken().contains(rule))
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, table -> table.breaches(rule)).asConstraint(rule.name());
    }

    static Constraint wish(ConstraintFactory factory, Wish wish) {
        HardMediumSoftLongScore weight = HardMediumSoftLongScore.ofMedium(wish.byDefault());
        return (wish.isMoreBetter()
                ? groups(factory).rewardLong(weight, group -> group.units(wish))
                : groups(factory).penalizeLong(weight, group -> group.units(wish))).asConstraint(wish.name());
    }

    static Constraint almost(ConstraintFactory factory) {
        return tables(factory).filter(table -> !table.isEnough())
                .rewardLong(HardMediumSoftLongScore.ONE_SOFT, table -> (long) table.members().size() * table.members().size())
                .asConstraint(ALMOST);
    }
}
