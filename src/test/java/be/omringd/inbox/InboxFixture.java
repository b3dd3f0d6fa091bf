package be.omringd.inbox;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.access.Users;
import be.omringd.calendar.CalendarEntry;
import be.omringd.calendar.CalendarKind;
import be.omringd.calendar.CalendarSource;
import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.NoteWith;
import be.omringd.casefile.Phase;
import be.omringd.casefile.Phases;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import be.omringd.form.TestForms;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A small team, and tasks as the engine would bring them. Import it into a Spring test; the tasks alone: {@link Tasks}. */
@TestConfiguration(proxyBeanMethods = false)
@Import({InboxFixture.TestTasks.class, InboxFixture.Tasks.class})
public class InboxFixture {

    /** A place in each of two regions. */
    public static final String ZOTTEGEM = "41081";
    public static final String HASSELT = "71072";

    public static final Actor LIES = user("Lies", Role.COORDINATOR, Region.OOST_VLAANDEREN);
    public static final Actor KARIM = user("Karim", Role.COORDINATOR, Region.OOST_VLAANDEREN);
    public static final Actor SOFIE = user("Sofie", Role.COORDINATOR, Region.LIMBURG);
    public static final Actor MIA = user("Mia", Role.MANAGER);
    public static final Actor TOM = user("Tom", Role.TRAINER);
    public static final Actor JOKE = trainer("Joke", Team.LUS);
    public static final Actor RIK = trainer("Rik", Team.LUS, Team.MAGENTA);
    public static final Actor DIRK = trainer("Dirk", Team.DOMO);
    public static final Actor ADA = user("Ada", Role.ADMINISTRATOR);
    /** Whose account is closed while they get or take something: still among those who can sign in, and not held. */
    static final Set<UUID> CLOSED_MEANWHILE = ConcurrentHashMap.newKeySet();
    public static final List<Actor> TEAM = List.of(LIES, KARIM, SOFIE, MIA, TOM, JOKE, RIK, DIRK, ADA);

    private static final String FORM = """
            {"type": "default", "id": "test-questions", "schemaVersion": 16, "components": [
              {"type": "text", "id": "Title", "text": "# Proef"},
              {"type": "textfield", "id": "f1", "key": "note", "label": "Wat gebeurde er?", "validate": {"required": true, "maxLength": 100}},
              {"type": "select", "id": "f2", "key": "choice", "label": "Wat kies je?", "properties": {"variable": "choice"},
               "values": [{"label": "Ja", "value": "yes"}, {"label": "Nee", "value": "no"}]}]}""";
    /** Where "no" ends the request. */
    private static final String ENDING = FORM.replace("test-questions", "test-ending")
            .replace("\"variable\": \"choice\"", "\"variable\": \"choice\", \"ends.no\": \"request\"");

    /** In which several write at once. */
    private static final String TOGETHER = """
            {"type": "default", "id": "test-together", "schemaVersion": 16, "components": [
              {"type": "text", "id": "Title", "text": "# Samen"},
              {"type": "textarea", "id": "f1", "key": "note", "label": "Wat gebeurde er?", "validate": {"maxLength": 500}},
              {"type": "textfield", "id": "f2", "key": "owner", "label": "Wie trekt dit?", "validate": {"maxLength": 100}},
              {"type": "dynamiclist", "id": "f3", "path": "steps", "label": "Stappen", "isRepeating": true, "allowAddRemove": true,
               "defaultRepetitions": 1, "components": [
                 {"type": "textfield", "id": "f4", "key": "what", "label": "Wat?", "validate": {"maxLength": 100}}]}]}""";

    private static Actor user(String name, Role role, Region... regions) {
        return new Actor(UUID.nameUUIDFromBytes(name.getBytes()), name, Actor.Kind.USER, Set.of(role), Set.of(regions));
    }

    private static Actor trainer(String name, Team... teams) {
        return new Actor(UUID.nameUUIDFromBytes(name.getBytes()), name, Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(Region.values()),
                Set.of(teams));
    }

    /** A kind of case about an organisation, of a team. */
    public static final CaseKind COACHING =
            new CaseKind("TEST_COACHING", CaseSubject.Kind.ORGANISATION, CaseAccess.TEAM, false, false, Set.of(NoteWith.OTHER), false);

    /** Where such a case stands. */
    public enum CoachingPhase implements Phase {
        KNOCKED, TALKED_WITH;

        @Override
        public String kind() {
            return COACHING.code();
        }
    }

    /** Another kind of case about an organisation: it stands in the list of its team and has a page. */
    public static final CaseKind VISITS = new CaseKind(
            "TEST_VISITS", CaseSubject.Kind.ORGANISATION, CaseAccess.TEAM, true, false, Set.of(NoteWith.PERSON, NoteWith.OTHER), true);

    /** Where such a case stands. */
    public enum VisitsPhase implements Phase {
        FIRST_VISIT, LATER_VISITS;

        @Override
        public String kind() {
            return VISITS.code();
        }
    }

    @Bean
    CaseKind kindOfVisits() {
        return VISITS;
    }

    @Bean
    Phases phasesOfVisits() {
        return Phases.of(VisitsPhase.values());
    }

    @Bean
    CaseKind kindOfCoaching() {
        return COACHING;
    }

    @Bean
    Phases phasesOfCoaching() {
        return Phases.of(CoachingPhase.values());
    }

    /** Plans something twice with whoever is called Gepland: it was, and it will be. */
    @Bean
    CalendarSource plans() {
        return (held, from, locale) -> held.stream().filter(file -> file.calledName().equals("Gepland"))
                .flatMap(file -> Stream.of(-1, 9, 3).map(days -> new CalendarEntry(CalendarKind.GATHERING, file.id().value(), "Bijeenkomst",
                        file.title(), true, null, from.plusDays(days), "De Kring " + days, "dossier")))
                .toList();
    }

