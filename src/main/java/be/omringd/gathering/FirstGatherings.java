package be.omringd.gathering;

import be.omringd.lus.FirstGatheringAgreed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans the gathering that was agreed with the start of a group. There is no volunteer yet: somebody of us leads it. */
@Component
class FirstGatherings {

    private final Gatherings gatherings;

    FirstGatherings(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    @EventListener
    void on(FirstGatheringAgreed agreed) {
        gatherings.plan(agreed.caseId(), new GatheringPlan(agreed.at(), agreed.place(), agreed.theme(), LedBy.WORKER, null));
    }
}
