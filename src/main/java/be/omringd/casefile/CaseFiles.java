package be.omringd.casefile;

import be.omringd.access.AccessScope;
import be.omringd.access.Team;
import be.omringd.person.ContactDetails;
import be.omringd.person.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files and what can happen to one at any time. Every method looks at the current actor: coordinators reach the files of
 * their regions, trainers the cases that their teams carry, managers all, the engine all, everyone else none
 * ({@link AccessDeniedException}).
 */
@Service
@Transactional
public class CaseFiles {

    /** Longest title of a case about a group or an organisation, in characters. */
    public static final int LONGEST_TITLE = 160;

    private final CaseFileAccess access;
    private final CaseSubjects subjects;
    private final CaseHistory history;
    private final CaseProcess process;
    private final Clock clock;

    CaseFiles(CaseFileAccess access, CaseSubjects subjects, CaseHistory history, CaseProcess process, Clock clock) {
        this.access = access;
        this.subjects = subjects;
        this.history = history;
        this.process = process;
        this.clock = clock;
    }

    /** Opens a file of this kind around a new person, in the region of their place. Anybody may: a request comes from outside. */
    public CaseId open(CaseKind kind, ContactDetails person) {
        return open(kind, person, clock.instant());
    }

    /** The same, for a person who came to us at an earlier moment. */
    public CaseId open(CaseKind kind, ContactDetails person, Instant since) {
        return open(kind, subjects.add(person), since);
    }

    /** Opens a file of this kind about somebody whom we know, in its first phase. */
    public CaseId open(CaseKind kind, PersonId person, Instant since) {
        return open(kind, CaseSubject.of(person), null, subjects.scope(person), since);
    }

    /**
     * Opens a case of this kind about a group or an organisation, in its first phase.
     *
     * @param title what it is called, 1 to {@value #LONGEST_TITLE} characters
     * @param scope whose work it is: a region or a team, as the kind has it
     */
    public CaseId open(CaseKind kind, CaseSubject subject, String title, AccessScope scope) {
        return open(kind, subject, subjects.title(subject.kind(), title), scope, clock.instant());
    }

    private CaseId open(CaseKind kind, CaseSubject subject, @Nullable String title, AccessScope scope, Instant since) {
        CaseId id = new CaseId(access.add(subjects.file(kind, subject, title, scope, since)).id());
        history.tell(new CaseEvent.Opened(id, kind, scope, since));
        return id;
    }

    /** What the case is about is called otherwise from now on. For cases about a group or an organisation. */
    public void rename(CaseId id, String title) {
        CaseFile file = access.change(id);
        file.called(subjects.title(file.subject().kind(), title));
        changed(id);
    }

    /** The file, for one who may see it. */
    @Transactional(readOnly = true)
    public CaseSummary get(CaseId id) {
        return subjects.summary(access.read(id));
    }

    /** Those of these files that the current actor may see. */
    @Transactional(readOnly = true)
    public Map<CaseId, CaseSummary> getAll(Collection<CaseId> ids) {
        return access.visible(ids.stream().map(CaseId::value).toList()).stream()
                .map(subjects::summary).collect(Collectors.toMap(CaseSummary::id, one -> one));
    }

    /** Throws {@link AccessDeniedException} where the current actor has no business in this file, or where there is none. */
    @Transactional(readOnly = true)
    public void check(CaseId id) {
        access.read(id);
    }

    /**
     * The file, for one who may see it, locked until the end of the transaction. Who changes something that hangs on a file locks
     * the file first: so everybody takes locks in the same order.
     */
    public CaseSummary lock(CaseId id) {
        return subjects.summary(access.change(id));
    }

    /** The same for one who needs nothing of whom the file is about, who is not read then. */
    public CaseStanding hold(CaseId id) {
        CaseFile file = access.change(id);
        return new CaseStanding(id, file.scope(), file.status());
    }

