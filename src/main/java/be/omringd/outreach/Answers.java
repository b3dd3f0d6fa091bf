package be.omringd.outreach;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.onboarding.Appeals;
import be.omringd.volunteer.VolunteerId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of volunteers, as many as there is room for. */
@Service
class Answers implements Appeals {

    private final AppealRepository appeals;
    private final LockedAppeals locked;
    private final SignUps signUps;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(AppealRepository appeals, LockedAppeals locked, SignUps signUps, CaseFiles files, CurrentActor currentActor,
            ApplicationEventPublisher events, Clock clock) {
        this.appeals = appeals;
        this.locked = locked;
        this.signUps = signUps;
        this.files = files;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Appeals.Appeal> find(String slug) {
        return appeals.findBySlug(slug).filter(found -> found.wasOnline()).map(found -> {
            boolean takesAnswers = found.takesAnswers(clock.instant());
            boolean paused = appeals.isPaused(found.caseId().value());
            return new Appeals.Appeal(
                    found.id(), found.slug(), found.texts().titles(), found.need().placeCode(), found.kind().source(),
                    takesAnswers && !paused, takesAnswers && paused);
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(UUID appealId, VolunteerId volunteer) {
        Optional<UUID> caseId = appeals.caseOf(appealId);
        // who answers has no rights in the file; that somebody did is written there in the name of the application
        return caseId.isPresent() && currentActor.asProcess(() -> take(new CaseId(caseId.get()), appealId, volunteer));
    }

    private boolean take(CaseId caseId, UUID appealId, VolunteerId volunteer) {
        var appeal = locked.get(appealId);
        if (signUps.has(appealId, volunteer)) {
            return true;
        }
        Instant now = clock.instant();
        if (!appeal.takesAnswers(now) || appeals.isPaused(caseId.value())) {
            return false;
        }
        boolean full = appeal.take(now);
        appeals.flush(); // the volunteer may be new in this transaction
        signUps.add(appealId, volunteer, now);
        files.note(caseId, "outreach.event." + appeal.kind() + ".signedUp", null);
        AppealId id = new AppealId(appealId);
        events.publishEvent(new AppealSignedUp(id, appeal.searchId(), caseId, volunteer));
        if (full) {
            appeal.close(CloseReason.FULL, now);
            files.note(caseId, "outreach.event." + appeal.kind() + ".closed." + CloseReason.FULL, null);
            events.publishEvent(new AppealClosed(id, appeal.searchId(), caseId, CloseReason.FULL));
        }
        return true;
    }
}
