package be.omringd.demo;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.access.Users;
import be.omringd.engine.Deployment;
import be.omringd.shell.StartNotice;
import be.omringd.engine.embedded.StartProgress;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.Volunteers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
class DemoLoader implements StartNotice {

    static final String PASSWORD = "samen-aan-tafel";
    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int VOLUNTEERS = 140;
    private static final int SIDE_BY_SIDE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private record DemoUser(String username, String name, String language, Role role, Set<Region> regions, String does) {}

    private static final List<DemoUser> USERS = List.of(
            new DemoUser("noor", "Noor Vlinderstruik", "nl", Role.COORDINATOR, Set.of(Region.OOST_VLAANDEREN, Region.WEST_VLAANDEREN), "coordinator, Oost- en West-Vlaanderen"),
            new DemoUser("karim", "Karim Zonnebloem", "nl", Role.COORDINATOR, Set.of(Region.ANTWERPEN, Region.LIMBURG), "coordinator, Antwerpen en Limburg"),
            new DemoUser("sofie", "Sofie Madeliefje", "nl", Role.COORDINATOR, Set.of(Region.VLAAMS_BRABANT, Region.BRUSSEL), "coordinator, Vlaams-Brabant en Brussel"),
            new DemoUser("an", "An Korenwolf", "nl", Role.MANAGER, Set.of(), "manager"),
            new DemoUser("joke", "Joke Waterlelie", "nl", Role.TRAINER, Set.of(), "BAZ trainer"),
            new DemoUser("tom", "Tom Eekhoorn", "nl", Role.ADMINISTRATOR, Set.of(), "administrator"));

    private final UserAdministration administration;
    private final Users users;
    private final Volunteers volunteers;
    private final DemoAllowances allowances;
    private final DemoGoodbyes goodbyes;
    private final DemoCandidates candidates;
    private final Places places;
    private final DemoCase cases;
    private final Deployment deployment;
    private final StartProgress progress;
    private final CurrentActor currentActor;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DemoLoader(UserAdministration administration, Users users, Volunteers volunteers, DemoAllowances allowances,
            DemoGoodbyes goodbyes, DemoCandidates candidates, Places places, DemoCase cases, Deployment deployment, StartProgress progress,
            CurrentActor currentActor, JdbcTemplate jdbc, Clock clock) {
        this.administration = administration;
        this.users = users;
        this.volunteers = volunteers;
        this.allowances = allowances;
        this.goodbyes = goodbyes;
        this.candidates = candidates;
        this.places = places;
        this.cases = cases;
        this.deployment = deployment;
        this.progress = progress;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Sign in with the password  " + PASSWORD + "  as");
        USERS.forEach(user -> lines.add("  %-7s %s".formatted(user.username, user.does)));
        return lines;
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

    /** An installation without users, or one that was stopped while it got its demo data. */
    private boolean isWanted() {
        List<Timestamp> loaded = jdbc.queryForList("select loaded_at from demo_load", Timestamp.class);
        if (!loaded.isEmpty()) {
            return loaded.getFirst() == null;
        }
        if (!administration.nobodyYet()) {
            return false;
        }
        jdbc.update("insert into demo_load (id, begun_at) values (1, ?)", Timestamp.from(clock.instant()));
        return true;
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
        try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
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
        jdbc.update("update demo_load set loaded_at = ?", Timestamp.from(clock.instant()));
        if (missed.get() == 0) {
            step.done();
        } else {
            step.done(missed + " of " + plan.size() + " people are not yet where they should be; see the log");
        }
    }

    private boolean bring(int number, Destination destination) {
        try {
            return cases.bring(number, destination, PATIENCE);
        } catch (RuntimeException failure) {
            LOG.error("Demo case {}", number, failure);
            return false;
        }
    }

    private void addUsers() {
        Set<String> there = users.active().stream().map(user -> user.name()).collect(java.util.stream.Collectors.toSet());
        USERS.stream().filter(user -> !there.contains(user.name)).forEach(user -> administration.create(
                new NewUser(user.username, user.name, user.language, Set.of(user.role), user.regions), PASSWORD));
    }

    private void addVolunteers(StartProgress.Step step) {
        LocalDate today = LocalDate.now(clock);
        for (int n = volunteers.count(VolunteerQuery.ALL); n < VOLUNTEERS; n++) {
            volunteers.register(DemoPeople.volunteer(n, placeCode(n), today), VolunteerSource.REGISTER);
            step.show(n + 1 + " of " + VOLUNTEERS + " volunteers");
        }
    }

    private String placeCode(int n) {
        return places.search(DemoPeople.postcode(n), 1, Texts.DUTCH).getFirst().code();
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
