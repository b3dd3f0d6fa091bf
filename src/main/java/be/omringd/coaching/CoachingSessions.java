package be.omringd.coaching;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of a trajectory: planned, held, moved. Access follows from the case. */
@Service
@Transactional
public class CoachingSessions {

    /** Why a session cannot be planned or noted so. Texts: {@code coaching.sessionProblem.<name>}. */
    public enum Problem {
        /** It lies behind us. */
        PAST,
        /** It has not come yet. */
        STILL_TO_COME,
        /** There are {@link Agreement#MOST_SESSIONS} already. */
        TOO_MANY,
        /** A colleague noted or cancelled it meanwhile, or the trajectory has come to its end. */
        NO_LONGER
    }

    private final CoachingFacts facts;
    private final CaseFiles files;
    private final Clock clock;

    CoachingSessions(CoachingFacts facts, CaseFiles files, Clock clock) {
        this.facts = facts;
        this.files = files;
        this.clock = clock;
    }

    /** One session more. Says why not, if so. */
    public Optional<Problem> plan(CaseId id, Instant at, String place, @Nullable String theme) {
        boolean ended = files.hold(id).status() == CaseStatus.CLOSED;
        if (ended || facts.get(id).stopped()) {
            return Optional.of(Problem.NO_LONGER);
        }
        if (!at.isAfter(clock.instant())) {
            return Optional.of(Problem.PAST);
        }
        if (facts.sessions(id).stream().filter(CoachingSession::counts).count() >= Agreement.MOST_SESSIONS) {
            return Optional.of(Problem.TOO_MANY);
        }
        facts.add(new CoachingSession(id, at, place, theme));
        files.note(id, "coaching.event.sessionPlanned", null);
        return Optional.empty();
    }

    /** At another time or place. */
    public Optional<Problem> move(CaseId id, UUID session, Instant at, String place, @Nullable String theme) {
        files.hold(id);
        return at.isAfter(clock.instant())
                ? change(id, session, "coaching.event.sessionMoved", one -> one.move(at, place, theme)) : Optional.of(Problem.PAST);
    }

    /** It took place. */
    public Optional<Problem> held(CaseId id, UUID session, @Nullable String note) {
        files.hold(id);
        boolean toCome = facts.session(session).filter(one -> one.plannedAt().isAfter(clock.instant())).isPresent();
        return toCome ? Optional.of(Problem.STILL_TO_COME) : change(id, session, "coaching.event.sessionHeld", one -> one.hold(note));
    }

    /** It does not take place. */
    public Optional<Problem> cancel(CaseId id, UUID session) {
        files.hold(id);
        return change(id, session, "coaching.event.sessionCancelled", CoachingSession::cancel);
    }

    private Optional<Problem> change(CaseId id, UUID session, String event, Consumer<CoachingSession> change) {
        Optional<CoachingSession> planned = facts.session(session).filter(one -> one.caseId().equals(id) && one.isPlanned());
        planned.ifPresent(one -> {
            change.accept(one);
            files.note(id, event, null);
        });
        return planned.isPresent() ? Optional.empty() : Optional.of(Problem.NO_LONGER);
    }
}
