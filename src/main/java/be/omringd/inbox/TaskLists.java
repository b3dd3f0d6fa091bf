package be.omringd.inbox;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.inbox.InboxQuery.Position;
import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of the inbox, with what the current actor may do by role and by case, and nothing else. */
@Service
@Transactional(readOnly = true)
public class TaskLists {

    /** Larger numbers say no more. */
    public static final int COUNTED_AT_MOST = 1000;
    /** So long after it was done, what somebody gave to others is shown to them. */
    public static final int WEEKS_DONE = 4;

    private final Details details;
    private final InboxQueries queries;
    private final TaskGroups groups;
    private final TaskSearch search;
    private final CurrentActor currentActor;
    private final Clock clock;

    TaskLists(Details details, InboxQueries queries, TaskGroups groups, TaskSearch search, CurrentActor currentActor, Clock clock) {
        this.details = details;
        this.queries = queries;
        this.groups = groups;
        this.search = search;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Lists tasks.
     *
     * @param after the position of the last task of the page before; null for the first page
     * @param limit how many at most
     */
    public List<WorkItemSummary> list(InboxQuery query, @Nullable Position after, int limit) {
        return details.add(queries.list(query, currentActor.get(), clock.instant(), after, limit));
    }

    /**
     * The same under headings, from the begin. A group that is due sooner stands first, the others stand by name; in a group the tasks keep
     * the order of the list.
     *
     * @param by {@link Grouping#NONE} for one group, where there is something
     * @param folded the keys of the groups of which no tasks are wanted
     * @param locale in which headings are read
     * @param limit how many tasks at most; a group that is folded counts for one
     */
    public TaskGroup.Listed grouped(InboxQuery query, Grouping by, Set<String> folded, Locale locale, int limit) {
        return groups.read(query, by, folded, locale, currentActor.get(), clock.instant(), limit);
    }

    /**
     * The tasks that somebody means who types this, of those that {@link #list} shows: by whom they are about, by what is to be done, or by
     * both ("rosa uitnodigen"), or by what somebody wrote down. Where nobody is called so, of those who are but for a slip of the finger.
     *
     * @param language in which what is to be done is read
     * @param limit how many at most
     */
    public Matches<WorkItemSummary> called(SearchWords typed, Locale language, int limit) {
        Matches<WorkItemSummary> called = search.called(typed, language, currentActor.get(), limit);
        return new Matches<>(details.add(called.found()), called.alike());
    }

    /**
     * What the reader wrote down for others and that was done in the last {@value #WEEKS_DONE} weeks, the latest first.
     *
     * @param query of {@link InboxQuery.Scope#GIVEN}: only of these regions, or with this text
     * @param limit how many at most
     */
    public List<Done> done(InboxQuery query, int limit) {
        return queries.done(query, currentActor.get(), clock.instant().minus(WEEKS_DONE * 7L, ChronoUnit.DAYS), limit);
    }

    /** A task that was done. */
    public record Done(WorkItemSummary task, String byName, Instant at) {}

    /** How many tasks there are, counted up to the limit. */
    public int count(InboxQuery query, int limit) {
        return queries.count(query, currentActor.get(), clock.instant(), limit);
    }

    /** How much there is for this user, each number counted up to {@value #COUNTED_AT_MOST}. */
    public Counts counts() {
        Actor actor = currentActor.get();
        Instant now = clock.instant();
        InboxQuery mine = InboxQuery.of(InboxQuery.Scope.MINE);
        return new Counts(
                queries.count(mine, actor, now, COUNTED_AT_MOST),
                queries.count(new InboxQuery(mine.scope(), mine.scopes(), "", true, false, mine.order()), actor, now, COUNTED_AT_MOST),
                queries.count(InboxQuery.of(InboxQuery.Scope.OPEN), actor, now, COUNTED_AT_MOST),
                queries.count(InboxQuery.of(InboxQuery.Scope.ALL), actor, now, COUNTED_AT_MOST),
                actor.has(Role.MANAGER) ? queries.count(InboxQuery.of(InboxQuery.Scope.ESCALATED), actor, now, COUNTED_AT_MOST) : 0,
                queries.count(InboxQuery.of(InboxQuery.Scope.GIVEN), actor, now, COUNTED_AT_MOST));
    }

    /** Numbers of tasks that can be done now. */
    public record Counts(int mine, int mineLate, int open, int all, int escalated, int given) {}
}
