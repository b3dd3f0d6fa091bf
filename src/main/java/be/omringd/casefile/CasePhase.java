package be.omringd.casefile;

import java.util.Arrays;
import java.util.List;

/** Where a file stands, in the words of the work (docs/domain.md). Texts: {@code casefile.phase.<name>}. */
public enum CasePhase {
    RECEIVED, ASSIGNED, CONTACTED, CONVERSATION_PLANNED, CONVERSATION_HELD, THINKING, ORIENTED_LINK, REFERRED, NOT_PURSUED,
    PREPARING, NETWORK_SEARCH, INVITING, STARTING_UP, HANDING_OVER, RUNNING, ROUNDING_OFF, CLOSED,
    INTERESTED(CaseKind.VOLUNTEER), ON_WAITING_LIST(CaseKind.VOLUNTEER), TALKED(CaseKind.VOLUNTEER), CHECKING(CaseKind.VOLUNTEER),
    INFORMED(CaseKind.VOLUNTEER), AGREED(CaseKind.VOLUNTEER), AVAILABLE(CaseKind.VOLUNTEER), TRAINED(CaseKind.VOLUNTEER),
    ON_BREAK(CaseKind.VOLUNTEER), LEAVING(CaseKind.VOLUNTEER), LEFT(CaseKind.VOLUNTEER), DECLINED(CaseKind.VOLUNTEER),
    WITHDRAWN(CaseKind.VOLUNTEER), MERGED(CaseKind.VOLUNTEER);

    private final CaseKind kind;

    CasePhase() {
        this(CaseKind.TRAJECTORY);
    }

    CasePhase(CaseKind kind) {
        this.kind = kind;
    }

    /** The phases of this kind of file, in their order. */
    public static List<CasePhase> of(CaseKind kind) {
        return Arrays.stream(values()).filter(phase -> phase.kind == kind).toList();
    }
}