    /** Whether the current actor may see this file. */
    @Transactional(readOnly = true)
    public boolean isVisible(CaseId id) {
        return access.isVisible(id);
    }

    /** What happened, newest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(CaseId id) {
        access.read(id);
        return history.of(id);
    }

    /** Writes down that something happened: {@code kind} is a key of the bundles. */
    public void note(CaseId id, String kind, @Nullable String detail) {
        note(id, kind, null, detail);
    }

    /** Writes down that a task was done; the answers stay with the work item. */
    public void note(CaseId id, String kind, @Nullable UUID workItemId, @Nullable String detail) {
        access.change(id);
        history.note(id, kind, workItemId, detail);
    }

    /** Something on the page of the file changed that is not written on its timeline. */
    void changed(CaseId id) {
        history.tell(new CaseEvent.Changed(id));
    }

    /** The trajectory comes into another phase. */
    public void enter(CaseId id, Phase phase) {
        enter(access.change(id), phase);
        changed(id);
        if (phase == CasePhase.ROUNDING_OFF) {
            history.tell(new CaseEvent.RoundingOff(id));
        }
    }

    /** The trajectory comes back into a phase in which it was before, as if it had been there since then. */
    public void enterAgain(CaseId id, Phase phase, Instant since) {
        CaseFile file = access.change(id);
        if (file.enter(phase, since)) {
            history.tell(new CaseEvent.Entered(id, phase, clock.instant()));
        }
        changed(id);
    }

    private void enter(CaseFile file, Phase phase) {
        Instant now = clock.instant();
        if (file.enter(phase, now)) {
            history.tell(new CaseEvent.Entered(new CaseId(file.id()), phase, now));
        }
    }

    /** Corrects or completes what we know of the person; a move to another region moves the file. */
    public void changePerson(CaseId id, ContactDetails details) {
        CaseFile file = access.change(id);
        subjects.change(file, details);
        personChanged(file);
    }

    /** The same, where another module has written down the change. */
    public void personChanged(CaseId id) {
        personChanged(access.change(id));
    }

    private void personChanged(CaseFile file) {
        CaseId id = new CaseId(file.id());
        history.note(id, "casefile.event.personChanged", null);
        // last: from here on it may be out of reach for the one who wrote down the move
        AccessScope before = file.scope();
        AccessScope now = subjects.scope(file);
        if (!now.equals(before)) {
            file.moveTo(now);
            history.tell(new CaseEvent.Moved(id, before, now));
        }
    }

    /**
     * These teams carry a case of teams from now on. Who is of none of them does not see it any more. The module that decides it looks at
     * who may, and notes it.
     *
     * @param lead which of them leads
     */
    public void carriedBy(CaseId id, Set<Team> teams, Team lead) {
        CaseFile file = access.change(id);
        AccessScope before = file.scope();
        AccessScope next = AccessScope.of(teams);
        if (!subjects.fits(file, next) || !teams.contains(lead)) {
            throw new IllegalArgumentException("File " + id + " is of no team, or led by one that does not carry it");
        }
        file.carriedBy(teams, lead);
        if (next.equals(before)) {
            changed(id);
        } else {
            history.tell(new CaseEvent.Moved(id, before, next));
        }
    }

    /** Files in the list of people who may be the same person as this one. */
    @Transactional(readOnly = true)
    public List<CaseSummary> alike(CaseId id) {
        return access.visibleAbout(subjects.alike(access.read(id))).stream().filter(subjects::isListed).map(subjects::summary).toList();
    }

    /** The person wants to stop: the process ends where it is and asks for a closing talk. A break ends with it. */
    public void stop(CaseId id, @Nullable String detail) {
        endBreak(access.changeOpen(id));
        enter(id, CasePhase.ROUNDING_OFF);
        history.note(id, "casefile.event.stops", detail);
        process.personStops(id);
    }

