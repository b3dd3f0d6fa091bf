package be.omringd.demo;

import be.omringd.engine.embedded.StartProgress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Candidates, people and organisations, brought to where they should be: first what happened before today, then the others side by side,
 * and then the groups that are made of some of them.
 */
@Component
class DemoTrajectories {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTrajectories.class);
    private static final int SIDE_BY_SIDE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DemoCandidates candidates;
    private final DemoCase cases;
    private final DemoOrganisations organisations;
    private final DemoPast past;
    private final DemoLinkGroups linkGroups;
    private final DemoYear year;

    DemoTrajectories(DemoCandidates candidates, DemoCase cases, DemoOrganisations organisations, DemoPast past, DemoLinkGroups linkGroups,
            DemoYear year) {
        this.candidates = candidates;
        this.cases = cases;
        this.organisations = organisations;
        this.past = past;
        this.linkGroups = linkGroups;
        this.year = year;
    }

    /** How many are not yet where they should be. */
    int bring(StartProgress.Step step) {
        candidates.ask();
        List<Destination> plan = DemoPlan.cases();
        AtomicInteger there = new AtomicInteger();
        AtomicInteger missed = new AtomicInteger();
        step.show("what happened before");
        missed.addAndGet(playThePast());
        year.play(plan, step);
        try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            for (int i = 0; i < DemoOrganisations.ALL.size(); i++) {
                int number = i;
                if (!DemoOrganisations.ALL.get(number).isPast()) {
                    threads.submit(() -> {
                        if (!knock(number)) {
                            missed.incrementAndGet();
                        }
                    });
                }
            }
            for (int i = 0; i < plan.size(); i++) {
                int number = i;
                threads.submit(() -> {
                    if (!bring(number, plan.get(number))) {
                        missed.incrementAndGet();
                    }
                    step.show(there.incrementAndGet() + " of " + plan.size() + " people");
                });
            }
        }
        if (!Thread.currentThread().isInterrupted()) {
            step.show("groups of some of them");
            missed.addAndGet(linkGroups.bring(PATIENCE));
        }
        return missed.get();
    }

    /** One organisation after the other, before anything else: there is one clock. How many did not get where they should be. */
    private int playThePast() {
        int missed = 0;
        try {
            for (int number = 0; number < DemoOrganisations.ALL.size() && past.canBePlayed(); number++) {
                if (DemoOrganisations.ALL.get(number).isPast() && !knock(number)) {
                    missed++;
                }
            }
        } finally {
            past.over();
        }
        return missed;
    }

    private boolean bring(int number, Destination destination) {
        try {
            return cases.bring(number, destination, PATIENCE);
        } catch (RuntimeException failure) {
            LOG.error("Demo case {}", number, failure);
            return false;
        }
    }

    private boolean knock(int number) {
        try {
            return organisations.bring(number, past, PATIENCE);
        } catch (RuntimeException failure) {
            LOG.error("Demo organisation {}", number, failure);
            return false;
        }
    }
}
