package be.omringd.volunteer;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.person.People;
import be.omringd.person.PersonId;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import be.omringd.volunteer.internal.Assignment;
import be.omringd.volunteer.internal.Assignments;
import be.omringd.volunteer.internal.Volunteer;
import be.omringd.volunteer.internal.VolunteerQueries;
import be.omringd.volunteer.internal.VolunteerRegister;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of volunteers, and which group each one accompanies.
 *
 * <p>Coordinators and managers read all of it, because the nearest volunteer may live across a border of regions; coordinators
 * change only those of their own regions. Nobody else comes in ({@link AccessDeniedException}).
 */
@Service
@Transactional
public class Volunteers {

    private final VolunteerRegister register;
    private final Assignments assignments;
    private final VolunteerQueries queries;
    private final VolunteerRules rules;
    private final VolunteerDocuments documents;
    private final People people;
    private final Places places;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    Volunteers(VolunteerRegister register, Assignments assignments, VolunteerQueries queries, VolunteerRules rules,
            VolunteerDocuments documents,
            People people, Places places, CaseFiles files, CurrentActor currentActor, ApplicationEventPublisher events) {
        this.register = register;
        this.assignments = assignments;
        this.queries = queries;
        this.rules = rules;
        this.documents = documents;
        this.people = people;
        this.places = places;
        this.files = files;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * Puts somebody into the register, anywhere: a brother who lives in another province may become the companion.
     *
     * @throws IllegalArgumentException on details that {@link VolunteerRules} does not accept
     */
    public VolunteerId register(VolunteerDetails details, VolunteerSource source) {
        mayRead();
        VolunteerId id = new VolunteerId(Ids.next());
        add(id, details, source, VolunteerStatus.AVAILABLE);
        return id;
    }

    /** Somebody new, with the person that they are. Whoever asks has looked at who may. */
    public PersonId add(VolunteerId id, VolunteerDetails details, VolunteerSource source, VolunteerStatus status) {
        accept(details);
        PersonId person = people.add(details.person());
        register.save(new Volunteer(id.value(), person, details, places.get(details.person().placeCode()), source, status));
        return person;
    }

    /**
     * Replaces what the register holds; {@link IllegalArgumentException} as with {@link #register}.
     *
     * @param seen what the change was made upon
     * @return false where a colleague changed something in the meantime: nothing is replaced then
     */
    public boolean change(VolunteerId id, VolunteerDetails seen, VolunteerDetails details) {
        Volunteer volunteer = change(id);
        accept(details);
        if (!summary(volunteer).details().equals(seen)) {
            return false;
        }
        replace(volunteer, details);
        return true;
    }

    /** Replaces what the register holds, for one who looked at who may. */
    public void replace(VolunteerId id, VolunteerDetails details) {
        accept(details);
        replace(lock(id), details);
    }

    private void replace(Volunteer volunteer, VolunteerDetails details) {
        people.change(volunteer.person(), details.person());
        volunteer.change(details, places.get(details.person().placeCode()));
        events.publishEvent(new VolunteerEvent.VolunteerChanged(new VolunteerId(volunteer.id())));
    }

    /** A break begins. False where a group has this volunteer, or may get them: the file of that group comes first. */
    public boolean pause(VolunteerId id) {
        Volunteer volunteer = change(id);
        if (volunteer.groupsTaken() > 0) {
            return false;
        }
        volunteer.pause();
        return true;
    }

    /** Available again, after a break or after having left. */
    public void resume(VolunteerId id) {
        change(id).resume();
    }

    /** Stops as a volunteer, today; see {@link #leave(VolunteerId, LocalDate)}. */
    public boolean leave(VolunteerId id) {
        return leave(id, rules.keepAfterLeaving());
    }

    /**
     * Stops as a volunteer, today. Who is proposed somewhere is no longer: {@link VolunteerEvent.VolunteerLeft} tells it there.
     *
     * @param keep the last day on which we keep what we know of them
     * @return false where a group has this volunteer: the file of that group comes first
     */
    public boolean leave(VolunteerId id, LocalDate keep) {
        Volunteer volunteer = change(id);
        if (assignments.existsByVolunteerIdAndStage(id.value(), Assignment.Stage.ACTIVE)) {
            return false;
        }
        if (volunteer.status() != VolunteerStatus.LEFT) {
            for (Assignment proposed : assignments.findByVolunteerIdAndStage(id.value(), Assignment.Stage.PROPOSED)) {
                end(volunteer, proposed, rules.today());
            }
            volunteer.leave(rules.today(), keep);
            events.publishEvent(new VolunteerEvent.VolunteerLeft(id));
        }
        return true;
    }

    /** Somebody who had stopped, or never started, would like to: a candidate once more. Empty where that cannot be any more. */
    public Optional<PersonId> becomesCandidate(VolunteerId id) {
        Volunteer volunteer = change(id);
        volunteer.becomeCandidate();
        return volunteer.status() == VolunteerStatus.CANDIDATE ? Optional.of(volunteer.person()) : Optional.empty();
    }

    /** The papers are in order: from today a volunteer who can be asked. */
    public void begin(VolunteerId id) {
        lock(id).begin(rules.today());
    }

    /** Their groups, and what they were proposed for, belong to the one who is kept. */
    void handOver(VolunteerId from, VolunteerId into) {
        Volunteer one = lock(from);
        Volunteer kept = lock(into);
        if (one.erasedOn() != null || kept.erasedOn() != null) {
            throw new IllegalStateException("Nobody knows who was erased");
        }
        int moved = 0;
        boolean active = false;
        for (Assignment assignment : assignments.findByVolunteerId(from.value())) {
            Optional<Assignment> twice = assignment.isOpen() ? open(into, new CaseId(assignment.caseId())) : Optional.empty();
            if (twice.filter(theirs -> theirs.stage() == Assignment.Stage.ACTIVE || assignment.stage() == Assignment.Stage.PROPOSED)
                    .isPresent()) {
                assignment.end(rules.today());
            } else {
                // with the group under this name is more than proposed for it under the other one
                twice.ifPresent(proposed -> proposed.end(rules.today()));
                assignment.handTo(into);
                moved += assignment.isOpen() && twice.isEmpty() ? 1 : 0;
                active |= assignment.stage() == Assignment.Stage.ACTIVE;
            }
        }
        one.handOverGroups();
        kept.takeOver(moved, active);
        one.mergeInto(into, rules.today());
    }

    /** The volunteer; throws where there is none. */
    @Transactional(readOnly = true)
    public VolunteerSummary get(VolunteerId id) {
        return find(id).orElseThrow();
    }

    /** The volunteer, if there is one. */
    @Transactional(readOnly = true)
    public Optional<VolunteerSummary> find(VolunteerId id) {
        mayRead();
        return register.findById(id.value()).map(this::summary);
    }

    /** Several volunteers at once; those that do not exist are left out. */
    @Transactional(readOnly = true)
    public Map<VolunteerId, VolunteerSummary> getAll(Collection<VolunteerId> ids) {
        mayRead();
        return register.findAllById(ids.stream().map(VolunteerId::value).toList()).stream()
                .map(this::summary)
                .collect(Collectors.toMap(VolunteerSummary::id, Function.identity()));
    }

    /** Whether the current actor may change this volunteer. */
    @Transactional(readOnly = true)
    public boolean mayChange(VolunteerSummary volunteer) {
        return currentActor.get().mayWorkIn(volunteer.region());
    }

    /**
     * The volunteer, for one who may change what we keep of them.
     *
     * @throws AccessDeniedException for everybody else
     */
    @Transactional(readOnly = true)
    public VolunteerSummary getToChange(VolunteerId id) {
        VolunteerSummary volunteer = get(id);
        if (!mayChange(volunteer)) {
            throw new AccessDeniedException("No access to the volunteers of this region");
        }
        return volunteer;
    }

    /** One page of the register. */
    @Transactional(readOnly = true)
    public List<VolunteerSummary> list(VolunteerQuery query, int offset, int limit) {
        mayRead();
        return queries.list(query, offset, limit);
    }

    /** Whom of the register somebody means who types this: those who begin so, and where there are none those who do but for a slip. */
    @Transactional(readOnly = true)
    public Matches<VolunteerSummary> called(SearchWords typed, int limit) {
        mayRead();
        return queries.called(typed, limit);
    }

    /** How many {@link #list} would give without a limit. */
    @Transactional(readOnly = true)
    public int count(VolunteerQuery query) {
        mayRead();
        return queries.count(query);
    }

    /** This volunteer has no time now: proposed nowhere before this day. Null for at any time again. For who may change them. */
    public void rest(VolunteerId id, @Nullable LocalDate until) {
        change(id).restUntil(until);
    }

    /** The same, said when this group asked: also where the volunteer lives in another region than the group. For who may change its file. */
    public void restAfterAsking(CaseId group, VolunteerId id, LocalDate until) {
        files.hold(group);
        lock(id).restUntil(until);
    }

    /** How many live in these municipalities and wait for a group: with papers in order, on the waiting list, or on their way. */
    @Transactional(readOnly = true)
    public int waitingIn(Collection<String> nisCodes) {
        mayRead();
        return queries.waitingIn(nisCodes);
    }

    // ---- groups

    /**
     * Keeps this volunteer for a group, so that no other search proposes the same one meanwhile. Proposing twice for the same
     * group keeps one place.
     *
     * @return YES when the place is kept; otherwise why not, and nothing has changed
     */
    public SpareCapacity propose(VolunteerId id, CaseId caseId) {
        files.hold(caseId);
        Volunteer volunteer = lock(id);
        if (open(id, caseId).isPresent()) {
            return SpareCapacity.YES;
        }
        SpareCapacity capacity = volunteer.spareCapacity();
        if (capacity == SpareCapacity.YES) {
            volunteer.take();
            assignments.save(new Assignment(Ids.next(), id.value(), caseId, rules.today()));
        }
        return capacity;
    }

    /** The proposal came to nothing: the volunteer is free for others again. Does nothing where none was made. */
    public void withdraw(VolunteerId id, CaseId caseId) {
        files.hold(caseId);
        Volunteer volunteer = lock(id);
        open(id, caseId).filter(assignment -> assignment.stage() == Assignment.Stage.PROPOSED)
                .ifPresent(assignment -> end(volunteer, assignment, rules.today()));
    }

    /**
     * The group is with this volunteer from today. Assigning twice is assigning once.
     *
     * @return empty when the group is theirs; otherwise what law and agreement still ask for, and nothing has changed
     * @throws IllegalStateException where nobody proposed this volunteer before and there is no room
     */
    public Set<MissingPaper> assign(VolunteerId id, CaseId caseId) {
        files.hold(caseId);
        Volunteer volunteer = lock(id);
        Set<MissingPaper> missing = documents.missing(id);
        if (!missing.isEmpty()) {
            return missing;
        }
        Assignment assignment = open(id, caseId).orElseGet(() -> {
            volunteer.take();
            return assignments.save(new Assignment(Ids.next(), id.value(), caseId, rules.today()));
        });
        if (assignment.stage() == Assignment.Stage.PROPOSED) {
            assignment.begin(rules.today());
            volunteer.assigned();
        }
        return missing;
    }

    /** The volunteer no longer accompanies this group. Ending what is over changes nothing. */
    public void end(VolunteerId id, CaseId caseId, LocalDate day) {
        files.hold(caseId);
        Volunteer volunteer = lock(id);
        open(id, caseId).ifPresent(assignment -> end(volunteer, assignment, day));
    }

    /** Those who accompany this group now, the one who came last first. */
    @Transactional(readOnly = true)
    public List<Companion> companions(CaseId caseId) {
        files.check(caseId);
        return assignments.findByCaseIdAndStageOrderByFromOnDescIdDesc(caseId.value(), Assignment.Stage.ACTIVE).stream()
                .flatMap(assignment -> Stream.ofNullable(assignment.days()).map(days -> new Companion(
                        new VolunteerId(assignment.volunteerId()), name(assignment.volunteerId()), days.from())))
                .toList();
    }

    /** The groups of a volunteer, now and before; those for which they are proposed among them. The latest first. */
    @Transactional(readOnly = true)
    public List<Accompanies> groups(VolunteerId id) {
        mayRead();
        return assignments.findByVolunteerIdAndStageNotOrderByProposedOnDescIdDesc(id.value(), Assignment.Stage.WITHDRAWN).stream()
                .map(assignment -> new Accompanies(new CaseId(assignment.caseId()), assignment.days())).toList();
    }

    /**
     * A volunteer who goes along with a group now.
     *
     * @param from first day with the group
     */
    public record Companion(VolunteerId volunteerId, String name, LocalDate from) {}

    /**
     * A group of a volunteer.
     *
     * @param days when they go along with it, or did; null while they are only proposed
     */
    public record Accompanies(CaseId caseId, @Nullable Days days) {

        /** Whether they go along with it today. */
        public boolean isNow() {
            return days != null && days.until() == null;
        }

        /** Whether they did, and do not any more. */
        public boolean isOver() {
            return days != null && days.until() != null;
        }
    }

    /**
     * The days with a group.
     *
     * @param from the first one
     * @param until the last one; null while it goes on
     */
    public record Days(LocalDate from, @Nullable LocalDate until) {}

    /** A closed file lets its volunteers go. */
    @EventListener
    void on(CaseEvent.Closed closed) {
        for (Assignment assignment : assignments.findByCaseIdAndStageIn(
                closed.caseId().value(), Set.of(Assignment.Stage.PROPOSED, Assignment.Stage.ACTIVE))) {
            end(lock(new VolunteerId(assignment.volunteerId())), assignment, rules.today());
        }
    }

    private void end(Volunteer volunteer, Assignment assignment, LocalDate day) {
        assignment.end(day);
        volunteer.free(assignments.existsByVolunteerIdAndStage(volunteer.id(), Assignment.Stage.ACTIVE));
    }

    private Optional<Assignment> open(VolunteerId id, CaseId caseId) {
        return assignments
                .findByCaseIdAndStageIn(caseId.value(), Set.of(Assignment.Stage.PROPOSED, Assignment.Stage.ACTIVE)).stream()
                .filter(assignment -> assignment.volunteerId().equals(id.value()))
                .findFirst();
    }

    /** @throws AccessDeniedException for who may not read the register */
    public void mayRead() {
        if (!currentActor.get().isCaseworker()) {
            throw new AccessDeniedException("No access to the volunteers");
        }
    }

    private Volunteer lock(VolunteerId id) {
        return register.lock(id.value()).orElseThrow();
    }

    private Volunteer change(VolunteerId id) {
        mayRead();
        Volunteer volunteer = lock(id);
        Region region = volunteer.region();
        if (!currentActor.get().mayWorkIn(region)) {
            throw new AccessDeniedException("No access to the volunteers of this region");
        }
        return volunteer;
    }

    private void accept(VolunteerDetails details) {
        List<VolunteerRules.Problem> problems = rules.check(details);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("These details cannot be kept: "
                    + problems.stream().map(VolunteerRules.Problem::field).collect(Collectors.joining(", ")));
        }
    }

    private String name(UUID volunteerId) {
        return register.findById(volunteerId).map(volunteer -> people.get(volunteer.person()).fullName()).orElse("");
    }

    private VolunteerSummary summary(Volunteer volunteer) {
        return new VolunteerSummary(
                new VolunteerId(volunteer.id()), people.get(volunteer.person()), volunteer.region(), volunteer.languages(),
                volunteer.availability(), volunteer.interests(), volunteer.radiusKm(), volunteer.withMinors(), volunteer.maxGroups(),
                volunteer.groupsTaken(), volunteer.status(), volunteer.source(), volunteer.since(), volunteer.profile(),
                volunteer.leftOn(), volunteer.keepUntil(), volunteer.restsUntil(), null);
    }
}
