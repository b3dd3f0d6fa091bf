package be.omringd.lus;

import be.omringd.casefile.CasePhase;
import be.omringd.casefile.Phase;
import be.omringd.group.GroupPhase;
import java.util.Map;
import java.util.Set;

/** In which order a lus goes through its own phases and those of every group (docs/domain.md#a-lus). */
final class LusOrder {

    /** The circle of who is asked can be widened again, and a handover taken back. */
    private static final Map<Phase, Set<Phase>> AFTER = Map.of(
            LusPhase.PREPARING, Set.of(LusPhase.NETWORK_SEARCH, LusPhase.INVITING),
            LusPhase.NETWORK_SEARCH, Set.of(LusPhase.INVITING),
            LusPhase.INVITING, Set.of(LusPhase.NETWORK_SEARCH, GroupPhase.STARTING_UP),
            GroupPhase.STARTING_UP, Set.of(GroupPhase.HANDING_OVER, GroupPhase.RUNNING),
            GroupPhase.HANDING_OVER, Set.of(GroupPhase.STARTING_UP, GroupPhase.RUNNING),
            GroupPhase.RUNNING, Set.of(GroupPhase.HANDING_OVER));

    private LusOrder() {}

    /** Whether a lus that is there can come here next. People can stop at any time. */
    static boolean leads(Phase now, Phase next) {
        return AFTER.containsKey(now) && (next == CasePhase.ROUNDING_OFF || AFTER.get(now).contains(next));
    }
}
