package be.omringd.demo;

import be.omringd.engine.Deployment;
import be.omringd.engine.embedded.StartProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with invented people, once. Stopped halfway it goes on at the next start; an installation that had
 * users before is left alone.
 */
@Component
@ConditionalOnProperty("omringd.demo")
class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final DemoProgress kept;
    private final DemoRegister register;
    private final DemoTrajectories trajectories;
    private final DemoTeam team;
    private final Deployment deployment;
    private final StartProgress progress;

    DemoLoader(DemoProgress kept, DemoRegister register, DemoTrajectories trajectories, DemoTeam team, Deployment deployment,
            StartProgress progress) {
        this.kept = kept;
        this.register = register;
        this.trajectories = trajectories;
        this.team = team;
        this.deployment = deployment;
        this.progress = progress;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        if (!kept.isAboutToLoad()) {
            return;
        }
        kept.begun();
        StartProgress.Step step = progress.begin("Demo data");
        Thread.ofVirtual().name("demo data").start(() -> {
            try {
                load(step);
            } catch (RuntimeException failure) {
                LOG.error("Demo data could not be loaded", failure);
                step.done("could not be loaded completely; see the log");
            }
        });
    }

    /** Whether this start fills an installation without users, or goes on with one that was stopped while it was filled. */
    boolean isAboutToLoad() {
        return kept.isAboutToLoad();
    }

    private void load(StartProgress.Step step) {
        register.fill(step);
        awaitEngine(step);
        int missed = trajectories.bring(step);
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        try {
            team.leave();
        } catch (RuntimeException failure) {
            // people may be at work in it by now: it is no reason to begin anew at the next start
            LOG.error("What the colleagues of the demo do together could not be left as it should be", failure);
        }
        kept.done();
        if (missed == 0) {
            step.done();
        } else {
            step.done(missed + " people or organisations are not yet where they should be; see the log");
        }
    }

    private void awaitEngine(StartProgress.Step step) {
        step.show("waiting for the engine");
        while (!deployment.done()) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
