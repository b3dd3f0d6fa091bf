package be.omringd.search;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseId;
import be.omringd.inbox.Attention;
import be.omringd.outreach.RecruitmentSignedUp;
import be.omringd.outreach.TeamRecruitments;
import be.omringd.volunteer.VolunteerEvent.VolunteerChanged;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the inbox that somebody answered a recruitment, and that somebody who answered no longer waits for us. */
@Component
class AnswersComeIn {

    private final Attention attention;
    private final Searches.Repository searches;
    private final TeamRecruitments recruitments;
    private final CurrentActor currentActor;

    AnswersComeIn(Attention attention, Searches.Repository searches, TeamRecruitments recruitments, CurrentActor currentActor) {
        this.attention = attention;
        this.searches = searches;
        this.recruitments = recruitments;
        this.currentActor = currentActor;
    }

    /** In the transaction that keeps the answer: no answer without a task that says so. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RecruitmentSignedUp signedUp) {
        look(signedUp.caseId());
    }

    /**
     * Afterwards, because it holds the file of the volunteer and this locks those of groups. Missed once, the task only stays up for
     * longer.
     */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(VolunteerChanged changed) {
        List<UUID> answered = currentActor.asProcess(() -> recruitments.searchesAnsweredBy(changed.volunteerId()));
        if (!answered.isEmpty()) {
            searches.casesOfOpen(answered).forEach(caseId -> look(new CaseId(caseId)));
        }
    }

    private void look(CaseId caseId) {
        currentActor.asProcess(() -> {
            attention.look(caseId, AnswersRise.FOLLOW);
            return null;
        });
    }
}
