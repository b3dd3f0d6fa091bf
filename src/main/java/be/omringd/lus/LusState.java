package be.omringd.lus;

import be.omringd.casefile.CasePhase;
import be.omringd.casefile.Phase;
import be.omringd.group.GroupPhase;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** How far a lus is (docs/domain.md#a-lus). That the person has a break is a matter of the file. */
public enum LusState {
    PREPARING(LusPhase.PREPARING),
    NETWORK_SEARCH(LusPhase.NETWORK_SEARCH),
    INVITING(LusPhase.INVITING),
    STARTING_UP(GroupPhase.STARTING_UP),
    HANDING_OVER(GroupPhase.HANDING_OVER),
    RUNNING(GroupPhase.RUNNING),
    ROUNDING_OFF(CasePhase.ROUNDING_OFF),
    CLOSED(null);

    private final Phase phase;

    LusState(Phase phase) {
        this.phase = phase;
    }

    /** The phase of the file that goes with it; closing is done by the file itself. */
    Optional<Phase> phase() {
        return Optional.ofNullable(phase);
    }

    /** The state that goes with this phase of the file. */
    static LusState of(Phase phase) {
        return Arrays.stream(values()).filter(state -> state.phase == phase).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A lus knows no phase " + phase));
    }

    boolean canBecome(LusState next) {
        return next().contains(next);
    }

    /** What can come after. People can stop at any time; and the circle of who is asked can be widened again. */
    private Set<LusState> next() {
        return switch (this) {
            case PREPARING -> Set.of(NETWORK_SEARCH, INVITING, ROUNDING_OFF, CLOSED);
            case NETWORK_SEARCH -> Set.of(INVITING, ROUNDING_OFF, CLOSED);
            case INVITING -> Set.of(NETWORK_SEARCH, STARTING_UP, ROUNDING_OFF, CLOSED);
            case STARTING_UP -> Set.of(HANDING_OVER, RUNNING, ROUNDING_OFF, CLOSED);
            case HANDING_OVER -> Set.of(STARTING_UP, RUNNING, ROUNDING_OFF, CLOSED);
            case RUNNING -> Set.of(HANDING_OVER, ROUNDING_OFF, CLOSED);
            case ROUNDING_OFF -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
