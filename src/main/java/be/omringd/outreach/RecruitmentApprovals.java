package be.omringd.outreach;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager reads a text over before it goes online. Only who may see the file, and of them only a manager. */
@Service
@Transactional
public class RecruitmentApprovals {

    private final LockedRecruitments recruitments;
    private final Users users;
    private final CurrentActor currentActor;
    private final RecruitmentNews news;
    private final Clock clock;

    RecruitmentApprovals(LockedRecruitments recruitments, Users users, CurrentActor currentActor, RecruitmentNews news, Clock clock) {
        this.recruitments = recruitments;
        this.users = users;
        this.currentActor = currentActor;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Whether the current actor may approve it: a manager, and another one than wrote it; one who is the only manager approves the own
     * text too.
     */
    @Transactional(readOnly = true)
    public boolean mayApprove(RecruitmentId id) {
        return recruitments.visible(id).filter(this::mayApprove).isPresent();
    }

    /** A manager agrees. Who and when is kept. {@link AccessDeniedException} for anybody who {@linkplain #mayApprove may not}. */
    public void approve(RecruitmentId id) {
        Recruitment recruitment = recruitments.lock(id);
        if (!mayApprove(recruitment)) {
            throw new AccessDeniedException("Another manager approves this text");
        }
        if (recruitment.approval().isEmpty()) {
            recruitment.approve(currentActor.get().user(), clock.instant());
            news.approved(recruitment);
        }
    }

    /** A manager does not agree: it has to be written again. */
    public void sendBack(RecruitmentId id) {
        Recruitment recruitment = recruitments.lock(id);
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only a manager decides about a text");
        }
        recruitment.sendBack();
        news.sentBack(recruitment);
    }

    private boolean mayApprove(Recruitment recruitment) {
        Actor actor = currentActor.get();
        if (!actor.has(Role.MANAGER)) {
            return false;
        }
        return !actor.user().equals(recruitment.writtenBy())
                || users.active().stream().noneMatch(other -> other.has(Role.MANAGER) && !other.user().equals(actor.user()));
    }
}
