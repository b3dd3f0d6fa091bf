package be.omringd.demo;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.coaching.CoachingPhase;
import be.omringd.coaching.CoachingSessions;
import be.omringd.coaching.CoachingTrajectories;
import be.omringd.coaching.ReviewState;
import be.omringd.coaching.SessionState;
import be.omringd.coaching.TrajectoryView;
import be.omringd.demo.DemoOrganisations.Story;
import be.omringd.engine.embedded.PastClock;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Plays what happened to invented organisations before today, one after the other: the clock of the application goes back to when they
 * knocked, and on with them. The engine stays on time: a day of the past that it waits for has come already.
 */
@Component
class DemoPast {

    private static final Duration BETWEEN_TASKS = Duration.ofDays(7);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    private final ObjectProvider<PastClock> moved;
    private final CoachingTrajectories trajectories;
    private final CoachingSessions sessions;
    private final CaseFiles files;
    private final Clock clock;

    DemoPast(ObjectProvider<PastClock> moved, CoachingTrajectories trajectories, CoachingSessions sessions, CaseFiles files, Clock clock) {
        this.moved = moved;
        this.trajectories = trajectories;
        this.sessions = sessions;
        this.files = files;
        this.clock = clock;
    }

    /** Whether this installation has a clock that goes back. */
    boolean canBePlayed() {
        return moved.getIfAvailable() != null;
    }

    void begin(Story story) {
        if (story.isPast()) {
            goTo(Instant.now().minus(Duration.ofDays(story.daysAgo())));
        }
    }

    /** Goes on where this case was left, for one that was begun by an earlier start. */
    void resume(CaseId file, Story story) {
        if (story.isPast() && files.get(file).phaseSince().isAfter(clock.instant())) {
            goTo(files.get(file).phaseSince());
        }
    }

    /** A task was done: some days pass, or as many as there are until they look back; sessions of those days take place. */
    void pass(CaseId file, Story story) {
        if (story.isPast()) {
            goTo(trajectories.find(file).map(TrajectoryView::reviews).orElse(List.of()).stream()
                    .filter(review -> review.state() == ReviewState.PLANNED && !inTheMirrorAgain(file)).findFirst()
                    .map(review -> review.plannedOn().atTime(AFTERNOON).atZone(Moments.ZONE).toInstant())
                    .orElseGet(() -> clock.instant().plus(BETWEEN_TASKS)));
            trajectories.find(file).map(TrajectoryView::sessions).orElse(List.of()).stream()
                    .filter(session -> session.state() == SessionState.PLANNED && session.at().isBefore(clock.instant()))
                    .forEach(session -> sessions.held(file, session.id(), "Iedereen was er, en niemand keek op het uur."));
        }
    }

    private boolean inTheMirrorAgain(CaseId file) {
        return files.get(file).phase() == CoachingPhase.MIRRORING_AGAIN;
    }

    int lookedBack(CaseId file) {
        return (int) trajectories.find(file).map(TrajectoryView::reviews).orElse(List.of()).stream()
                .filter(review -> review.state() == ReviewState.HELD).count();
    }

    /** It is this moment. */
    void goTo(Instant moment) {
        moved.getObject().goTo(moment);
    }

    /** Today again. */
    void over() {
        moved.ifAvailable(PastClock::goOn);
    }
}
