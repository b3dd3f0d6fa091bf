package be.omringd.linkgroup.internal;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import be.omringd.linkgroup.Candidate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where somebody who waits would sit: in one of the groups, or in none. */
@PlanningEntity
public class Seat {

    @PlanningId
    private UUID id;
    private Candidate candidate;
    @PlanningPin
    private boolean locked;
    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Slot slot;

    /** For the search, which makes copies. */
    @SuppressWarnings("NullAway.Init")
    public Seat() {}

    /**
     * @param locked whether they stay where they are
     * @param slot in which group; null for none
     */
    public Seat(Candidate candidate, boolean locked, @Nullable Slot slot) {
        this.id = candidate.caseId().value();
        this.candidate = candidate;
        this.locked = locked;
        this.slot = slot;
    }

    public Candidate candidate() {
        return candidate;
    }

    public boolean locked() {
        return locked;
    }

    public @Nullable Slot getSlot() {
        return slot;
    }

    public void setSlot(@Nullable Slot slot) {
        this.slot = slot;
    }

    public UUID getId() {
        return id;
    }
}