    @Bean
    @Primary
    Users team() {
        return new Users() {
            @Override
            public Actor get(UUID id) {
                return TEAM.stream().filter(user -> user.userId().equals(id)).findFirst().orElseThrow();
            }

            @Override
            public String name(UUID id) {
                return TEAM.stream().filter(user -> user.userId().equals(id)).map(Actor::name).findFirst().orElse("");
            }

            @Override
            public Map<UUID, String> names(Collection<UUID> ids) {
                return TEAM.stream().filter(user -> ids.contains(user.user())).collect(Collectors.toMap(Actor::user, Actor::name));
            }

            @Override
            public Optional<Actor> hold(UUID id) {
                return TEAM.stream().filter(user -> user.user().equals(id) && !CLOSED_MEANWHILE.contains(id)).findFirst();
            }

            @Override
            public List<Actor> active() {
                return TEAM;
            }
        };
    }

    @Bean
    @Primary
    Forms testForms() {
        return TestForms.with(Map.of("test/questions", FORM, "test/refused-form", FORM.replace("test-questions", "test-refused-form"),
                "test/ending", ENDING, "test/together", TOGETHER));
    }

    /** What the answers of the tasks of the test mean. */
    @Component
    static class TestTasks {

        private final CaseFiles files;

        TestTasks(CaseFiles files) {
            this.files = files;
        }

        /** Refuses what the form accepts. */
        @HandlesTask("test/refused-form")
        TaskResult refusedForm() {
            return TaskResult.refused(FormErrors.of("note", "Dat kan niet."));
        }

        /** Changes something and then finds out that it cannot be. */
        @HandlesTask("test/refusing")
        TaskResult refusing(CaseId caseId) {
            files.note(caseId, "casefile.event.concern", "half a change");
            return TaskResult.refused(FormErrors.of("note", "Dat kan niet."));
        }

        /** The whole team writes in it. */
        @HandlesTask(value = "test/together", together = true)
        void together() {}

        /** Pauses the file of the task that is being completed. */
        @HandlesTask("test/pausing")
        TaskResult pausing(CaseId caseId) {
            files.pause(caseId, null);
            return TaskResult.done(Map.of("paused", true));
        }
    }

    /** Brings tasks as the engine would, and acts as one of the team. */
    @Component("testTasks")
    public static class Tasks {

        private static final AtomicLong KEYS = new AtomicLong(2_251_799_813_685_249L);

        private final ArrivingTasks arriving;
        private final FromTheEngine engine;
        private final Items items;
        private final CaseFiles files;
        private final CurrentActor currentActor;
        private final JdbcTemplate jdbc;

        Tasks(ArrivingTasks arriving, FromTheEngine engine, Items items, CaseFiles files, CurrentActor currentActor, JdbcTemplate jdbc) {
            this.arriving = arriving;
            this.engine = engine;
            this.items = items;
            this.files = files;
            this.currentActor = currentActor;
            this.jdbc = jdbc;
        }

        /** A new person with a file. */
        public CaseId aPersonFrom(String place, String firstName) {
            return files.open(Trajectory.KIND,
                    new ContactDetails(firstName, "De Proef", "0470 12 34 56", null, place, "nl", "phone", false));
        }

        public CaseId aPersonFrom(String place) {
            return aPersonFrom(place, "Jef");
        }

        /** A task for an introducer. */
        public UUID aTask(CaseId caseId, String formKey) {
            return aTask(caseId, formKey, null);
        }

        public UUID aTask(CaseId caseId, String formKey, Instant due) {
            return aTask(task(caseId, formKey, "introducer", due));
        }

        public UUID aTask(NewWorkItem task) {
            offer(task);
            return items.idOfJob(task.jobKey()).orElseThrow();
        }

        /** A task as a diagram has it. */
        public UUID aTask(CaseId caseId, String processId, String elementId, String formKey, String group, Instant due,
                Map<String, Object> variables) {
            return aTask(new NewWorkItem(
                    KEYS.incrementAndGet(), caseId.toString(), processId, 5, instance(caseId), elementId, formKey, group, due, variables));
        }

        /** The engine no longer has it. */
        public void withdraw(UUID id) {
            currentActor.asProcess(() -> {
                engine.withdraw(id);
                return null;
            });
        }

        /** A reminder, or with it an escalation, for all tasks of this element in the file. */
        public void remind(CaseId caseId, String elementId, boolean escalate) {
            currentActor.asProcess(() -> {
                engine.remind(caseId, instance(caseId), elementId);
                if (escalate) {
                    engine.escalate(caseId, instance(caseId), elementId);
                }
                return null;
            });
        }

        void offer(NewWorkItem task) {
            currentActor.asProcess(() -> {
                arriving.offered(task);
                return null;
            });
        }

        NewWorkItem task(CaseId caseId, String formKey, String group, Instant due) {
            return new NewWorkItem(KEYS.incrementAndGet(), caseId.toString(), "request-intake", 5, instance(caseId), "firstContact",
                    formKey, group, due,
                    Map.of("caseId", caseId.toString(), "attempts", 1));
        }

        /** One process for each file. */
        static long instance(CaseId caseId) {
            return caseId.value().hashCode() & 0x7fffffff;
        }

        public <T> T as(Actor actor, Supplier<T> work) {
            return currentActor.as(actor, work);
        }

        public WorkItemState state(UUID id) {
            return items.findById(id).orElseThrow().state();
        }

        WorkItem item(UUID id) {
            return items.findById(id).orElseThrow();
        }
    }
}
