package be.omringd.inbox;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.shell.Moments;
import be.omringd.text.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What colleagues write down as a task themselves, about a case or about none, beside what processes ask. From then on it is a task as the
 * others: in the lists, in somebody’s hands, handed over and put away by the same methods; only how it ends is its own
 * ({@link SeveralTasks#done} and {@link SeveralTasks#takeBack}). No process runs for it. For whoever may see the case; of one that is about
 * none for who has it, who wrote it down, and managers; throws {@link AccessDeniedException} for others. See
 * docs/decisions/0061-own-tasks.md.
 */
@Service
@Transactional
public class OwnTasks {

    /** Longest text of what is to be done, in characters. */
    public static final int LONGEST_WORDS = 500;
    /** Key of a timeline entry that one was done; its detail is the id of the task. */
    public static final String DONE = "inbox.event.own.done";

    private static final WorkItem.Hands NOBODYS = new WorkItem.Hands(null, null, null, null);

    private final Items items;
    private final WorkItemAccess workItemAccess;
    private final CaseFiles files;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnTasks(Items items, WorkItemAccess workItemAccess, CaseFiles files, Users users, ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.workItemAccess = workItemAccess;
        this.files = files;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who wrote a task down, and when.
     *
     * @param mayChange whether this user may put it right and take it back: who has it, who wrote it down, and managers; nobody once it is
     *     over
     */
    public record Written(String byName, Instant at, boolean mayChange) {}

    /** What a task said that somebody wrote down, and by when it was due, as a user saw it. */
    public record Seen(@Nullable String words, @Nullable Instant due) {}

    /** What became of putting a task right. */
    public enum Change {
        DONE,
        /** It is over, or in the hands of a colleague. */
        TOO_LATE,
        /** A colleague changed the same of it. */
        CHANGED_MEANWHILE
    }

    /**
     * Who can be given a task about this case, by name: every colleague who may see it, with this user; every colleague for null, about
     * none.
     */
    @Transactional(readOnly = true)
    public List<Actor> colleagues(@Nullable CaseId caseId) {
        colleague();
        AccessScope scope = caseId == null ? AccessScope.OWN : files.get(caseId).scope();
        return users.active().stream().filter(user -> mayGet(user, scope)).toList();
    }

    /**
     * Writes a task down. The same task a second time changes nothing; with other words, another day or for another colleague, as by
     * somebody who did not see that it had come through, it becomes what was said last.
     *
     * @param id chosen by the screen when it began
     * @param caseId null for one that is about no case: only who has it, who wrote it down, and managers see it; throws
     *     {@link IllegalStateException} for one whose person was erased, as of whom nothing is written any more
     * @param words 1 to {@value #LONGEST_WORDS} characters; throws {@link IllegalArgumentException} otherwise, and so does the day
     * @param day by the end of which it has to be done, {@link #today} to {@link #lastDay}; also one on which nobody works
     * @param forWhom one of {@link #colleagues}, who is told where it is somebody else; throws {@link AccessDeniedException} for others
     * @return false where the task is there, otherwise, and stays so: about another case, or somebody did something with it meanwhile
     */
    public boolean write(UUID id, @Nullable CaseId caseId, String words, LocalDate day, UUID forWhom) {
        String what = words(words);
        check(day);
        UUID me = colleague().user();
        AccessScope scope = caseId == null ? AccessScope.OWN : files.hold(caseId).scope();
        boolean mayGet = users.hold(forWhom).filter(user -> mayGet(user, scope)).isPresent();
        // to lock what is not there would hold up others who write
        Optional<WorkItem> there = items.existsById(id) ? items.lock(id) : Optional.empty();
        if (there.isPresent() && there.get().saysTheSame(caseId, what, day, forWhom)) {
            return true;
        }
        if (caseId != null && files.get(caseId).isErased()) {
            throw new IllegalStateException("The data of this person were erased");
        }
        if (!mayGet) {
            throw new AccessDeniedException("The colleague may not see this case");
        }
        if (there.isPresent()) {
            return rewrite(there.get(), caseId, what, day, forWhom);
        }
        WorkItem item = items.save(WorkItem.own(id, caseId == null ? null : caseId.value(), scope, what, day, forWhom, me,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        TaskChangedHands.of(item, NOBODYS, me).ifPresent(events::publishEvent);
        events.publishEvent(InboxChanged.to(item));
        return true;
    }

    private boolean rewrite(WorkItem item, @Nullable CaseId caseId, String what, LocalDate day, UUID forWhom) {
        UUID me = workItemAccess.actor().user();
        if (!me.equals(item.writtenBy())) {
            throw WorkItemAccess.noAccess();
        }
        if (!item.isUntouched() || !item.isOf(caseId)) {
            return false;
        }
        WorkItem.Hands before = item.hands();
        item.say(what);
        item.moveDue(day);
        item.claim(forWhom, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!forWhom.equals(before.assigneeId())) {
            TaskChangedHands.of(item, before, me).ifPresent(events::publishEvent);
        }
        events.publishEvent(InboxChanged.to(item));
        return true;
    }

    /**
     * Puts right what is to be done, or by when. What the user left as it was stays as a colleague made it meanwhile.
     *
     * @param seen what the user saw
     * @param words and day as in {@link #write}; the day that it has may also be past
     */
    public Change change(UUID id, Seen seen, String words, LocalDate day) {
        String what = words(words);
        WorkItem item = workItemAccess.lockWithFile(id);
        if (!mayChange(item)) {
            return Change.TOO_LATE;
        }
        boolean rewords = !what.equals(seen.words);
        boolean moves = !DueDay.endOf(day).equals(seen.due);
        if (rewords && !Objects.equals(seen.words, item.ownWords()) || moves && !Objects.equals(seen.due, item.dueAt())) {
            return Change.CHANGED_MEANWHILE;
        }
        if (moves) {
            check(day);
            item.moveDue(day);
        }
        if (rewords) {
            item.say(what);
        }
        events.publishEvent(InboxChanged.to(item));
        return Change.DONE;
    }

    /** Of a task that somebody wrote down; empty for tasks of processes. */
    @Transactional(readOnly = true)
    public Optional<Written> written(UUID id) {
        WorkItem item = workItemAccess.read(id);
        UUID by = item.writtenBy();
        return by == null ? Optional.empty()
                : Optional.of(new Written(users.name(by), item.createdAt(), mayChange(item)));
    }

    /** What a task said that somebody wrote down; empty where that was erased, where there is none, or none for this user. */
    @Transactional(readOnly = true)
    public Optional<String> said(UUID id) {
        return items.findById(id).filter(item -> workItemAccess.mayDo(workItemAccess.actor(), item)).map(WorkItem::ownWords);
    }

    /** The first day that can be chosen. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    /** The last day that can be chosen. */
    public LocalDate lastDay() {
        return today().plusDays(SeveralTasks.DAYS_AHEAD);
    }

    private static boolean mayGet(Actor user, AccessScope scope) {
        return user.isColleague() && (scope.isOwn() || user.mayWorkIn(scope));
    }

    private boolean mayChange(WorkItem item) {
        Actor me = workItemAccess.actor();
        return item.isOwn() && item.state() == WorkItemState.OPEN && (!workItemAccess.withColleague(item)
                || workItemAccess.away(item) != null || me.user().equals(item.writtenBy()) || me.has(Role.MANAGER));
    }

    private void check(LocalDate day) {
        if (day.isBefore(today()) || day.isAfter(lastDay())) {
            throw new IllegalArgumentException("A due date is today or within " + SeveralTasks.DAYS_AHEAD + " days");
        }
    }

    private static String words(@Nullable String words) {
        String what = TypedText.lines(words);
        if (what.isEmpty() || what.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("What is to be done has 1 to " + LONGEST_WORDS + " characters");
        }
        return what;
    }

    private Actor colleague() {
        Actor me = workItemAccess.actor();
        if (!me.isColleague()) {
            throw new AccessDeniedException("Tasks are for coordinators, trainers and managers");
        }
        return me;
    }
}
