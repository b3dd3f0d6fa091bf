package be.omringd.linkgroup.internal;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.ComposedGroup;
import be.omringd.linkgroup.Wish;
import be.omringd.linkgroup.WishWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All who wait, each in a group or in none. Its score is for the search; nobody is shown it. */
@PlanningSolution
public class Seating {

    @ValueRangeProvider
    private List<Slot> slots;
    @PlanningEntityCollectionProperty
    private List<Seat> seats;
    private WishWeights wishes;
    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights;
    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For the search, which makes copies. */
    @SuppressWarnings("NullAway.Init")
    public Seating() {}

    public Seating(List<Slot> slots, List<Seat> seats, WishWeights weights) {
        this.slots = List.copyOf(slots);
        this.seats = new ArrayList<>(seats);
        this.wishes = weights;
        Map<String, HardMediumSoftLongScore> overrides = new LinkedHashMap<>();
        for (Wish wish : Wish.values()) {
            overrides.put(wish.name(), HardMediumSoftLongScore.ofMedium(weights.of(wish)));
        }
        this.weights = ConstraintWeightOverrides.of(overrides);
    }

    public List<Slot> slots() {
        return slots;
    }

    public List<Seat> seats() {
        return seats;
    }

    WishWeights wishes() {
        return wishes;
    }

    public @Nullable HardMediumSoftLongScore score() {
        return score;
    }

    /** Who sits together where, also where they are too few for a group; a slot without anybody is left out. */
    public Map<Slot, List<Candidate>> tables() {
        Map<Slot, List<Candidate>> tables = new LinkedHashMap<>();
        seats.forEach(seat -> {
            Slot slot = seat.getSlot();
            if (slot != null) {
                tables.computeIfAbsent(slot, none -> new ArrayList<>()).add(seat.candidate());
            }
        });
        return tables;
    }

    /** The groups, without those who are too few for one. */
    public List<ComposedGroup> groups() {
        return tables().entrySet().stream().map(table -> table.getKey().of(table.getValue())).filter(ComposedGroup::isEnough).toList();
    }
}
