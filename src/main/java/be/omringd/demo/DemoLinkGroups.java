package be.omringd.demo;

import be.omringd.casefile.CaseId;
import be.omringd.demo.DemoPlan.LinkGroupPlan;
import be.omringd.demo.Destination.Turn;
import be.omringd.linkgroup.LinkPhase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Link groups of people who wait, each brought as far as it should be, and proposals for those who wait still. */
@Component
class DemoLinkGroups {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLinkGroups.class);

    private final DemoCase cases;
    private final DemoRequests requests;
    private final DemoGroupStart starts;
    private final DemoProposals proposals;

    DemoLinkGroups(DemoCase cases, DemoRequests requests, DemoGroupStart starts, DemoProposals proposals) {
        this.cases = cases;
        this.requests = requests;
        this.starts = starts;
        this.proposals = proposals;
    }

    /** How many did not get where they should be. */
    int bring(Duration patience) {
        List<LinkGroupPlan> groups = DemoPlan.linkGroups();
        AtomicInteger missed = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(groups.size(), Thread.ofVirtual().factory())) {
            groups.forEach(group -> start(group).ifPresentOrElse(
                    file -> threads.submit(() -> {
                        if (!bring(group, file, patience)) {
                            missed.incrementAndGet();
                        }
                    }), missed::incrementAndGet));
            // those who have a place in a group now are in no proposal
            proposals.begin();
        }
        proposals.end();
        return missed.get();
    }

    private Optional<CaseId> start(LinkGroupPlan group) {
        try {
            return Optional.of(starts.start(
                    group.people().stream().map(number -> cases.caseOf(number, waiting(number))).toList(),
                    requests.place(group.people().getFirst(), group.group())));
        } catch (RuntimeException failure) {
            LOG.error("Demo link group {}", group.people(), failure);
            return Optional.empty();
        }
    }

    private static Destination waiting(int number) {
        return DemoPlan.cases().get(number);
    }

    /** Its people answer, then it goes its way. */
    private boolean bring(LinkGroupPlan group, CaseId file, Duration patience) {
        try {
            boolean answered = true;
            for (int number : group.people()) {
                Destination waiting = waiting(number);
                answered &= waiting.turn() != Turn.LINK_SAYS_YES
                        || cases.bring(number, waiting.to(LinkPhase.JOINING_LINK_GROUP), patience);
            }
            return answered & cases.bring(group.people().getFirst(), file, group.group(), patience);
        } catch (RuntimeException failure) {
            LOG.error("Demo link group {}", group.people(), failure);
            return false;
        }
    }
}
