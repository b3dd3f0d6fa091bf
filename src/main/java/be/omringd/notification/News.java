package be.omringd.notification;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is told.
 *
 * @param task null where it is about a case as a whole
 * @param by the colleague who did it; null for what comes with time
 * @param occasion the same news of the same occasion is told once to each
 */
record News(NotificationKind kind, CaseId caseId, @Nullable UUID task, @Nullable UUID by, String occasion) {

    /** Something that a colleague did just now: each time is an occasion of its own. */
    static News deed(NotificationKind kind, CaseId caseId, @Nullable UUID task, @Nullable UUID by) {
        return new News(kind, caseId, task, by, Ids.next().toString());
    }

    /** The same as a part of what is handed over at once, with which its occasion begins; null for what was by itself. */
    static News given(NotificationKind kind, CaseId caseId, @Nullable UUID task, UUID by, @Nullable UUID handOver) {
        return handOver == null ? deed(kind, caseId, task, by)
                : new News(kind, caseId, task, by, handOver + "/" + (task == null ? caseId : task));
    }
}
