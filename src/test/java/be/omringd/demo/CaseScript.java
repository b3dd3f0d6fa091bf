package be.omringd.demo;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.Phase;
import be.omringd.demo.Destination.Turn;
import be.omringd.form.FormValues;
import be.omringd.group.GroupPhase;
import be.omringd.inbox.Tasks;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.linkgroup.LinkPhase;
import be.omringd.onboarding.Agreements;
import be.omringd.onboarding.ComingForward;
import be.omringd.onboarding.NewInterest;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.shell.Texts;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.Volunteers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Drives numbered cases from a new request to the first gathering, whatever happens in between: what fails because something was
 * killed is tried again, as people would.
 */
public final class CaseScript {

    /** Where all cases end: the group starts, and the search for a volunteer begins beside it. */
    public static final Set<String> LEFT_OPEN = Set.of("prepareGathering", "describeNeed");
    private static final Logger LOG = LoggerFactory.getLogger(CaseScript.class);
    private static final Destination START_UP = Destination.at(GroupPhase.STARTING_UP, LEFT_OPEN.toArray(String[]::new));

    private static final int AT_ONCE = 8;
    private static final Duration A_WHILE = Duration.ofSeconds(4);
    private static final String ZOTTEGEM = "41081";

    private final ApplicationContext context;

    public CaseScript(ApplicationContext context) {
        this.context = context;
    }

    /** Brings one case all the way to a group that runs with a volunteer, and waits for that. */
    public void driveToRunningGroup(int number) {
        driveOn(number, GroupPhase.RUNNING, 3);
    }

    /**
     * Brings one case, for whom there is a volunteer, to this phase after so many gatherings, with these tasks open, and waits for that.
     */
    public void driveOn(int number, Phase phase, int gatherings, String... open) {
        addCoordinators();
        String place = context.getBean(Places.class).search(DemoPeople.postcode(number), 1, Texts.DUTCH).getFirst().code();
        // somebody who has time whenever the group can meet
        VolunteerDetails some = DemoPeople.volunteer(number, place, LocalDate.now());
        VolunteerDetails free = new VolunteerDetails(some.person(), some.languages(), EnumSet.allOf(PartOfWeek.class), some.interests(),
                some.radiusKm(), some.withMinors(), some.maxGroups(), some.since(), some.profile());
        context.getBean(CurrentActor.class).asProcess(() -> context.getBean(Volunteers.class).register(free, VolunteerSource.REGISTER));
        arrives(number, Destination.at(phase, open).after(gatherings), Duration.ofMinutes(3));
    }

    /** Somebody is asked for a link group and says yes; waits for that. */
    public void saysYes(int number, CaseId file, String postcode) {
        link(number, file, Destination.at(LinkPhase.JOINING_LINK_GROUP).with(Turn.LINK_SAYS_YES).livingAt(postcode));
    }

    /** Brings a link group, for which there is a volunteer, to this task after so many gatherings, and waits for that. */
    public void driveLinkGroup(int number, CaseId file, String postcode, int gatherings, String open) {
        link(number, file, Destination.at(GroupPhase.STARTING_UP, open).after(gatherings).with(Turn.LINK_GROUP).livingAt(postcode));
    }

    private void link(int number, CaseId file, Destination destination) {
        if (!context.getBean(DemoCase.class).bring(number, file, destination, Duration.ofMinutes(1))) {
            throw new AssertionError(WhereItStands.of(context.getBean(JdbcTemplate.class), file));
        }
    }

    /** Brings one case to this phase with these tasks open, and waits for that. */
    public void driveTo(int number, Phase phase, String... open) {
        addCoordinators();
        arrives(number, Destination.at(phase, open), Duration.ofMinutes(2));
    }

    /** Fails where it does not arrive within the patience, and says where it stands then. */
    void arrives(int number, Destination destination, Duration patience) {
        DemoCase cases = context.getBean(DemoCase.class);
        if (!cases.bring(number, destination, patience)) {
            throw new AssertionError("Case %d did not get to %s %s within %s:%n%s".formatted(number, destination.phase(),
                    destination.waiting(), patience,
                    WhereItStands.of(context.getBean(JdbcTemplate.class), cases.caseOf(number, destination))));
        }
    }

    /** Somebody would like to volunteer and goes on until this task is open, or until they are a volunteer; waits for that. */
    public CaseId driveCandidate(int number, String until) throws InterruptedException {
        addCoordinators();
        Place place = context.getBean(Places.class).get(ZOTTEGEM);
        VolunteerDetails details = DemoPeople.volunteer(number, ZOTTEGEM, LocalDate.now());
        CaseId file = context.getBean(CurrentActor.class).as(Actor.VISITOR, () -> context.getBean(ComingForward.class).interested(
                new NewInterest(UUID.nameUUIDFromBytes(("candidate " + number).getBytes(StandardCharsets.UTF_8)), details, 1985,
                        "Ik kook graag", null)))
                .caseId();
        driveCandidate(file, place.region(), until);
        return file;
    }

