package be.omringd.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import be.omringd.access.UserAdministration.NewUser;
import be.omringd.calendar.CalendarFeeds;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseListQuery;
import be.omringd.coaching.CoachingTrajectories;
import be.omringd.flow.FlowNumbers;
import be.omringd.flow.FlowPeriod;
import be.omringd.flow.FlowStep;
import be.omringd.flow.Flows.Behind;
import be.omringd.form.FormValues;
import be.omringd.inbox.CarriedTasks;
import be.omringd.inbox.InboxQuery;
import be.omringd.inbox.SavedFilters;
import be.omringd.inbox.TaskGroup;
import be.omringd.mirror.MirrorId;
import be.omringd.mirror.MirrorSet;
import be.omringd.mirror.Mirrors;
import be.omringd.mirror.Question;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.OrganisationKind;
import be.omringd.organisation.Organisations;
import be.omringd.outreach.RecruitmentId;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentNeed;
import be.omringd.outreach.RecruitmentText;
import be.omringd.outreach.RecruitmentTexts;
import be.omringd.outreach.Outreach;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.search.SearchFor;
import be.omringd.search.SearchId;
import be.omringd.search.Searches;
import be.omringd.status.ProcessStatus;
import be.omringd.text.Matches;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mockito.Mockito;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may call what. Every public method of every service stands in {@code access/services.txt} with who may; each is called by those who
 * may not, by role and by region, and by one who may. All of it is about a person, a volunteer and a group in Limburg. Whatever a call does
 * is rolled back.
 */
class ServiceAccessTest extends VolunteerWorld {

    private static final Actor ADA = user("Ada", Role.ADMINISTRATOR);
    /** Has all regions from before she became a trainer: they give her nothing. */
    private static final Actor JOKE = new Actor(
            UUID.randomUUID(), "Joke", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(Region.values()), Set.of(Team.values()));

    private static final Actor RIK = trainer("Rik", Team.DOMO);
    /** Her partner carries the trajectory of Lus along. */
    private static final Actor INA = trainer("Ina", Team.MAGENTA);
    /** His did so before. */
    private static final Actor FONS = trainer("Fons", Team.EK_C);

    private static Actor trainer(String name, Team team) {
        return new Actor(UUID.randomUUID(), name, Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(Region.values()), Set.of(team));
    }

    /** Who may call a method, as the table names it, and who of those who are tried here is to be refused. */
    private enum Rule {
        /** Coordinators of the region and managers. */
        REGION(List.of(Actor.VISITOR, TOM, JOKE, ADA, ELS), LIEN),
        /** Coordinators of every region and managers. */
        TEAM(List.of(Actor.VISITOR, TOM, JOKE, ADA), ELS),
        /** Gives each what is for their eyes: nothing to who sees no files, and nothing of Lus to trainers of another partner. */
        OWN(List.of(Actor.VISITOR, TOM, RIK, ADA), ELS),
        /** Whom the task is for; who may, and that they can, stands in WorkItemsTest. */
        TASK(List.of(Actor.VISITOR, TOM, JOKE, ADA, ELS), null),
        /** Trainers of every partner and managers. */
        TRAINERS(List.of(Actor.VISITOR, ADA, ELS, LIEN), JOKE),
        /**
         * Trainers of the partners that carry a trajectory and managers: tried with one of another partner too, with one of a partner that
         * no longer carries it along, and with one whose partner does.
         */
        COACHES(List.of(Actor.VISITOR, RIK, FONS, ADA, ELS, LIEN), INA),
        /** Trainers of the partner that leads a trajectory and managers. */
        LEADS(List.of(Actor.VISITOR, RIK, FONS, INA, ADA, ELS, LIEN), JOKE),
        MANAGERS(List.of(Actor.VISITOR, TOM, JOKE, ADA, ELS, LIEN), MARIE),
        ADMINISTRATORS(List.of(Actor.VISITOR, TOM, JOKE, ELS, LIEN, MARIE), ADA),
        /** Open to everybody, or looked at by whoever calls it: the table says why. */
        OPEN(List.of(), null);

        private final List<Actor> refused;
        private final @Nullable Actor allowed;

        Rule(List<Actor> refused, @Nullable Actor allowed) {
            this.refused = refused;
            this.allowed = allowed;
        }
    }

