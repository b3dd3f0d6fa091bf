package be.omringd.linkgroup.internal;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some people go to other groups, or to none, all at once. */
final class Regroup extends AbstractMove<Seating> {

    private final Map<Seat, @Nullable Slot> where;

    /** @param where those who go elsewhere; may be nobody */
    Regroup(Map<Seat, @Nullable Slot> where) {
        this.where = where;
    }

    /** Where those who go elsewhere sit then; null for none. */
    Map<Seat, @Nullable Slot> where() {
        return where;
    }

    /** Also where nobody goes elsewhere: so the search looks at the time, and ends. */
    @Override
    public boolean isMoveDoable(ScoreDirector<Seating> director) {
        return true;
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Seating> director) {
        where.forEach((seat, slot) -> {
            director.beforeVariableChanged(seat, "slot");
            seat.setSlot(slot);
            director.afterVariableChanged(seat, "slot");
        });
    }
}