    /** The person wants a break: tasks rest, and after a while we ask again. Pausing what is paused changes nothing. */
    public void pause(CaseId id, @Nullable String detail) {
        if (access.changeOpen(id).pause(clock.instant())) {
            history.note(id, "casefile.event.paused", detail);
            process.personPauses(id);
            history.tell(new CaseEvent.Paused(id));
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

    private boolean goOn(CaseId id, @Nullable String detail) {
        if (!endBreak(access.change(id))) {
            return false;
        }
        history.note(id, "casefile.event.resumed", detail);
        return true;
    }

    private boolean endBreak(CaseFile file) {
        boolean ended = file.resume();
        if (ended) {
            history.tell(new CaseEvent.Resumed(new CaseId(file.id())));
        }
        return ended;
    }

    /** Somebody worries about the person's safety: a task to assess it opens, due within 24 hours. */
    public void reportConcern(CaseId id, String facts) {
        CaseFile file = access.changeOpen(id);
        file.concern(true);
        history.note(id, "casefile.event.concern", facts);
        process.concernReported(id);
        history.tell(new CaseEvent.ConcernReported(id, file.scope()));
    }

    /** The concern was looked into. */
    public void concernSettled(CaseId id) {
        access.change(id).concern(false);
        changed(id);
    }

    /** The person died: the process stops everything else and asks to be there for the group. */
    public void deceased(CaseId id, @Nullable String detail) {
        CaseFile file = access.changeOpen(id);
        file.died();
        endBreak(file);
        enter(id, CasePhase.ROUNDING_OFF);
        history.note(id, "casefile.event.deceased", detail);
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
        CaseFile file = access.change(id);
        enter(file, last);
        if (file.close(reason, clock.instant())) {
            history.note(id, "casefile.event.closed", null);
            history.tell(new CaseEvent.Closed(id, reason));
        }
    }

    /** Opens a closed file again in this phase; opening what is open changes nothing. The module that closed it tells the process. */
    public void reopen(CaseId id, Phase next) {
        Instant now = clock.instant();
        if (access.change(id).reopen(next, now)) {
            history.tell(new CaseEvent.Reopened(id));
            history.tell(new CaseEvent.Entered(id, next, now));
            changed(id);
        }
    }

    // ---- when its time is over

    /** The files about somebody, the first one first. For a module that looks at who may see them. */
    @Transactional(readOnly = true)
    public List<CaseId> about(PersonId person) {
        return access.idsAbout(person).stream().map(CaseId::new).toList();
    }

    /**
     * The first file about each of these people that is not closed; who has none is left out. For a module that looks at who may see them.
     */
    @Transactional(readOnly = true)
    public Map<PersonId, CaseId> openAbout(Collection<PersonId> people) {
        return access.notClosedAbout(people).stream()
                .collect(Collectors.toMap(file -> new PersonId(file.subject().id()), file -> new CaseId(file.id()), (one, other) -> one));
    }

    /**
     * Erases what a closed file tells: the words of its timeline, the answers in its tasks, its way through the process. That there was
     * a file, when, and how it ended stays. For managers; who the person was is erased by the module that keeps them.
     */
    public void erase(CaseId id) {
        CaseFile file = access.change(id);
        access.mayErase();
        if (file.status() != CaseStatus.CLOSED) {
            throw new IllegalStateException("File " + id + " is not closed");
        }
        history.forgetWords(id);
        process.forget(id);
        history.note(id, "casefile.event.erased", null);
        history.tell(new CaseEvent.Erased(id));
    }

    /** Erases the words of entries of one kind in this time, where they are about somebody whose data are erased. For managers. */
    public void forgetWords(CaseId id, String kind, Instant from, Instant until) {
        access.read(id);
        access.mayErase();
        history.forgetWords(id, kind, from, until);
    }

    /** The file is closed; nothing can be added to it. */
    public static class CaseClosed extends RuntimeException {
        CaseClosed(CaseId id) {
            super("File " + id + " is closed");
        }
    }
}
