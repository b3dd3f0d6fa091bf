package be.omringd.demo;

import be.omringd.access.CurrentActor;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.database.UtcMoments;
import be.omringd.engine.Deployment;
import be.omringd.engine.embedded.StartProgress;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with invented people, once. Stopped halfway it goes on at the next start; an installation that had
 * users before is left alone.
 */
@Component
@ConditionalOnProperty("omringd.demo")
class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int VOLUNTEERS = 140;
    private static final int SIDE_BY_SIDE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final UserAdministration administration;
    private final Volunteers volunteers;
    private final DemoAllowances allowances;
    private final DemoGoodbyes goodbyes;
    private final DemoCandidates candidates;
    private final DemoCase cases;
    private final DemoOrganisations organisations;
    private final DemoPast past;
    private final Deployment deployment;
    private final StartProgress progress;
    private final CurrentActor currentActor;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DemoLoader(UserAdministration administration, Volunteers volunteers, DemoAllowances allowances,
            DemoGoodbyes goodbyes, DemoCandidates candidates, DemoCase cases, DemoOrganisations organisations, DemoPast past,
            Deployment deployment, StartProgress progress, CurrentActor currentActor, JdbcTemplate jdbc, Clock clock) {
        this.administration = administration;
        this.volunteers = volunteers;
        this.allowances = allowances;
        this.goodbyes = goodbyes;
        this.candidates = candidates;
        this.cases = cases;
        this.organisations = organisations;
        this.past = past;
        this.deployment = deployment;
        this.progress = progress;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        if (!isWanted()) {
            return;
        }
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

    private boolean isWanted() {
        if (!isAboutToLoad()) {
            return false;
        }
        jdbc.update("insert ignore into demo_load (id, begun_at) values (1, ?)", UtcMoments.stored(clock.instant()));
        return true;
    }

    /** Whether this start fills an installation without users, or goes on with one that was stopped while it was filled. */
    boolean isAboutToLoad() {
        List<Boolean> loaded = jdbc.queryForList("select loaded_at is not null from demo_load", Boolean.class);
        return loaded.isEmpty() ? administration.nobodyYet() : !loaded.getFirst();
    }

    private void load(StartProgress.Step step) {
        currentActor.asProcess(() -> {
            addUsers();
            addVolunteers(step);
            allowances.load(LocalDate.now(clock));
            goodbyes.load(LocalDate.now(clock));
            return null;
        });
        awaitEngine(step);
        candidates.ask(LocalDate.now(clock));
        List<Destination> plan = DemoPlan.cases();
        AtomicInteger there = new AtomicInteger();
        AtomicInteger missed = new AtomicInteger();
        step.show("what happened before");
        missed.addAndGet(playThePast());
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
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        jdbc.update("update demo_load set loaded_at = ?", UtcMoments.stored(clock.instant()));
        if (missed.get() == 0) {
            step.done();
        } else {
            step.done(missed + " people or organisations are not yet where they should be; see the log");
        }
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

    private void addUsers() {
        Set<String> there = administration.all().stream().map(UserAdministration.UserSummary::username).collect(Collectors.toSet());
        DemoAccounts.ALL.stream().filter(account -> !there.contains(account.username())).forEach(account -> administration.create(
                new NewUser(account.username(), account.name(), "nl", Set.of(account.role()), account.regions(), account.teams()),
                DemoAccounts.PASSWORD));
    }

    private void addVolunteers(StartProgress.Step step) {
        LocalDate today = LocalDate.now(clock);
        for (int n = volunteers.count(VolunteerQuery.ALL); n < VOLUNTEERS; n++) {
            volunteers.register(DemoPeople.volunteer(n, cases.placeCode(n), today), VolunteerSource.REGISTER);
            step.show(n + 1 + " of " + VOLUNTEERS + " volunteers");
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
