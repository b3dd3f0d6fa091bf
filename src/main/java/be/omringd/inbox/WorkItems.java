package be.omringd.inbox;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import be.omringd.inbox.InboxQuery.Position;
import be.omringd.text.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The human tasks: reading, listing, and who does them. Every method checks the current actor by role (the candidate group of
 * the task) and by case (whose work it is), and throws {@link AccessDeniedException}. Completing a task: {@link Tasks}.
 */
@Service
@Transactional
public class WorkItems {

    /** Longest reason for handing a task to a colleague, in characters. */
    public static final int LONGEST_REASON = 500;

    /** Larger numbers say no more. */
    public static final int COUNTED_AT_MOST = 1000;

    private final Items items;
    private final WorkItemAccess workItemAccess;
    private final Details details;
    private final TaskHandlers handlers;
    private final Forms forms;
    private final CaseFiles files;
    private final Users users;
    private final InboxQueries queries;
    private final OtherTexts others;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkItems(Items items, WorkItemAccess workItemAccess, Details details, TaskHandlers handlers, Forms forms, CaseFiles files, Users users,
            InboxQueries queries, OtherTexts others, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.workItemAccess = workItemAccess;
        this.details = details;
        this.handlers = handlers;
        this.forms = forms;
        this.files = files;
        this.users = users;
        this.queries = queries;
        this.others = others;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A task as it is opened.
     *
     * @param draft what was kept while somebody was typing
     * @param begin what to show where nobody typed yet: facts that are known already
     * @param handedOver who handed it to the one who has it now, and why
     * @param ended how it ended; empty while it is open
     * @param together whether all who may do it write in it; see {@link SharedTasks}
     */
    public record Opened(
            WorkItemSummary item, CurrentTask task, FormValues draft, FormValues begin, Optional<HandedOver> handedOver,
            Optional<Ended> ended, boolean together) {

        /** Whether it is in the hands of somebody else than this user. */
        public boolean withAnother(@Nullable UUID user) {
            return item.assigneeId() != null && !item.assigneeId().equals(user);
        }
    }

    /** Who handed a task over, and why. */
    public record HandedOver(String byName, String reason) {}

    /**
     * How a task ended.
     *
     * @param byName who did it; empty where the process withdrew it before anybody did
     * @param answers what was answered, or typed before it was withdrawn
     */
    public record Ended(WorkItemState state, @Nullable UUID by, String byName, Instant at, FormValues answers) {}

    /** Opens a task for one who may do it. */
    @Transactional(readOnly = true)
    public Opened open(UUID id) {
        WorkItem item = workItemAccess.read(id);
        Optional<HandedOver> handedOver = item.handOverReason() == null
                ? Optional.empty()
                : Optional.of(new HandedOver(users.name(item.handedOverBy()), item.handOverReason()));
        Optional<Ended> ended = item.state() == WorkItemState.OPEN
                ? Optional.empty()
                : Optional.of(new Ended(item.state(), item.completedBy(), item.completedBy() == null ? "" : users.name(item.completedBy()),
                        item.endedAt(), FormValues.fromJson(item.answers())));
        FormValues draft = FormValues.fromJson(item.draft());
        FormValues begin = ended.isPresent() || !draft.isEmpty() ? FormValues.EMPTY : handlers.begin(workItemAccess.inHand(item));
        return new Opened(
                details.add(List.of(summary(item, files.get(new CaseId(item.caseId()))))).getFirst(), workItemAccess.inHand(item), draft,
                begin,
                handedOver, ended, workItemAccess.isTogether(item));
    }

    /** The open tasks of a file, the most urgent first; also those that only others may do. */
    @Transactional(readOnly = true)
    public List<WorkItemSummary> openIn(CaseId caseId) {
        CaseSummary file = files.get(caseId);
        return details.add(items.openOf(caseId.value()).stream().map(item -> summary(item, file)).toList());
    }

    /** Until when something has to be done first in each of these files, for those that the current actor may see. */
    @Transactional(readOnly = true)
    public Map<CaseId, Instant> firstDue(Collection<CaseId> cases) {
        List<UUID> visible = files.getAll(cases).keySet().stream().map(CaseId::value).toList();
        return visible.isEmpty() ? Map.of() : items.firstDue(visible).stream().collect(Collectors.toMap(
                row -> new CaseId((UUID) row[0]), row -> (Instant) row[1]));
    }

    /** What was answered in a task of this file that ended; for the timeline. */
    @Transactional(readOnly = true)
    public Optional<Answered> answered(CaseId caseId, UUID id) {
        files.check(caseId);
        return items.findById(id)
                .filter(item -> item.caseId().equals(caseId.value()) && item.answers() != null)
                .map(item -> new Answered(
                        item.formKey(), FormValues.fromJson(item.answers()), workItemAccess.variables(item), item.state()));
    }

    /** What somebody answered in a task. */
    public record Answered(String formKey, FormValues answers, Map<String, Object> variables, WorkItemState state) {}

    /** Takes a task in hand. False where a colleague has it already, or where it is over. */
    public boolean claim(UUID id) {
        WorkItem item = workItemAccess.lock(id);
        if (item.state() != WorkItemState.OPEN || workItemAccess.withColleague(item)) {
            return false;
        }
        item.claim(me(), clock.instant());
        changed(item);
        return true;
    }

    /**
     * Puts a task back, for any colleague; the draft stays with it. False where it is not in this user's hands; a manager may put
     * back anybody's.
     */
    public boolean release(UUID id) {
        WorkItem item = workItemAccess.lock(id);
        if (item.state() != WorkItemState.OPEN || item.assigneeId() == null
                || (workItemAccess.withColleague(item) && !currentActor.get().has(Role.MANAGER))) {
            return false;
        }
        item.release();
        changed(item);
        return true;
    }

    /** Who may do this task and does not have it yet, by name; this user too, where a colleague has it. */
    @Transactional(readOnly = true)
    public List<Actor> colleaguesFor(UUID id) {
        WorkItem item = workItemAccess.read(id);
        return users.active().stream()
                .filter(user -> workItemAccess.mayDo(user, item))
                .filter(user -> !user.userId().equals(item.assigneeId() == null ? me() : item.assigneeId()))
                .toList();
    }

    /**
     * Hands a task to a colleague who may do it, with a reason that the colleague reads. Taking over a task from a colleague is the
     * same, to oneself. False where the task is over.
     *
     * @param reason 1 to {@value #LONGEST_REASON} characters; throws {@link IllegalArgumentException} otherwise
     */
    public boolean handOver(UUID id, UUID colleagueId, String reason) {
        String why = TypedText.lines(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST_REASON + " characters");
        }
        WorkItem item = workItemAccess.lockWithFile(id);
        Actor colleague = users.active().stream()
                .filter(user -> user.userId().equals(colleagueId) && workItemAccess.mayDo(user, item))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("The colleague may not do this task"));
        if (item.state() != WorkItemState.OPEN) {
            return false;
        }
        item.handOver(colleagueId, me(), why, clock.instant());
        files.note(new CaseId(item.caseId()), "inbox.event.handedOver", item.id(), colleague.name() + ": " + why);
        changed(item);
        return true;
    }

    /**
     * Keeps what was typed so far. Who starts typing in a task that nobody has takes it in hand. Where several write at once:
     * {@link SharedTasks#keep}.
     *
     * @return when it was kept; empty where the task is over or in a colleague's hands: nothing is kept then
     */
    public Optional<Instant> keepDraft(UUID id, FormValues values) {
        WorkItem item = workItemAccess.lock(id);
        if (item.state() != WorkItemState.OPEN || workItemAccess.onlyWithColleague(item)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (item.assigneeId() == null) {
            item.claim(me(), now);
            changed(item);
        }
        item.keepDraft(values.toJson(), now);
        return Optional.of(now);
    }

    /**
     * Lists tasks.
     *
     * @param after the position of the last task of the page before; null for the first page
     * @param limit how many at most
     */
    @Transactional(readOnly = true)
    public List<WorkItemSummary> list(InboxQuery query, @Nullable Position after, int limit) {
        return details.add(queries.list(query, currentActor.get(), clock.instant(), after, limit));
    }

    /** How many tasks there are, counted up to the limit. */
    @Transactional(readOnly = true)
    public int count(InboxQuery query, int limit) {
        return queries.count(query, currentActor.get(), clock.instant(), limit);
    }

    /** How much there is for this user, each number counted up to {@value #COUNTED_AT_MOST}. */
    @Transactional(readOnly = true)
    public Counts counts() {
        Actor actor = currentActor.get();
        Instant now = clock.instant();
        InboxQuery mine = InboxQuery.of(InboxQuery.Scope.MINE);
        return new Counts(
                queries.count(mine, actor, now, COUNTED_AT_MOST),
                queries.count(new InboxQuery(mine.scope(), mine.scopes(), "", true, false, mine.order()), actor, now, COUNTED_AT_MOST),
                queries.count(InboxQuery.of(InboxQuery.Scope.OPEN), actor, now, COUNTED_AT_MOST),
                queries.count(InboxQuery.of(InboxQuery.Scope.ALL), actor, now, COUNTED_AT_MOST),
                actor.has(Role.MANAGER) ? queries.count(InboxQuery.of(InboxQuery.Scope.ESCALATED), actor, now, COUNTED_AT_MOST) : 0);
    }

    /** Numbers of tasks that can be done now. */
    public record Counts(int mine, int mineLate, int open, int all, int escalated) {}

    /**
     * Erases what was answered about a subject who is erased, in the tasks that came in this time and whose form says that it tells of
     * such a one; not in those whose process told, in this variable, of whom they are. For managers.
     */
    public void forgetWords(CaseId caseId, String subjectKind, String variable, Instant from, Instant until) {
        mayErase(caseId);
        List<String> keys = forms.all().stream().filter(form -> form.isPersonalTo(subjectKind)).map(FormDefinition::key).toList();
        others.forget(caseId.value());
        items.forgetWords(caseId.value(), keys, variable, from, until);
    }

    /** The same for the tasks whose process told this of whom they are about; with those that have a screen instead of a form. */
    public void forgetWords(CaseId caseId, String subjectKind, String variable, String value) {
        mayErase(caseId);
        List<String> keys = items.formKeysTold(caseId.value(), variable, value).stream()
                .filter(key -> forms.find(key).map(form -> form.isPersonalTo(subjectKind)).orElse(true)).toList();
        others.forget(caseId.value());
        if (!keys.isEmpty()) {
            items.forgetWords(caseId.value(), keys, variable, value);
        }
    }

    private void mayErase(CaseId caseId) {
        files.check(caseId);
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers erase");
        }
    }

    private WorkItemSummary summary(WorkItem item, CaseSummary file) {
        return new WorkItemSummary(
                item.id(), file.id(), file.title(), file.contact() == null ? null : file.contact().placeCode(), item.scope(),
                item.processId(),
                item.elementId(), item.formKey(), item.candidateGroup(), item.createdAt(), item.dueAt(), item.raisedAt(), item.remindedAt(),
                item.escalatedAt(), item.assigneeId(), item.assigneeId() == null ? null : users.name(item.assigneeId()),
                item.draftAt(), item.resting(), item.state(), null);
    }

    private @Nullable UUID me() {
        return currentActor.get().userId();
    }

    private void changed(WorkItem item) {
        events.publishEvent(InboxChanged.to(item));
    }
}
