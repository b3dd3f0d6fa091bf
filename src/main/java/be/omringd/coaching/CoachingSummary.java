package be.omringd.coaching;

import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.Phase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trajectory as every trainer sees it, of whichever partner: no word of what was said in it.
 *
 * @param own whether the reader may open it
 * @param next the next moment; null where none is planned
 */
public record CoachingSummary(
        CaseId caseId, String organisation, Team team, Phase phase, Instant phaseSince, boolean own, @Nullable NextMoment next) {

    /** When they see each other next. */
    public record NextMoment(Kind kind, Instant at) {

        /** What it is for. Texts: {@code coaching.next.<name>}. */
        public enum Kind { SESSION, REVIEW }
    }
}
