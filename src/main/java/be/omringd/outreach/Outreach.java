package be.omringd.outreach;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing a public call for volunteers, putting it online, and ending it. Who may follows from its file.
 *
 * <p>Whatever changes a recruitment locks its file first, as everywhere.
 */
@Service
@Transactional
public class Outreach {

    private final RecruitmentRepository recruitments;
    private final LockedRecruitments locked;
    private final RecruitmentChecks checks;
    private final CurrentActor currentActor;
    private final RecruitmentNews news;
    private final Clock clock;

    Outreach(RecruitmentRepository recruitments, LockedRecruitments locked, RecruitmentChecks checks, CurrentActor currentActor,
            RecruitmentNews news, Clock clock) {
        this.recruitments = recruitments;
        this.locked = locked;
        this.checks = checks;
        this.currentActor = currentActor;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Writes the recruitment of a search, and puts it to a manager. One of a kind is open at a time: what was written before is replaced,
     * and what was approved waits for approval again.
     *
     * @param area for a campaign
     * @param maxSignUps of a campaign; null where it is known only when it opens
     * @throws IdentifyingText where a text could tell who the person is
     * @throws IllegalArgumentException on a text that is empty or too long, or an area that is too large
     * @throws IllegalStateException where one of this kind is online
     */
    public RecruitmentId prepare(CaseId caseId, UUID searchId, RecruitmentKind kind, RecruitmentNeed need, RecruitmentTexts texts,
            @Nullable Area area,
            @Nullable Integer maxSignUps) {
        locked.hold(caseId);
        Recruitment.Written written =
                new Recruitment.Written(need, texts, area, maxSignUps, currentActor.get().userId(), clock.instant());
        checks.accept(caseId, written);
        Recruitment recruitment = recruitments.open(searchId, kind).map(before -> anew(before, caseId, written))
                .orElseGet(() -> recruitments.save(new Recruitment(Ids.next(), caseId, searchId, kind, Slugs.next(), written)));
        news.written(recruitment);
        return new RecruitmentId(recruitment.id());
    }

    private static Recruitment anew(Recruitment before, CaseId caseId, Recruitment.Written written) {
        if (!before.caseId().equals(caseId)) {
            throw new IllegalArgumentException("The search is of another file");
        }
        before.write(written);
        return before;
    }

    /**
     * Puts it online until then. What is online already stays so.
     *
     * @return false where it is over already, or where another campaign is in one of its municipalities, or was a short time ago;
     *     nothing has changed then
     * @throws IllegalStateException where no manager approved it
     */
    public boolean open(RecruitmentId id, Instant until) {
        Recruitment recruitment = locked.lock(id);
        if (recruitment.state() == RecruitmentState.ONLINE || recruitment.state() == RecruitmentState.CLOSED) {
            return recruitment.state() == RecruitmentState.ONLINE;
        }
        if (!checks.takeArea(recruitment)) {
            return false;
        }
        recruitment.open(until, clock.instant());
        news.online(recruitment);
        return true;
    }

    /** The same, for so many answers at most. */
    public boolean open(RecruitmentId id, Instant until, int maxSignUps) {
        Recruitment recruitment = locked.lock(id);
        if (recruitment.state() == RecruitmentState.SUBMITTED) {
            recruitment.atMost(maxSignUps);
        }
        return open(id, until);
    }

    /** Stays online until then. An earlier end than it has changes nothing. */
    public void renew(RecruitmentId id, Instant until) {
        Recruitment recruitment = locked.lock(id);
        if (recruitment.renew(until)) {
            news.renewed(recruitment);
        }
    }

    /** It is over: its page says so. Closing what is closed changes nothing. */
    public void close(RecruitmentId id, CloseReason reason) {
        close(locked.lock(id), reason);
    }

    /** Closes it where its last moment is over, seen under the lock. */
    void closeIfDue(RecruitmentId id) {
        Recruitment recruitment = locked.lock(id);
        if (recruitment.isDue(clock.instant())) {
            close(recruitment, CloseReason.TIME_UP);
        }
    }

    /** A closed file calls nobody any more. */
    @EventListener
    void on(CaseEvent.Closed closed) {
        closeAll(closed.caseId());
    }

    /** Nor does one that is being rounded off. */
    @EventListener
    void on(CaseEvent.RoundingOff ending) {
        closeAll(ending.caseId());
    }

    private void closeAll(CaseId caseId) {
        for (UUID id : recruitments.openOf(caseId.value())) {
            close(locked.lock(new RecruitmentId(id)), CloseReason.CASE_CLOSED);
        }
    }

    private void close(Recruitment recruitment, CloseReason reason) {
        boolean wasOnline = recruitment.state() == RecruitmentState.ONLINE;
        if (recruitment.close(reason, clock.instant())) {
            news.closed(recruitment, reason, wasOnline);
        }
    }
}
