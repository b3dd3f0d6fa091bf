package be.omringd.casefile;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.engine.Ids;
import be.omringd.engine.ProcessCommands;
import be.omringd.engine.ProcessRuns;
import be.omringd.person.ContactDetails;
import be.omringd.person.People;
import be.omringd.person.PersonId;
import be.omringd.place.Places;
import be.omringd.text.TypedText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files and what can happen to one at any time. Every method looks at the current actor: coordinators reach the files of
 * their regions, trainers the cases of their teams, managers all, the engine all, everyone else none ({@link AccessDeniedException}).
 */
@Service
@Transactional
public class CaseFiles {

    /** Longest title of a case about a group or an organisation, in characters. */
    public static final int LONGEST_TITLE = 160;

    private final Files files;
    private final CaseKinds kinds;
    private final EntityManager entities;
    private final Timeline timeline;
    private final People people;
    private final Places places;
    private final CurrentActor currentActor;
    private final CaseProcess process;
    private final ProcessRuns runs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFiles(Files files, CaseKinds kinds, EntityManager entities, Timeline timeline, People people, Places places,
            CurrentActor currentActor,
            ProcessCommands commands, ProcessRuns runs, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.kinds = kinds;
        this.entities = entities;
        this.timeline = timeline;
        this.people = people;
        this.places = places;
        this.currentActor = currentActor;
        this.process = new CaseProcess(commands);
        this.runs = runs;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a file of this kind around a new person, in the region of their place. Anybody may: a request comes from outside. */
    public CaseId open(CaseKind kind, ContactDetails person) {
        return open(kind, person, clock.instant());
    }

    /** The same, for a person who came to us at an earlier moment. */
    public CaseId open(CaseKind kind, ContactDetails person, Instant since) {
        return open(kind, people.add(person), since);
    }

    /** Opens a file of this kind about somebody whom we know, in its first phase. */
    public CaseId open(CaseKind kind, PersonId person, Instant since) {
        return open(kind, CaseSubject.of(person), null, scope(person), since);
    }

    /**
     * Opens a case of this kind about a group or an organisation, in its first phase.
     *
     * @param title what it is called, 1 to {@value #LONGEST_TITLE} characters
     * @param scope whose work it is: a region or a team, as the kind has it
     */
    public CaseId open(CaseKind kind, CaseSubject subject, String title, AccessScope scope) {
        if (subject.kind() == CaseSubject.Kind.PERSON) {
            throw new IllegalArgumentException("A file about a person is called as the person is");
        }
        return open(kind, subject, checked(title), scope, clock.instant());
    }

    private CaseId open(CaseKind kind, CaseSubject subject, @Nullable String title, AccessScope scope, Instant since) {
        if (subject.kind() != kind.about() || !kind.access().fits(scope)) {
            throw new IllegalArgumentException("No case of kind " + kind.code() + " is about a " + subject.kind() + " in " + scope);
        }
        CaseFile file = files.save(new CaseFile(Ids.next(), kind, subject, title, scope, kinds.phases(kind).getFirst(), since));
        return new CaseId(file.id());
    }

    /** What the case is about is called otherwise from now on. For cases about a group or an organisation. */
    public void rename(CaseId id, String title) {
        CaseFile file = change(id);
        if (file.subject().kind() == CaseSubject.Kind.PERSON) {
            throw new IllegalArgumentException("A file about a person is called as the person is");
        }
        file.called(checked(title));
        events.publishEvent(new CaseEvent.Changed(id));
    }

    private static String checked(String title) {
        String line = TypedText.line(title);
        if (line.isEmpty() || line.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A title has 1 to " + LONGEST_TITLE + " characters");
        }
        return line;
    }

    /** The file, for one who may see it. */
    @Transactional(readOnly = true)
    public CaseSummary get(CaseId id) {
        return summary(reach(id));
    }

    /** Those of these files that the current actor may see. */
    @Transactional(readOnly = true)
    public Map<CaseId, CaseSummary> getAll(Collection<CaseId> ids) {
        Actor actor = currentActor.get();
        return files.findAllById(ids.stream().map(CaseId::value).toList()).stream().filter(file -> actor.mayWorkIn(file.scope()))
                .map(this::summary).collect(Collectors.toMap(CaseSummary::id, one -> one));
    }

    /** Throws {@link AccessDeniedException} where the current actor has no business in this file, or where there is none. */
    @Transactional(readOnly = true)
    public void check(CaseId id) {
        reach(id);
    }

    /**
     * The file, for one who may see it, locked until the end of the transaction. Who changes something that hangs on a file locks
     * the file first: so everybody takes locks in the same order.
     */
    public CaseSummary lock(CaseId id) {
        return summary(change(id));
    }

    /** Whether the current actor may see this file. */
    @Transactional(readOnly = true)
    public boolean isVisible(CaseId id) {
        return files.findById(id.value()).filter(file -> currentActor.get().mayWorkIn(file.scope())).isPresent();
    }

    /** What happened, newest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(CaseId id) {
        reach(id);
        return timeline.findByCaseIdOrderByAtDescIdDesc(id.value());
    }

    /** Writes down that something happened: {@code kind} is a key of the bundles. */
    public void note(CaseId id, String kind, @Nullable String detail) {
        note(id, kind, null, detail);
    }

    /** Writes down that a task was done; the answers stay with the work item. */
    public void note(CaseId id, String kind, @Nullable UUID workItemId, @Nullable String detail) {
        change(id);
        Actor actor = currentActor.get();
        timeline.save(new TimelineEntry(
                Ids.next(), id.value(), clock.instant(), kind, actor.userId(), actor.name(), workItemId, detail));
        events.publishEvent(new CaseEvent.Changed(id));
    }

    /** The trajectory comes into another phase. */
    public void enter(CaseId id, Phase phase) {
        change(id).enter(phase, clock.instant());
        events.publishEvent(new CaseEvent.Changed(id));
        if (phase == CasePhase.ROUNDING_OFF) {
            events.publishEvent(new CaseEvent.RoundingOff(id));
        }
    }

    /** Corrects or completes what we know of the person; a move to another region moves the file. */
    public void changePerson(CaseId id, ContactDetails details) {
        CaseFile file = change(id);
        people.change(person(file), details);
        personChanged(file);
    }

    /** The same, where another module has written down the change. */
    public void personChanged(CaseId id) {
        personChanged(change(id));
    }

    private void personChanged(CaseFile file) {
        CaseId id = new CaseId(file.id());
        note(id, "casefile.event.personChanged", null);
        // last: from here on it may be out of reach for the one who wrote down the move
        AccessScope before = file.scope();
        AccessScope now = scope(person(file));
        if (!now.equals(before)) {
            file.moveTo(now);
            events.publishEvent(new CaseEvent.Moved(id, before, now));
        }
    }

    /** Another team goes on with a case of a team. Who is not of that team does not see it any more. */
    public void handOver(CaseId id, Team team) {
        CaseFile file = change(id);
        AccessScope before = file.scope();
        AccessScope next = AccessScope.of(team);
        if (!kinds.kind(file.kind()).access().fits(next)) {
            throw new IllegalArgumentException("File " + id + " is of no team");
        }
        file.moveTo(next);
        events.publishEvent(new CaseEvent.Moved(id, before, next));
    }

    private AccessScope scope(PersonId person) {
        return AccessScope.of(places.get(people.get(person).placeCode()).region());
    }

    /** Files in the list of people who may be the same person as this one. */
    @Transactional(readOnly = true)
    public List<CaseSummary> alike(CaseId id) {
        CaseFile file = reach(id);
        List<UUID> persons = people.alike(person(file)).stream().map(PersonId::value).toList();
        Actor actor = currentActor.get();
        return files.findByPersonIdIn(persons).stream()
                .filter(other -> kinds.kind(other.kind()).listed() && actor.mayWorkIn(other.scope()))
                .map(this::summary)
                .toList();
    }

    /** The person wants to stop: the process ends where it is and asks for a closing talk. A break ends with it. */
    public void stop(CaseId id, @Nullable String detail) {
        endBreak(open(id));
        enter(id, CasePhase.ROUNDING_OFF);
        note(id, "casefile.event.stops", detail);
        process.personStops(id);
    }

    /** The person wants a break: tasks rest, and after a while we ask again. Pausing what is paused changes nothing. */
    public void pause(CaseId id, @Nullable String detail) {
        if (open(id).pause(clock.instant())) {
            note(id, "casefile.event.paused", detail);
            process.personPauses(id);
            events.publishEvent(new CaseEvent.Paused(id));
        }
    }

    /** The person goes on after a break. */
    public void resume(CaseId id, @Nullable String detail) {
        if (goOn(id, detail)) {
            process.personResumes(id);
        }
    }

    /**
     * The person goes on, said in answer to the process that asked after a long break. The process knows, and is not told: nothing
     * waits for that message any more, and it would end the next break as soon as that begins.
     */
    public void resumeWhenAsked(CaseId id, @Nullable String detail) {
        goOn(id, detail);
    }

    private boolean goOn(CaseId id, String detail) {
        if (!endBreak(change(id))) {
            return false;
        }
        note(id, "casefile.event.resumed", detail);
        return true;
    }

    private boolean endBreak(CaseFile file) {
        boolean ended = file.resume();
        if (ended) {
            events.publishEvent(new CaseEvent.Resumed(new CaseId(file.id())));
        }
        return ended;
    }

    /** Somebody worries about the person's safety: a task to assess it opens, due within 24 hours. */
    public void reportConcern(CaseId id, String facts) {
        open(id).concern(true);
        note(id, "casefile.event.concern", facts);
        process.concernReported(id);
    }

    /** The concern was looked into. */
    public void concernSettled(CaseId id) {
        change(id).concern(false);
        events.publishEvent(new CaseEvent.Changed(id));
    }

    /** The person died: the process stops everything else and asks to be there for the group. */
    public void deceased(CaseId id, @Nullable String detail) {
        CaseFile file = open(id);
        file.died();
        endBreak(file);
        enter(id, CasePhase.ROUNDING_OFF);
        note(id, "casefile.event.deceased", detail);
        process.personDeceased(id);
    }

    /** Closes the file; closing what is closed changes nothing. */
    public void close(CaseId id, String reason) {
        close(id, reason, CasePhase.CLOSED);
    }

    /**
     * Closes the file; closing what is closed changes nothing.
     *
     * @param reason a word of the bundles ({@code casefile.reason.<reason>})
     * @param last the phase that the file stays in
     */
    public void close(CaseId id, String reason, Phase last) {
        CaseFile file = change(id);
        file.enter(last, clock.instant());
        if (file.close(reason, clock.instant())) {
            note(id, "casefile.event.closed", null);
            events.publishEvent(new CaseEvent.Closed(id, reason));
        }
    }

    /** Opens a closed file again in this phase; opening what is open changes nothing. The module that closed it tells the process. */
    public void reopen(CaseId id, Phase next) {
        if (change(id).reopen(next, clock.instant())) {
            events.publishEvent(new CaseEvent.Changed(id));
        }
    }

    // ---- when its time is over

    /** The files about somebody, the first one first. For a module that looks at who may see them. */
    @Transactional(readOnly = true)
    public List<CaseId> about(PersonId person) {
        return files.idsAbout(person.value()).stream().map(CaseId::new).toList();
    }

    /** The first file about each of these people that is not closed; who has none is left out. For a module that looks at who may see them. */
    @Transactional(readOnly = true)
    public Map<PersonId, CaseId> openAbout(Collection<PersonId> people) {
        return files.findByPersonIdInAndStatusNot(people.stream().map(PersonId::value).toList(), CaseStatus.CLOSED).stream()
                .collect(Collectors.toMap(file -> new PersonId(file.subject().id()), file -> new CaseId(file.id()), (one, other) -> one));
    }

    /**
     * Erases what a closed file tells: the words of its timeline, the answers in its tasks, its way through the process. That there was
     * a file, when, and how it ended stays. For managers; who the person was is erased by the module that keeps them.
     */
    public void erase(CaseId id) {
        CaseFile file = change(id);
        mayErase();
        if (file.status() != CaseStatus.CLOSED) {
            throw new IllegalStateException("File " + id + " is not closed");
        }
        timeline.forgetWords(id.value());
        runs.forget(id.value());
        note(id, "casefile.event.erased", null);
        events.publishEvent(new CaseEvent.Erased(id));
    }

    /** Erases the words of entries of one kind in this time, where they are about somebody whose data are erased. For managers. */
    public void forgetWords(CaseId id, String kind, Instant from, Instant until) {
        reach(id);
        mayErase();
        timeline.forgetWords(id.value(), kind, from, until);
    }

    private void mayErase() {
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers erase");
        }
    }