    private record Entry(Object bean, Method method) {}

    @Autowired
    private ApplicationContext context;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Searches searches;
    @Autowired
    private Mirrors mirrors;
    @Autowired
    private Outreach outreach;
    @Autowired
    private Organisations organisations;
    @Autowired
    private CoachingTrajectories trajectories;

    private final Map<Class<?>, Object> samples = new HashMap<>();

    @Test
    void everyMethodOfAServiceStandsInTheTable() throws IOException {
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(services().keySet());
    }

    @TestFactory
    Stream<DynamicTest> whoMayNotIsRefused() throws IOException {
        CaseId file = aWorldInLimburg();
        CaseId trajectory = aTrajectoryOfLus();
        Map<String, Entry> services = services();
        return table().entrySet().stream().filter(line -> services.containsKey(line.getKey())).map(line -> DynamicTest.dynamicTest(
                line.getKey() + ": " + line.getValue().name().toLowerCase(Locale.ROOT), () -> {
                    Entry entry = services.get(line.getKey());
                    Rule rule = line.getValue();
                    samples.put(CaseId.class, rule == Rule.COACHES || rule == Rule.LEADS ? trajectory : file);
                    for (Actor actor : rule.refused) {
                        String outcome = call(actor, entry);
                        assertThat(outcome).as(actor.kind() + " " + actor.roles() + " " + actor.regions())
                                .isIn(rule == Rule.OWN ? List.of("refused", "nothing") : List.of("refused"));
                    }
                    if (rule.allowed != null) {
                        assertThat(call(rule.allowed, entry)).as("who may").isNotEqualTo("refused");
                    }
                }));
    }

    private CaseId aTrajectoryOfLus() {
        OrganisationId library = as(JOKE, () -> organisations.register(
                new OrganisationDetails("Bib", OrganisationKind.ORGANISATION, HASSELT, "nl"),
                new Contact("Ans", null, null, "a@bib.example")));
        CaseId trajectory = as(JOKE, () -> trajectories.begin(library, Team.LUS));
        does(JOKE, () -> files.carriedBy(trajectory, Set.of(Team.LUS, Team.EK_C), Team.LUS));
        does(JOKE, () -> files.carriedBy(trajectory, Set.of(Team.LUS, Team.MAGENTA), Team.LUS));
        return trajectory;
    }

    private CaseId aWorldInLimburg() {
        CaseId file = aFileIn(HASSELT);
        VolunteerId volunteer = aVolunteer("Wim", HASSELT);
        SearchId search = as(MARIE, () -> searches.open(file, SearchFor.GROUP));
        RecruitmentNeed need = new RecruitmentNeed(HASSELT, Set.of(Language.NL), "MONTHLY", false, null, Set.of());
        RecruitmentTexts texts = new RecruitmentTexts(new RecruitmentText("Vrijwilliger gezocht", "Een groep zoekt iemand."), null, null);
        RecruitmentId recruitment =
                as(LIEN, () -> outreach.prepare(file, search.value(), RecruitmentKind.VACANCY, need, texts, null, null));
        List.of(file, volunteer, search, recruitment, need, texts, search.value(), "x", 1, 1L, true, Locale.of("nl"), LocalDate.now(),
                Instant.now(), InboxQuery.of(InboxQuery.Scope.ALL), new InboxQuery.Position(null, search.value()),
                new CaseListQuery("", Set.of(), Set.of(), Set.of(), null, null, false, CaseListQuery.Sort.OPENED, true),
                new NewUser("nieuw", "Nieuw", "nl", Set.of(Role.TRAINER), Set.of(), Set.of(Team.LUS)))
                .forEach(sample -> samples.put(sample.getClass(), sample));
        samples.put(MirrorId.class, as(MARIE, () -> mirrors.open(file, MirrorSet.blank(), LocalDate.now().plusDays(20))));
        FlowPeriod longAgo = new FlowPeriod(YearMonth.of(1990, 1), YearMonth.of(1990, 12));
        samples.put(FlowPeriod.class, longAgo);
        samples.put(Behind.class, new Behind(longAgo, FlowStep.CAME, null));
        samples.put(YearMonth.class, YearMonth.of(1990, 12));
        samples.put(MirrorSet.class, MirrorSet.blank());
        samples.put(FormValues.class, FormValues.EMPTY);
        samples.put(CalendarFeeds.Choice.class, CalendarFeeds.Choice.AT_FIRST);
        when(context.getBean(Users.class).hold(ELS.user())).thenReturn(Optional.of(ELS));
        samples.put(CarriedTasks.Gift.class, new CarriedTasks.Gift(search.value(), search.value(), ELS, "x"));
        samples.put(SavedFilters.View.class, SavedFilters.View.AT_FIRST);
        samples.put(Question.class, new Question("s1", "arrival"));
        samples.put(int.class, 1);
        samples.put(long.class, 1L);
        samples.put(double.class, 1.0);
        samples.put(Double.class, 1.0);
        samples.put(boolean.class, true);
        samples.put(Collection.class, List.of());
        samples.put(List.class, List.of());
        samples.put(Set.class, Set.of());
        samples.put(Map.class, Map.of());
        samples.put(VolunteerDetails.class, details("Wim", HASSELT));
        samples.put(ContactDetails.class, details("Wim", HASSELT).person());
        return file;
    }

