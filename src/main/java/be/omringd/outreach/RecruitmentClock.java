package be.omringd.outreach;

import be.omringd.access.CurrentActor;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes what has come to its end, beside the timer of the process: a page never says "come and join" after its last day because the
 * engine is away. Each one under the lock of its file and looked at again there, so it does no harm to run twice or on two nodes.
 */
@Component
class RecruitmentClock {

    private static final Logger LOG = LoggerFactory.getLogger(RecruitmentClock.class);
    private static final int AT_ONCE = 200;

    private final RecruitmentRepository recruitments;
    private final Outreach outreach;
    private final CurrentActor currentActor;
    private final Clock clock;

    RecruitmentClock(RecruitmentRepository recruitments, Outreach outreach, CurrentActor currentActor, Clock clock) {
        this.recruitments = recruitments;
        this.outreach = outreach;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void closeWhatIsDue() {
        for (UUID id : recruitments.due(clock.instant(), Limit.of(AT_ONCE))) {
            try {
                currentActor.asProcess(() -> {
                    outreach.closeIfDue(new RecruitmentId(id));
                    return null;
                });
            } catch (RuntimeException failure) {
                // the others still have their turn; this one comes again in a minute
                LOG.warn("Recruitment {} could not be closed: {}", id, failure.getClass().getName());
            }
        }
    }
}