    /** The same from where they are now. */
    public void driveCandidate(CaseId file, Region region, String until) throws InterruptedException {
        Actor coordinator = context.getBean(Users.class).active().stream()
                .filter(user -> user.has(Role.COORDINATOR) && user.regions().contains(region)).findFirst().orElseThrow();
        CurrentActor currentActor = context.getBean(CurrentActor.class);
        WorkItems items = context.getBean(WorkItems.class);
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            // read first: what comes after they have arrived is not done any more
            List<WorkItemSummary> open = currentActor.as(coordinator, () -> items.openIn(file));
            if (open.stream().anyMatch(item -> item.elementId().equals(until))
                    || currentActor.as(coordinator, () -> context.getBean(CaseFiles.class).get(file)).phase().name().equals(until)) {
                return;
            }
            currentActor.as(coordinator, () -> {
                open.forEach(item -> context.getBean(Tasks.class).complete(item.id(), candidate(item.formKey()), Texts.DUTCH));
                return null;
            });
            Thread.sleep(200);
        }
        throw new AssertionError("The candidate did not get to " + until + ":" + System.lineSeparator()
                + WhereItStands.of(context.getBean(JdbcTemplate.class), file));
    }

    private FormValues candidate(String formKey) {
        String today = LocalDate.now().toString();
        Map<String, Object> told = Map.of("aim", true, "liability", true, "insurance", true, "allowance", true, "secrecy", true,
                "privacy", true, "way", "talk", "informedOn", today);
        String words = context.getBean(Agreements.class).toSign("nl").getFirst().templateId().toString();
        return FormValues.of(switch (formKey) {
            case "volunteer/answer-interest" -> Map.of("outcome", "invite", "way", "phone");
            case "volunteer/candidate-talk" -> Map.of("outcome", "goOn", "heldOn", today, "municipality", ZOTTEGEM, "radiusKm", 20,
                    "birthYear", 1985, "languages", List.of("nl"), "benefit", "none", "otherAllowances", "no");
            case "volunteer/give-information" -> told;
            case "volunteer/sign-agreement" -> Map.of("way", "paper", "templateId", words, "signedOn", today);
            case "volunteer/inform-and-sign" -> {
                Map<String, Object> both = new HashMap<>(told);
                both.putAll(Map.of("signing", "paper", "templateId", words));
                yield both;
            }
            default -> throw new IllegalStateException("No answers to " + formKey);
        });
    }

    /**
     * Brings the cases with these numbers there, a few at the same time; returns when all are, or when the application stops. One that does
     * not go on, as when its step was in the hands of what was killed, lets others go first.
     */
    public void drive(int from, int to) {
        addCoordinators();
        Deque<Integer> waiting = new ConcurrentLinkedDeque<>(IntStream.range(from, to).boxed().toList());
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (int n = 0; n < AT_ONCE; n++) {
                threads.submit(() -> {
                    for (Integer number = waiting.poll(); number != null; number = waiting.poll()) {
                        switch (bring(number)) {
                            case ON -> waiting.addFirst(number);
                            case NOWHERE -> {
                                waiting.addLast(number);
                                Thread.sleep(200);
                            }
                            case THERE -> LOG.debug("Case {} is there", number);
                        }
                    }
                    return null;
                });
            }
        }
    }

    private enum Went {
        THERE, ON, NOWHERE
    }

    private Went bring(int number) {
        DemoCase cases = context.getBean(DemoCase.class);
        try {
            CaseId caseId = cases.caseOf(number, START_UP);
            Set<UUID> before = open(caseId);
            return cases.bring(number, caseId, START_UP, A_WHILE) ? Went.THERE : open(caseId).equals(before) ? Went.NOWHERE : Went.ON;
        } catch (RuntimeException somethingIsDown) {
            LOG.info("Case {} waits: {}", number, somethingIsDown.toString());
            return Went.NOWHERE;
        }
    }

    private Set<UUID> open(CaseId caseId) {
        return context.getBean(CurrentActor.class).asProcess(() -> context.getBean(WorkItems.class).openIn(caseId)).stream()
                .map(WorkItemSummary::id).collect(Collectors.toSet());
    }

    private void addCoordinators() {
        UserAdministration administration = context.getBean(UserAdministration.class);
        for (Region region : Region.values()) {
            try {
                context.getBean(CurrentActor.class).asProcess(() -> administration.create(
                        new NewUser("driver-" + region.name().toLowerCase(), "Driver", "nl", Set.of(Role.COORDINATOR), Set.of(region)),
                        "driver-password"));
            } catch (IllegalArgumentException | DataIntegrityViolationException thereAlready) {
                LOG.debug("{} is there", region);
            }
        }
    }
}