    private Object sample(Class<?> type) {
        Object sample = samples.get(type);
        if (sample == null) {
            sample = type.isEnum() ? type.getEnumConstants()[0] : type.isRecord() ? recordOf(type)
                    : Modifier.isFinal(type.getModifiers()) ? new SpringObjenesis().newInstance(type) : Mockito.mock(type);
            samples.put(type, sample);
        }
        return sample;
    }

    /** Of samples; without any where those do not fit together, since who may not is refused before anybody looks. */
    private Object recordOf(Class<?> type) {
        Class<?>[] parts = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(parts);
            canonical.setAccessible(true);
            return canonical.newInstance(Arrays.stream(parts).map(this::sample).toArray());
        } catch (ReflectiveOperationException unfit) {
            return new SpringObjenesis().newInstance(type);
        }
    }

    private String call(Actor actor, Entry entry) {
        Object[] arguments = Arrays.stream(entry.method.getParameterTypes()).map(this::sample).toArray();
        return as(actor, () -> transaction.execute(rolledBack -> {
            rolledBack.setRollbackOnly();
            try {
                return isNothing(entry.method.invoke(entry.bean, arguments)) ? "nothing" : "something";
            } catch (InvocationTargetException failure) {
                // what fails otherwise went past the check of who may, and found that these samples do not fit
                return failure.getCause() instanceof AccessDeniedException ? "refused" : failure.getCause().toString();
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }));
    }

    private static boolean isNothing(Object result) {
        return switch (result) {
            case null -> true;
            case Optional<?> optional -> optional.isEmpty();
            case Collection<?> collection -> collection.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Matches<?> matches -> matches.found().isEmpty();
            case FlowNumbers numbers -> numbers.isEmpty();
            case ProcessStatus.Overview overview -> overview.processes().isEmpty() && overview.totals().untold() == 0;
            case TaskGroup.Listed listed -> listed.groups().isEmpty();
            case Boolean yes -> !yes;
            case Number number -> number.intValue() == 0;
            default -> false;
        };
    }

    private Map<String, Entry> services() {
        Map<String, Entry> services = new TreeMap<>();
        for (Object bean : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            if (!Mockito.mockingDetails(bean).isMock() && type.getName().startsWith("be.omringd.")
                    && Modifier.isPublic(type.getModifiers())) {
                for (Method method : type.getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()) {
                        services.put(type.getSimpleName() + "." + method.getName() + Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")")), new Entry(bean, method));
                    }
                }
            }
        }
        assertThat(services).as("services found").hasSizeGreaterThan(200);
        return services;
    }

    /** Lines such as {@code Volunteers.rest(VolunteerId, LocalDate) | region}; what is open has a third part: why. */
    private static Map<String, Rule> table() throws IOException {
        Map<String, Rule> table = new TreeMap<>();
        try (var lines = ServiceAccessTest.class.getResourceAsStream("/access/services.txt")) {
            for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\s*\\|\\s*");
                    Rule rule = Rule.valueOf(parts[1].toUpperCase(Locale.ROOT));
                    assertThat(parts).as(line).hasSize(rule == Rule.OPEN ? 3 : 2);
                    assertThat(table.put(parts[0], rule)).as("twice: " + line).isNull();
                }
            }
        }
        return table;
    }
}
