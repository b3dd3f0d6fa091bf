package be.omringd.outreach;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseId;
import be.omringd.onboarding.Recruitments;
import be.omringd.volunteer.VolunteerId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of volunteers, as many as there is room for. */
@Service
class Answers implements Recruitments {

    private final RecruitmentRepository recruitments;
    private final LockedRecruitments locked;
    private final SignUps signUps;
    private final RecruitmentNews news;
    private final CurrentActor currentActor;
    private final Clock clock;

    Answers(RecruitmentRepository recruitments, LockedRecruitments locked, SignUps signUps, RecruitmentNews news,
            CurrentActor currentActor, Clock clock) {
        this.recruitments = recruitments;
        this.locked = locked;
        this.signUps = signUps;
        this.news = news;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Recruitments.Recruitment> find(String slug) {
        return recruitments.findBySlug(slug).filter(found -> found.wasOnline()).map(found -> {
            boolean takesAnswers = found.takesAnswers(clock.instant());
            boolean paused = recruitments.isPaused(found.caseId().value());
            return new Recruitments.Recruitment(
                    found.id(), found.slug(), found.texts().titles(), found.need().placeCode(), found.kind().source(),
                    takesAnswers && !paused, takesAnswers && paused);
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(UUID recruitmentId, VolunteerId volunteer) {
        Optional<UUID> caseId = recruitments.caseOf(recruitmentId);
        // who answers has no rights in the file; that somebody did is written there in the name of the application
        return caseId.isPresent() && currentActor.asProcess(() -> take(new CaseId(caseId.get()), recruitmentId, volunteer));
    }

    private boolean take(CaseId caseId, UUID recruitmentId, VolunteerId volunteer) {
        var recruitment = locked.lock(new RecruitmentId(recruitmentId));
        if (signUps.has(recruitmentId, volunteer)) {
            return true;
        }
        Instant now = clock.instant();
        if (!recruitment.takesAnswers(now) || recruitments.isPaused(caseId.value())) {
            return false;
        }
        boolean full = recruitment.take(now);
        recruitments.flush(); // the volunteer may be new in this transaction
        signUps.add(recruitmentId, volunteer, now);
        news.signedUp(recruitment, volunteer);
        if (full) {
            recruitment.close(CloseReason.FULL, now);
            news.closed(recruitment, CloseReason.FULL, true);
        }
        return true;
    }
}