    private CaseFile open(CaseId id) {
        CaseFile file = change(id);
        if (file.status() == CaseStatus.CLOSED) {
            throw new CaseClosed(id);
        }
        return file;
    }

    private CaseFile reach(CaseId id) {
        return reach(files.findById(id.value()));
    }

    /**
     * The file, locked until the end of the transaction: who changes something in a case waits for who does so already. Asks the
     * database only the first time in a transaction.
     */
    private CaseFile change(CaseId id) {
        return reach(Optional.ofNullable(entities.find(CaseFile.class, id.value(), LockModeType.PESSIMISTIC_WRITE)));
    }

    private CaseFile reach(Optional<CaseFile> found) {
        Actor actor = currentActor.get();
        return found.filter(file -> actor.mayWorkIn(file.scope()))
                .orElseThrow(() -> new AccessDeniedException("No access to this file"));
    }

    private static PersonId person(CaseFile file) {
        if (file.subject().kind() != CaseSubject.Kind.PERSON) {
            throw new IllegalArgumentException("File " + file.id() + " is about no person");
        }
        return new PersonId(file.subject().id());
    }

    private CaseSummary summary(CaseFile file) {
        ContactDetails person = file.subject().kind() == CaseSubject.Kind.PERSON ? people.get(person(file)) : null;
        return new CaseSummary(
                new CaseId(file.id()), kinds.kind(file.kind()), file.subject(), person == null ? file.title() : person.fullName(), person,
                file.scope(), file.status(), kinds.phase(file.phase()), file.openedAt(), file.phaseSince(), file.pausedAt(),
                file.closedAt(), file.closeReason(), file.concernOpen(),
                file.deceased());
    }

    /** The file is closed; nothing can be added to it. */
    public static class CaseClosed extends RuntimeException {
        CaseClosed(CaseId id) {
            super("File " + id + " is closed");
        }
    }

    interface Files extends JpaRepository<CaseFile, UUID> {

        List<CaseFile> findByPersonIdIn(Collection<UUID> personIds);

        /** Read without loading the files, so that the load that follows can be the locking one. */
        @Query("select f.id from CaseFile f where f.personId = :personId order by f.id")
        List<UUID> idsAbout(UUID personId);

        List<CaseFile> findByPersonIdInAndStatusNot(Collection<UUID> personIds, CaseStatus status);
    }

    interface Timeline extends JpaRepository<TimelineEntry, UUID> {

        List<TimelineEntry> findByCaseIdOrderByAtDescIdDesc(UUID caseId);

        @Modifying(flushAutomatically = true)
        @Query("update TimelineEntry e set e.detail = null where e.caseId = :caseId")
        void forgetWords(UUID caseId);

        @Modifying(flushAutomatically = true)
        @Query("update TimelineEntry e set e.detail = null where e.caseId = :caseId and e.kind = :kind and e.at >= :from and e.at < :until")
        void forgetWords(UUID caseId, String kind, Instant from, Instant until);
    }
}
