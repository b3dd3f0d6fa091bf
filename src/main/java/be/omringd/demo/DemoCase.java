package be.omringd.demo;

import static be.omringd.demo.DemoStories.pick;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.demo.Destination.Turn;
import be.omringd.form.FormValues;
import be.omringd.group.GroupPhase;
import be.omringd.inbox.Completion;
import be.omringd.inbox.Tasks;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.intake.Intake;
import be.omringd.intake.NewRequest;
import be.omringd.intake.RequestChannel;
import be.omringd.intake.PersonKnows;
import be.omringd.intake.RequestSource;
import be.omringd.intake.RequesterRole;
import be.omringd.person.ContactDetails;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings one invented case to its destination: asks as somebody would, then does the tasks in the name of the coordinator of the
 * region, and waits for the engine in between. All it knows it reads from the facts, so that after a break it goes on where the
 * case is.
 */
@Component
class DemoCase {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCase.class);
    private static final Locale LANGUAGE = Texts.DUTCH;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

    private final Intake intake;
    private final CaseFiles files;
    private final WorkItems items;
    private final Tasks tasks;
    private final DemoGroup group;
    private final DemoRecruitments recruitments;
    private final DemoWaiting waiting;
    private final Users users;
    private final Places places;
    private final CurrentActor currentActor;
    private final Clock clock;

    DemoCase(Intake intake, CaseFiles files, WorkItems items, Tasks tasks, DemoGroup group, DemoRecruitments recruitments,
            DemoWaiting waiting, Users users, Places places, CurrentActor currentActor, Clock clock) {
        this.intake = intake;
        this.files = files;
        this.items = items;
        this.tasks = tasks;
        this.group = group;
        this.recruitments = recruitments;
        this.waiting = waiting;
        this.users = users;
        this.places = places;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Drives the case; true once it is there, false where it did not get there within the patience. */
    boolean bring(int number, Destination destination, Duration patience) {
        CaseId caseId = caseOf(number, destination);
        return currentActor.as(coordinator(place(number, destination)), () -> {
            long end = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < end) {
                try {
                    if (isThere(caseId, destination)) {
                        return true;
                    }
                    if (!advance(number, caseId, destination)) {
                        Thread.sleep(LOOK_AGAIN);
                    }
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            LOG.warn("Demo case {} did not get to {} {}: it is in {} with {}", number, destination.phase(), destination.waiting(),
                    files.get(caseId).phase(), items.openIn(caseId).stream().map(WorkItemSummary::elementId).toList());
            return false;
        });
    }

    /** The case of this number, for which somebody asks where nobody did before. */
    CaseId caseOf(int number, Destination destination) {
        Place place = place(number, destination);
        return currentActor.as(coordinator(place), () -> ask(number, destination, place));
    }

    /** Where somebody of this number lives. */
    String placeCode(int number) {
        return places.search(DemoPeople.postcode(number), 1, LANGUAGE).getFirst().code();
    }

    private Place place(int number, Destination destination) {
        String postcode = destination.home() == null ? DemoPeople.postcode(number) : destination.home();
        return places.search(postcode, 1, LANGUAGE).getFirst();
    }

    private Actor coordinator(Place place) {
        return users.active().stream().filter(user -> user.has(Role.COORDINATOR) && user.regions().contains(place.region()))
                .findFirst().orElseThrow();
    }

    private CaseId ask(int number, Destination destination, Place place) {
        ContactDetails person = DemoPeople.person(number, place.code());
        boolean self = destination.turn() != Turn.PERSON_DOES_NOT_KNOW && number % 4 != 1;
        boolean french = person.language().equals("fr");
        NewRequest request = new NewRequest(
                UUID.nameUUIDFromBytes(("demo " + number).getBytes(StandardCharsets.UTF_8)),
                self ? RequesterRole.SELF : pick(List.of(RequesterRole.FAMILY, RequesterRole.PROFESSIONAL, RequesterRole.FRIEND), number),
                self ? null : DemoPeople.person(number + 1000, place.code()).fullName(),
                self ? PersonKnows.YES : destination.turn() == Turn.PERSON_DOES_NOT_KNOW ? PersonKnows.NO : PersonKnows.PARTLY,
                person.firstName(), person.phone(), person.mail(), place.code(), person.language(), person.contactPreference(),
                french ? pick(DemoStories.QUESTIONS_FR, number) : pick(DemoStories.QUESTIONS_NL, number), false,
                pick(List.of(RequestSource.values()), number));
        String reference = register(number, request).reference();
        CaseId caseId = intake.caseOf(reference).orElseThrow();
        if (files.get(caseId).person().lastName() == null) {
            files.changePerson(caseId, person);
        }
        return caseId;
    }

    /** One in three calls or writes; what came on paper was written down later. */
    private Intake.Registered register(int number, NewRequest request) {
        if (number % 3 != 0) {
            return intake.register(request);
        }
        LocalDate today = LocalDate.now(clock.withZone(Moments.ZONE));
        return intake.registerFor(
                request, number % 2 == 0 ? RequestChannel.PHONE : RequestChannel.PAPER, today.minusDays(number * 7L % 20));
    }

    private boolean isThere(CaseId caseId, Destination destination) {
        CaseSummary file = files.get(caseId);
        Set<String> open = items.openIn(caseId).stream().map(WorkItemSummary::elementId).collect(Collectors.toSet());
        return file.phase() == destination.phase() && open.containsAll(destination.waiting())
                && (!destination.waiting().isEmpty() || open.isEmpty())
                && group.gatheringsHeld(caseId) >= destination.gatherings() && turned(file, open, destination.turn())
                && (destination.climb() == null || recruitments.answered(caseId, destination.climb()));
    }

    private boolean turned(CaseSummary file, Set<String> open, Turn turn) {
        return switch (turn) {
            case NOT_REACHED -> intake.timesNotReached(file.id()) > 0;
            case PAUSES -> file.status() == CaseStatus.PAUSED;
            case REFERRED, NOT_PURSUED -> file.status() == CaseStatus.CLOSED;
            default -> true;
        };
    }

    /** Does whatever can be done now; false where there was nothing. */
    private boolean advance(int number, CaseId caseId, Destination destination) {
        CaseSummary file = files.get(caseId);
        List<WorkItemSummary> open = items.openIn(caseId);
        boolean did = false;
        for (WorkItemSummary item : open) {
            did |= currentActor.as(whoDoes(item), () -> doTask(number, caseId, destination, item));
        }
        return did || turn(file, open, destination)
                || destination.climb() != null && recruitments.turn(number, caseId, destination.climb());
    }

    /** The coordinator, or a manager for what only those do. */
    private Actor whoDoes(WorkItemSummary item) {
        Actor coordinator = currentActor.get();
        return coordinator.candidateGroups().contains(item.candidateGroup())
                ? coordinator
                : users.active().stream().filter(user -> user.has(Role.MANAGER)).findFirst().orElse(coordinator);
    }

    private boolean doTask(int number, CaseId caseId, Destination destination, WorkItemSummary item) {
        Optional<FormValues> answers = answers(number, caseId, destination, items.open(item.id()));
        if (answers.isPresent()) {
            Completion completion = tasks.complete(item.id(), answers.get(), LANGUAGE);
            if (completion instanceof Completion.Invalid invalid) {
                throw new IllegalStateException("Demo answers to " + item.formKey() + " are refused: " + invalid.errors().byPath());
            }
        }
        return answers.isPresent();
    }

    private Optional<FormValues> answers(int number, CaseId caseId, Destination destination, WorkItems.Opened opened) {
        String element = opened.task().elementId();
        int held = group.gatheringsHeld(caseId);
        if (opened.task().isAt("prepareGathering")) {
            // the last gatherings are held together with the volunteer, so they wait for one, unless the next one stays to be prepared
            boolean wanted = held < destination.gatherings()
                    && (held < 2 || group.hasCompanion(caseId) || destination.waiting().contains(element));
            if (!wanted) {
                return Optional.empty();
            }
        } else if (destination.waiting().contains(element)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock.withZone(Moments.ZONE));
        Optional<FormValues> onTheLadder =
                destination.climb() == null ? Optional.empty() : recruitments.answers(caseId, destination.climb(), opened.task());
        return onTheLadder
                .or(() -> group.answers(number, caseId, opened.task()))
                .or(() -> new DemoAnswers(number, files.get(caseId).person().placeCode(), destination, held, intake.timesNotReached(caseId),
                        today)
                        .to(opened.task()));
    }

    private boolean turn(CaseSummary file, List<WorkItemSummary> open, Destination destination) {
        boolean ready = file.status() == CaseStatus.OPEN && group.gatheringsHeld(file.id()) >= destination.gatherings();
        if (!ready || file.phase() == CasePhase.ROUNDING_OFF) {
            return false;
        }
        boolean started =
                file.phase() == GroupPhase.STARTING_UP || file.phase() == GroupPhase.HANDING_OVER || file.phase() == GroupPhase.RUNNING;
        switch (destination.turn()) {
            case PAUSES -> {
                if (started) {
                    files.pause(file.id(), "Op reis naar de zus, in het voorjaar verder.");
                    return true;
                }
            }
            case CONCERN -> {
                if (started && !file.concernOpen()) {
                    files.reportConcern(file.id(), "Kwam twee keer niet opdagen en neemt de telefoon niet op. Dat is niet de gewoonte.");
                    return true;
                }
            }
            case STOPS -> {
                if (started) {
                    files.stop(file.id(), "Verhuist naar de kust, dicht bij de kinderen.");
                    return true;
                }
            }
            case DIES -> {
                if (started) {
                    files.deceased(file.id(), null);
                    return true;
                }
            }
            case LINK_CALLS -> {
                return waiting.calls(file.id());
            }
            case VOLUNTEER_LEAVES -> {
                if (file.phase() == GroupPhase.RUNNING && open.isEmpty()) {
                    return group.volunteerLeaves(file.id());
                }
            }
            default -> {
                return false;
            }
        }
        return false;
    }
}
