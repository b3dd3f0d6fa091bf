package be.omringd.linkgroup;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseListQuery;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Deployment.Deployed;
import be.omringd.intake.RequestPhase;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Who chose a link group before there was a process for it waits in one from now on, once the engine knows it. Each is begun in a
 * transaction of its own and once, so that it can be stopped anywhere and gone on with at the next start. See
 * docs/decisions/0026-between-two-tasks.md.
 */
@Component
class WaitedBefore {

    private static final Logger LOG = LoggerFactory.getLogger(WaitedBefore.class);

    private final CaseLists lists;
    private final LinkWaiting waiting;
    private final CurrentActor currentActor;

    WaitedBefore(CaseLists lists, LinkWaiting waiting, CurrentActor currentActor) {
        this.lists = lists;
        this.waiting = waiting;
        this.currentActor = currentActor;
    }

    @EventListener
    void on(Deployed deployed) {
        currentActor.asProcess(() -> {
            try {
                long begun = candidates().stream().filter(this::begin).count();
                if (begun > 0) {
                    LOG.info("{} people who wait for a link group hear from us from now on", begun);
                }
            } catch (DataAccessException | TransactionException busy) {
                LOG.warn("Who waits for a link group could not be looked up: {}", busy.getClass().getSimpleName());
            }
            return null;
        });
    }

    private List<CaseSummary> candidates() {
        return lists.list(
                new CaseListQuery("", Set.of(CaseStatus.OPEN, CaseStatus.PAUSED),
                        Set.of(RequestPhase.ORIENTED_LINK, CasePhase.ROUNDING_OFF),
                        Set.of(),
                        null, null, false, CaseListQuery.Sort.OPENED, false),
                0, Integer.MAX_VALUE);
    }

    private boolean begin(CaseSummary file) {
        try {
            return waiting.beginForOneOfBefore(file.id());
        } catch (DataAccessException | TransactionException busy) {
            LOG.warn("The wait in file {} begins at the next start: {}", file.id(), busy.getClass().getSimpleName());
            return false;
        }
    }
}
