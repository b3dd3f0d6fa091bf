package be.omringd.inbox;

import be.omringd.access.Absence;
import be.omringd.access.Absences;
import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseKinds;
import be.omringd.database.ManyAtOnce;
import be.omringd.database.UtcMoments;
import be.omringd.engine.ProcessNames;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Position;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.person.PersonNames;
import be.omringd.text.SearchWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lists the inbox. Written in SQL because it has to stay quick with a hundred thousand open items. Each region and each team is read along
 * an index that has its items in the order of the list, from the position where the page begins and no further than the page is long;
 * then they are put together, and only the lines that are shown are looked up. Most indexes hold all that their query asks.
 */
@Component
class InboxQueries {

    /** How people, groups and organisations follow each other, as {@code person_by_first} has them. */
    private static final String BY_NAME =
            "coalesce(f.title_search, p.first_search), coalesce(p.last_search, ''), coalesce(p.last_word, ''), coalesce(p.id, f.id)";
    /** From so many people on, the list is read in its own order until enough of them came by; below it starts from them. */
    private static final int MANY_PEOPLE = 500;
    /** Of the tasks of those who are called so, as many are put in order. */
    private static final int LOOKED_THROUGH = 200;
    /** Has nothing in hand. */
    private static final UUID ANYBODY = new UUID(0, 0);
    private static final String SOMETHING_OPEN = """
            (select access_scope from work_item force index (work_item_scope)
            where state = 'OPEN' and access_scope = ? limit 1)""";
    private static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);

    private final JdbcTemplate jdbc;
    private final Users users;
    private final Absences absences;
    private final CaseKinds kinds;
    private final CarriedSums sums;

    InboxQueries(JdbcTemplate jdbc, Users users, Absences absences, CaseKinds kinds, CarriedSums sums) {
        this.jdbc = jdbc;
        this.users = users;
        this.absences = absences;
        this.kinds = kinds;
        this.sums = sums;
    }

    /**
     * A group of the list.
     *
     * @param key as {@link TaskGroup#key} has it
     * @param few whether it has so few tasks that all of them can be put in order
     */
    record Part(Grouping by, String key, boolean few) {

        static final Part ALL = new Part(Grouping.NONE, "", false);

        Part(Grouping by, String key) {
            this(by, key, false);
        }

        Part ofFew() {
            return new Part(by, key, true);
        }
    }

    List<WorkItemSummary> list(InboxQuery query, Actor actor, Instant now, @Nullable Position after, int limit) {
        return list(query, Part.ALL, actor, now, after, limit);
    }

    /** The same of one group. */
    List<WorkItemSummary> list(InboxQuery query, Part part, Actor actor, Instant now, int limit) {
        return list(query, part, actor, now, null, limit);
    }

    private List<WorkItemSummary> list(InboxQuery query, Part part, Actor actor, Instant now, @Nullable Position after, int limit) {
        Sql found = ids(query, part, actor, now, after, limit);
        if (found == null) {
            return List.of();
        }
        return lines(found, query, limit);
    }

    private List<WorkItemSummary> lines(Sql found, InboxQuery query, int limit) {
        String sql = """
                select w.id, coalesce(w.case_id, w.id) case_id, f.kind, f.title, p.first_name, p.last_name, p.place_code, w.access_scope, w.process_id, w.element_id, w.form_key,
                    w.candidate_group, w.created_at, w.due_at, w.raised_at, w.reminded_at, w.escalated_at, w.assignee_id, w.draft_at, w.later_until, w.later_reason,
                    w.back_at, w.resting, w.state, w.own_words,
                    (select o.holder_id from case_holder h join case_holder o on o.case_id = h.case_id and o.along <> h.along
                    where h.case_id = w.case_id and h.holder_id = w.assignee_id) held_with
                from (select id, sort_due from (%s) found order by %s limit ?) page
                join work_item w on w.id = page.id
                left join case_file f on f.id = w.case_id
                left join person p on p.id = f.person_id
                order by %s""".formatted(found.text, order(query, ""), order(query, "page."));
        List<Object> args = new ArrayList<>(found.args);
        args.add(limit);
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, Absence> away = absences.awayToday();
        return jdbc.query(sql, (row, n) -> summary(row, names, away), args.toArray());
    }

    /** How many open tasks of these regions and teams are in whose hands, also tasks that the reader cannot do. */
    List<CarriedTasks.Carried> carried(Set<AccessScope> scopes, Actor actor, Instant now) {
        return sums.carried(scopes, actor.has(Role.MANAGER) ? null : actor.userId(), now);
    }

    /**
     * The same tasks, of one colleague, or those that nobody has: each region and team along its index, and no further than the list is
     * long.
     */
    List<WorkItemSummary> carriedBy(@Nullable UUID colleague, Set<AccessScope> scopes, Actor actor, boolean onlyLate, Instant now,
            int limit) {
        // of what is about no case only managers see what others have
        Set<AccessScope> seen = new TreeSet<>(scopes);
        seen.removeIf(scope -> scope.isOwn() && !actor.has(Role.MANAGER) && !actor.user().equals(colleague));
        List<String> parts = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        for (AccessScope scope : withSomethingOpen(seen)) {
            for (int aside : onlyLate ? new int[] {0, 2} : new int[] {0, 1, 2}) {
                parts.add("(select id, sort_due from work_item force index (work_item_open) where state = 'OPEN' and access_scope = ? and "
                        + (colleague == null ? "assignee_id is null" : "assignee_id = ?") + " and aside = " + aside
                        + (onlyLate ? " and sort_due < ?" : "") + " order by sort_due, id limit ?)");
                args.add(scope.code());
                if (colleague != null) {
                    args.add(colleague.toString());
                }
                if (onlyLate) {
                    args.add(UtcMoments.stored(now));
                }
                args.add(limit);
            }
        }
        return parts.isEmpty() ? List.of() : lines(new Sql(String.join(" union all ", parts), args), InboxQuery.of(Scope.ALL), limit);
    }

    /** Of what is about no case only managers see what others have. */
    private static String theirs(Set<AccessScope> scopes, Actor actor, List<Object> args) {
        if (actor.has(Role.MANAGER) || !scopes.contains(AccessScope.OWN)) {
            return "";
        }
        args.add(AccessScope.OWN.code());
        args.add(actor.user().toString());
        return " and (access_scope <> ? or assignee_id = ?)";
    }

    int count(InboxQuery query, Actor actor, Instant now, int limit) {
        return count(query, Part.ALL, actor, now, limit);
    }

    /** The same of one group: along the index that has due dates, in whatever order it is shown. */
    int count(InboxQuery query, Part part, Actor actor, Instant now, int limit) {
        Sql found = ids(part.by == Grouping.NONE ? query : query.in(Order.DUE), part, actor, now, null, limit);
        if (found == null) {
            return 0;
        }
        List<Object> args = new ArrayList<>(found.args);
        args.add(limit);
        Integer count = jdbc.queryForObject(
                "select count(*) from (select id from (" + found.text + ") found limit ?) counted", Integer.class, args.toArray());
        return count == null ? 0 : count;
    }

    /** These tasks, in whatever order. */
    List<WorkItemSummary> those(List<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : lines(new Sql("select id, sort_due from work_item where id in (" + ManyAtOnce.marks(ids) + ")",
                        ids.stream().<Object>map(UUID::toString).toList()), InboxQuery.of(Scope.ALL), ids.size());
    }

    /** What a task can be put in a group by; the name is that of whom it is about. */
    record Key(UUID id, @Nullable Instant dueAt, UUID caseId, AccessScope scope, String processId, String name) {}

    /**
     * The tasks of a list, at most so many.
     *
     * @param byName by whom they are about, and in the order of the list for each of them; otherwise in the order of the list
     */
    List<Key> keys(InboxQuery query, boolean byName, Actor actor, Instant now, int limit) {
        Sql found = ids(query, Part.ALL, actor, now, null, limit);
        if (found == null) {
            return List.of();
        }
        List<Object> args = new ArrayList<>(found.args);
        args.add(limit);
        return keys("(" + found.text + " limit ?) found join work_item w on w.id = found.id", byName, query, args);
    }

    private List<Key> keys(String from, boolean byName, InboxQuery query, List<Object> args) {
        return jdbc.query("""
                select w.id, w.due_at, coalesce(w.case_id, w.id) case_id, w.access_scope, w.process_id,
                    coalesce(f.title, if(f.id is null, '', if(trim(coalesce(p.last_name, '')) = '', p.first_name, concat(p.first_name, ' ', p.last_name)))) name
                from %s left join case_file f on f.id = w.case_id left join person p on p.id = f.person_id order by %s%s"""
                .formatted(from, byName ? BY_NAME + ", f.id, " : "", order(query, "w.")),
                (row, n) -> new Key(UUID.fromString(row.getString("id")), UtcMoments.orNull(row, "due_at"),
                        UUID.fromString(row.getString("case_id")), new AccessScope(row.getString("access_scope")),
                        row.getString("process_id"), row.getString("name")),
                args.toArray());
    }

    /**
     * The cases that have tasks of this list, by whom they are about, at most so many. People, groups and organisations are gone through by
     * name: for lists that are not short, so that enough of them come by soon.
     */
    List<UUID> firstCases(InboxQuery query, Actor actor, Instant now, int limit) {
        List<Object> args = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (boolean people : new boolean[] {true, false}) {
            String named = people ? "p.name_search" : "f.title_search";
            SearchWords called = SearchWords.of(query.text());
            parts.add("(select f.id, " + (people ? "p.first_search a, p.last_search b, p.last_word c, p.id d from person p"
                    + " force index (person_by_first) straight_join case_file f force index (case_file_by_person) on f.person_id = p.id"
                    : "f.title_search a, '' b, '' c, f.id d from case_file f force index (case_file_by_title)")
                    + " where " + (called.isEmpty() ? "" : called.in(named, args) + " and ")
                    + (people ? "" : "f.title_search is not null and ")
                    // with a limit of its own it is asked of one case after the other; an "exists" the database would join, and sort all of
                    // it
                    + "(select w.id from work_item w force index (work_item_case) where w.case_id = f.id and "
                    + listed(query, actor, now, args) + " limit 1) is not null order by a, b, c, d limit ?)");
            args.add(limit);
        }
        args.add(limit);
        return jdbc.query("select id from (" + String.join(" union all ", parts) + ") named order by a, b, c, d limit ?",
                (row, n) -> UUID.fromString(row.getString(1)), args.toArray());
    }

    /** The tasks of a list that these cases have, by whom they are about. */
    List<Key> keysOf(List<UUID> cases, InboxQuery query, Actor actor, Instant now) {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<Object> args = new ArrayList<>(cases.stream().map(UUID::toString).toList());
        return keys("(select w.* from work_item w force index (work_item_case) where w.case_id in (" + ManyAtOnce.marks(cases) + ") and "
                + listed(query, actor, now, args) + ") w", true, query, args);
    }

    /** Whether a task w is one of this list; to look at some, not to read along an index. */
    private String listed(InboxQuery query, Actor actor, Instant now, List<Object> args) {
        Set<String> groups = new TreeSet<>(actor.candidateGroups());
        StringBuilder sql =
                new StringBuilder("w.state = 'OPEN' and ").append(aside(query)).append(seen(scopes(query, actor), groups, args));
        List<@Nullable UUID> holders = holders(query, actor);
        if (query.scope() == Scope.MINE || query.scope() == Scope.OPEN) {
            List<String> held = new ArrayList<>();
            for (UUID holder : holders) {
                held.add(holder == null ? "w.assignee_id is null" : "w.assignee_id = ?");
                if (holder != null) {
                    args.add(holder.toString());
                }
            }
            sql.append(" and (").append(String.join(" or ", held)).append(')');
        }
        if (query.scope() == Scope.ESCALATED) {
            sql.append(" and w.escalated = 1");
        }
        if (query.scope() == Scope.GIVEN) {
            sql.append(given(actor, args));
        }
        if (query.onlyLate()) {
            sql.append(" and w.sort_due < ?");
            args.add(UtcMoments.stored(now));
        }
        return sql.toString();
    }

    /** The regions and teams whose tasks this list has, as far as the one who looks may see them. */
    Set<AccessScope> scopes(InboxQuery query, Actor actor) {
        Set<AccessScope> scopes = new TreeSet<>(actor.scopes());
        if (!actor.candidateGroups().isEmpty()) {
            scopes.add(AccessScope.OWN);
        }
        if (!query.scopes().isEmpty()) {
            scopes.removeIf(scope -> query.scopes().stream().noneMatch(scope::meets));
        }
        return scopes;
    }

    /** The processes that have open tasks: from one to the next along the index, and not past each task of them. */
    Set<String> processes() {
        Set<String> found = new TreeSet<>();
        for (List<String> next = processAfter(""); !next.isEmpty(); next = processAfter(next.getFirst())) {
            found.addAll(next);
        }
        return found;
    }

    private List<String> processAfter(String process) {
        return jdbc.queryForList("""
                select process_id from work_item force index (work_item_process) where state = 'OPEN' and process_id > ?
                order by process_id limit 1""", String.class, process);
    }

    record Sql(String text, List<Object> args) {}

    /**
     * Open tasks, also those that rest, of people who are called so, at one of these steps; the most urgent first.
     *
     * @param ways how people can be called what was typed
     * @param titled what groups and organisations are called; no words for none of them
     * @param steps only at these; empty for all
     */
    List<WorkItemSummary> called(List<PersonNames.Way> ways, SearchWords titled, Collection<ProcessNames.Step> steps, Actor actor,
            int limit) {
        Set<AccessScope> scopes = new TreeSet<>(actor.scopes());
        Set<String> groups = new TreeSet<>(actor.candidateGroups());
        if (scopes.isEmpty() || groups.isEmpty()) {
            return List.of();
        }
        List<Object> seenArgs = new ArrayList<>();
        String seen = " straight_join work_item w force index (work_item_case) on w.case_id = f.id where w.state = 'OPEN'"
                + seen(scopes, groups, seenArgs) + at(steps, seenArgs) + " and ";
        List<String> parts = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        for (PersonNames.Way way : ways) {
            parts.add("(select w.id, w.sort_due from person p force index (" + way.index()
                    + ") straight_join case_file f on f.person_id = p.id" + seen + way.condition() + " limit ?)");
            args.addAll(seenArgs);
            args.addAll(way.values());
            args.add(LOOKED_THROUGH);
        }
        if (!titled.isEmpty()) {
            args.addAll(seenArgs);
            parts.add("(select w.id, w.sort_due from case_file f" + seen + "f.title_search is not null and "
                    + titled.in("f.title_search", args) + " limit ?)");
            args.add(LOOKED_THROUGH);
        }
        return parts.isEmpty() ? List.of()
                : lines(new Sql("select distinct id, sort_due from (" + String.join(" union all ", parts) + ") some", args),
                        InboxQuery.of(Scope.ALL), limit);
    }

    /** Open tasks that somebody wrote down with these words in it, also those that were put away; the most urgent first. */
    List<WorkItemSummary> saying(SearchWords words, Actor actor, int limit) {
        Set<AccessScope> scopes = new TreeSet<>(actor.scopes());
        scopes.add(AccessScope.OWN);
        Set<String> groups = new TreeSet<>(actor.candidateGroups());
        if (groups.isEmpty() || words.isEmpty()) {
            return List.of();
        }
        List<Object> args = new ArrayList<>();
        return lines(new Sql("select w.id, w.sort_due from work_item w force index (work_item_process) where w.state = 'OPEN'"
                + seen(scopes, groups, args) + " and " + saying(words, args) + theirs(scopes, actor, args), args),
                InboxQuery.of(Scope.ALL), limit);
    }

    private static String saying(SearchWords words, List<Object> args) {
        args.add(WorkItem.OWN);
        return "w.process_id = ? and " + words.in("w.own_search", args);
    }

    /** Open tasks at these steps that can be done now, the most urgent first. */
    List<WorkItemSummary> at(Collection<ProcessNames.Step> steps, Actor actor, int limit) {
        Set<AccessScope> scopes = withSomethingOpen(actor.scopes());
        Set<String> groups = new TreeSet<>(actor.candidateGroups());
        if (scopes.isEmpty() || groups.isEmpty() || steps.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        for (ProcessNames.Step step : steps) {
            for (AccessScope scope : scopes) {
                args.add(step.elementId());
                args.add(step.processId());
                parts.add("(select w.id, w.sort_due from work_item w force index (work_item_step) where w.state = 'OPEN' and w.resting = 0"
                        + " and w.element_id = ? and w.process_id = ?" + seen(Set.of(scope), groups, args)
                        + " order by w.sort_due, w.id limit ?)");
                args.add(limit);
            }
        }
        return lines(new Sql(String.join(" union all ", parts), args), InboxQuery.of(Scope.ALL), limit);
    }

    /** The rule of every list here: of which regions and teams, and for which role. */
    private static String seen(Set<AccessScope> scopes, Set<String> groups, List<Object> args) {
        scopes.forEach(scope -> args.add(scope.code()));
        args.addAll(groups);
        return " and w.access_scope in (" + ManyAtOnce.marks(scopes) + ") and w.candidate_group in (" + ManyAtOnce.marks(groups) + ")";
    }

    private static String at(Collection<ProcessNames.Step> steps, List<Object> args) {
        steps.forEach(step -> {
            args.add(step.processId());
            args.add(step.elementId());
        });
        return steps.isEmpty() ? ""
                : " and (w.process_id, w.element_id) in (" + String.join(",", Collections.nCopies(steps.size(), "(?, ?)")) + ")";
    }

    /** The first ids of each region and team, at most {@code depth} of them. Null where there is nothing to see. */
    @Nullable
    private Sql ids(InboxQuery query, Part group, Actor actor, Instant now, @Nullable Position after, int depth) {
        Set<AccessScope> scopes = scopes(query, actor);
        if (group.by == Grouping.REGION) {
            scopes.removeIf(scope -> !scope.code().equals(group.key));
        }
        if (query.scope() == Scope.GIVEN) {
            return given(query, group, scopes, actor, now, after, depth);
        }
        List<String> parts = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        boolean onlyFree = query.scope() == Scope.MINE && scopes.equals(Set.of(AccessScope.OWN));
        if ((onlyFree || query.scope() != Scope.MINE && !actor.has(Role.MANAGER)) && scopes.remove(AccessScope.OWN)
                && (onlyFree || query.scope() == Scope.ALL)) {
            // what is about no case is of the one who has it; along the index that knows whose it is before it is put in order
            parts.add(part(new InboxQuery(Scope.OPEN, query.scopes(), query.text(), query.onlyLate(), query.resting(), query.later(),
                    query.order()), group, SearchWords.of(query.text()).isEmpty() ? People.ALL : People.WRITTEN, actor.user(),
                    Set.of(AccessScope.OWN), new TreeSet<>(actor.candidateGroups()), now, after, depth, args));
        }
        Set<String> groups = new TreeSet<>(actor.candidateGroups());
        if (groups.isEmpty() || scopes.isEmpty() && parts.isEmpty()) {
            return null;
        }
        People people = scopes.isEmpty() ? People.ALL : people(query.text(), scopes);
        if (people != People.ALL && !scopes.isEmpty()) {
            for (UUID holder : holders(query, actor)) {
                parts.add(part(query, group, People.WRITTEN, holder, scopes, groups, now, after, depth, args));
            }
        }
        boolean byScope = people != People.FEW && (query.scope() == Scope.OPEN || query.scope() == Scope.ALL);
        if (byScope) {
            scopes = withSomethingOpen(scopes);
        }
        if (scopes.isEmpty()) {
            return parts.isEmpty() ? null : new Sql(String.join(" union all ", parts), args);
        }
        // what somebody wrote down may say whom it is about, and is found once
        String together = people == People.ALL ? " union all " : " union ";
        for (UUID holder : holders(query, actor)) {
            for (Set<AccessScope> some : byScope ? scopes.stream().map(Set::of).toList() : List.of(scopes)) {
                parts.add(part(query, group, people, holder, some, groups, now, after, depth, args));
            }
        }
        return new Sql(String.join(together, parts), args);
    }

    /** What the one who looks wrote down for others. That is little: it is read as a whole where a search or an order has no index. */
    @Nullable
    private static Sql given(InboxQuery query, Part group, Set<AccessScope> scopes, Actor actor, Instant now, @Nullable Position after,
            int depth) {
        Set<String> groups = new TreeSet<>(actor.candidateGroups());
        if (groups.isEmpty() || scopes.isEmpty()) {
            return null;
        }
        List<Object> args = new ArrayList<>();
        StringBuilder sql = new StringBuilder("(select w.id, w.sort_due from work_item w").append(index(query, group))
                .append(" where w.ended_at is null and w.state = 'OPEN' and ").append(aside(query)).append(seen(scopes, groups, args))
                .append(given(actor, args));
        about(query, sql, args);
        from(query, group, now, after, sql, args);
        args.add(depth);
        return new Sql(sql.append(" order by ").append(order(query, "w.")).append(" limit ?)").toString(), args);
    }

    /** The same that was done since then, the latest first. */
    List<TaskLists.Done> done(InboxQuery query, Actor actor, Instant since, int limit) {
        Set<AccessScope> scopes = scopes(query, actor);
        Set<String> groups = new TreeSet<>(actor.candidateGroups());
        if (groups.isEmpty() || scopes.isEmpty()) {
            return List.of();
        }
        List<Object> args = new ArrayList<>();
        args.add(UtcMoments.stored(since));
        StringBuilder sql = new StringBuilder("select w.id, w.completed_by, w.ended_at from work_item w force index (work_item_written)"
                + " where w.ended_at >= ? and w.state = 'COMPLETED'").append(seen(scopes, groups, args)).append(given(actor, args));
        about(query, sql, args);
        args.add(limit);
        record Ended(UUID id, UUID by, Instant at) {}
        List<Ended> ended = jdbc.query(sql.append(" order by w.ended_at desc, w.id limit ?").toString(),
                (row, n) -> new Ended(UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2)),
                        UtcMoments.get(row, "ended_at")),
                args.toArray());
        Map<UUID, WorkItemSummary> lines = those(ended.stream().map(Ended::id).toList()).stream()
                .collect(Collectors.toMap(WorkItemSummary::id, Function.identity()));
        return ended.stream().flatMap(one -> Optional.ofNullable(lines.get(one.id())).stream()
                .map(line -> new TaskLists.Done(line, users.name(one.by()), one.at()))).toList();
    }

    private static String given(Actor actor, List<Object> args) {
        args.add(actor.user().toString());
        args.add(actor.user().toString());
        return " and w.written_by = ? and not (w.assignee_id <=> ?)";
    }

    /** Only what says this, or is about who is called so. */
    private static void about(InboxQuery query, StringBuilder sql, List<Object> args) {
        SearchWords words = SearchWords.of(query.text());
        if (!words.isEmpty()) {
            sql.append(" and (").append(saying(words, args)).append(" or exists (")
                    .append(called(query.text(), "f.id = w.case_id", List.of(), args)).append("))");
        }
    }

    /** In whose hands: null for nobody's, {@link #ANYBODY} where that does not count. What colleagues have who are away is open too. */
    private List<@Nullable UUID> holders(InboxQuery query, Actor actor) {
        List<@Nullable UUID> holders = new ArrayList<>();
        switch (query.scope()) {
            case MINE -> holders.add(actor.userId() == null ? ANYBODY : actor.userId());
            case ESCALATED, ALL, GIVEN -> holders.add(ANYBODY);
            case OPEN -> {
                holders.add(null);
                absences.awayToday().keySet().stream().filter(away -> !away.equals(actor.userId())).sorted().forEach(holders::add);
            }
        }
        return holders;
    }

    /**
     * These, without what teams could carry together and has nothing open. Of all that could be shared little is: to ask first what there
     * is takes a step for each in an index, to look for each that could be takes a query.
     */
    private Set<AccessScope> withSomethingOpen(Set<AccessScope> some) {
        Set<AccessScope> scopes = new TreeSet<>(some);
        List<AccessScope> shared = scopes.stream().filter(AccessScope::isShared).toList();
        if (!shared.isEmpty()) {
            shared.forEach(scopes::remove);
            jdbc.queryForList(String.join(" union all ", Collections.nCopies(shared.size(), SOMETHING_OPEN)), String.class,
                    shared.stream().map(AccessScope::code).toArray()).forEach(code -> scopes.add(new AccessScope(code)));
        }
        return scopes;
    }

    /**
     * How many people have a name like the one that is looked for: that decides from which side to look. WRITTEN: not at people, but at
     * what colleagues wrote down as tasks of their own.
     */
    private enum People {
        ALL, MANY, FEW, WRITTEN
    }

    private People people(String text, Set<AccessScope> scopes) {
        if (SearchWords.of(text).isEmpty()) {
            return People.ALL;
        }
        List<Object> args = new ArrayList<>();
        String called =
                called(text, "f.access_scope in (" + ManyAtOnce.marks(scopes) + ")", scopes.stream().map(AccessScope::code).toList(), args);
        args.add(MANY_PEOPLE);
        Integer found = jdbc.queryForObject("select count(*) from (" + called + " limit ?) some", Integer.class, args.toArray());
        return found == null || found < MANY_PEOPLE ? People.FEW : People.MANY;
    }

    /** The cases about people, groups and organisations that are called so, and for which this condition holds. */
    private static String called(String text, String condition, List<?> values, List<Object> args) {
        String people =
                "select f.id from person p join case_file f on f.person_id = p.id where " + SearchWords.of(text).in("p.name_search", args);
        args.addAll(values);
        String others =
                "select f.id from case_file f where f.title_search is not null and " + SearchWords.of(text).in("f.title_search", args);
        args.addAll(values);
        return people + " and " + condition + " union all " + others + " and " + condition;
    }

    private static String part(InboxQuery query, Part group, People people, @Nullable UUID holder, Set<AccessScope> scopes,
            Set<String> groups, Instant now, @Nullable Position after, int depth, List<Object> args) {
        StringBuilder sql =
                new StringBuilder("(select ").append(people == People.FEW ? "straight_join " : "").append("w.id, w.sort_due from ");
        if (people == People.FEW) {
            sql.append('(').append(called(query.text(), "true", List.of(), args))
                    .append(") called join work_item w force index (work_item_case) on w.case_id = called.id");
        } else {
            sql.append("work_item w").append(people == People.WRITTEN ? " force index (work_item_process)" : index(query, group));
        }
        sql
                .append(" where w.state = 'OPEN' and ").append(aside(query))
                .append(seen(scopes, groups, args));
        if (people == People.WRITTEN) {
            sql.append(" and ").append(saying(SearchWords.of(query.text()), args));
        }
        switch (query.scope()) {
            case MINE, OPEN -> {
                if (holder == null) {
                    sql.append(" and w.assignee_id is null");
                } else {
                    sql.append(" and w.assignee_id = ?");
                    args.add(holder.toString());
                }
            }
            case ESCALATED -> sql.append(" and w.escalated = 1");
            case ALL, GIVEN -> {}
        }
        from(query, group, now, after, sql, args);
        if (people == People.MANY) {
            sql.append(" and exists (").append(called(query.text(), "f.id = w.case_id", List.of(), args)).append(")");
        }
        args.add(depth);
        return sql.append(" order by ").append(order(query, "w.")).append(" limit ?)").toString();
    }

    /** Only what is late, where that is asked, of this group, and from this position on. */
    private static void from(InboxQuery query, Part group, Instant now, @Nullable Position after, StringBuilder sql, List<Object> args) {
        if (query.onlyLate()) {
            sql.append(" and w.sort_due < ?");
            args.add(UtcMoments.stored(now));
        }
        of(group, now, sql, args);
        if (after != null) {
            String id = after.id().toString();
            switch (query.order()) {
                case DUE -> {
                    // two conditions where one comparison of pairs would do: the first one is what an index can be read along
                    sql.append(" and w.sort_due >= ? and (w.sort_due > ? or w.id > ?)");
                    LocalDateTime due = after.dueAt() == null ? NEVER : UtcMoments.stored(after.dueAt());
                    args.addAll(List.of(due, due, id));
                }
                case OLDEST -> {
                    sql.append(" and w.id > ?");
                    args.add(id);
                }
                case NEWEST -> {
                    sql.append(" and w.id < ?");
                    args.add(id);
                }
            }
        }
    }

    /** Only the tasks of this group; those of a region are chosen by their region. */
    private static void of(Part group, Instant now, StringBuilder sql, List<Object> args) {
        if (group.by == Grouping.PROCESS) {
            sql.append(" and w.process_id = ?");
            args.add(group.key);
        } else if (group.by == Grouping.DUE) {
            DueGroup due = DueGroup.valueOf(group.key);
            if (due != DueGroup.LATE) {
                sql.append(" and w.sort_due >= ?");
                args.add(due == DueGroup.NONE ? NEVER : UtcMoments.stored(due.from(now)));
            }
            if (due != DueGroup.NONE) {
                DueGroup next = DueGroup.values()[due.ordinal() + 1];
                sql.append(" and w.sort_due < ?");
                args.add(next == DueGroup.NONE ? NEVER : UtcMoments.stored(next.from(now)));
            }
        }
    }

    /** What is put away stays where managers look along, and where somebody looks for what they gave. */
    private static String aside(InboxQuery query) {
        if (query.scope() == Scope.ESCALATED || query.scope() == Scope.GIVEN) {
            return query.resting() ? "w.resting = 1" : "w.resting = 0";
        }
        return "w.aside = " + (query.resting() ? 1 : query.later() ? 2 : 0);
    }

    /** There is one right index for each way to list; statistics that are out of date must not talk the database out of it. */
    private static String index(InboxQuery query, Part group) {
        boolean everybodys = query.scope() == Scope.OPEN || query.scope() == Scope.ALL;
        if (group.by == Grouping.PROCESS && everybodys && (group.few || query.order() == Order.DUE)) {
            return " force index (work_item_process)";
        }
        boolean byDue = query.order() == Order.DUE || group.by == Grouping.DUE && group.few;
        return switch (query.scope()) {
            case MINE -> byDue ? " force index (work_item_mine)" : " force index (work_item_mine_age)";
            case ESCALATED -> byDue ? " force index (work_item_escalated_due)" : " force index (work_item_escalated_age)";
            case OPEN -> byDue ? " force index (work_item_open)" : " force index (work_item_age)";
            case ALL -> byDue ? " force index (work_item_scope)" : " force index (work_item_age)";
            case GIVEN -> " force index (work_item_written)";
        };
    }

    private static String order(InboxQuery query, String alias) {
        return switch (query.order()) {
            case DUE -> alias + "sort_due, " + alias + "id";
            case OLDEST -> alias + "id";
            case NEWEST -> alias + "id desc";
        };
    }

    private WorkItemSummary summary(ResultSet row, Map<UUID, String> names, Map<UUID, Absence> away) throws SQLException {
        String title = row.getString("title");
        String last = row.getString("last_name");
        String person = last == null || last.isBlank() ? row.getString("first_name") : row.getString("first_name") + " " + last;
        String kind = row.getString("kind");
        String name = kind == null ? "" : title == null ? person : title;
        String assigneeId = row.getString("assignee_id");
        UUID assignee = assigneeId == null ? null : UUID.fromString(assigneeId);
        return new WorkItemSummary(
                UUID.fromString(row.getString("id")), CaseId.of(row.getString("case_id")), name,
                kind == null ? null : kinds.kind(kind), row.getString("place_code"),
                new AccessScope(row.getString("access_scope")), row.getString("process_id"), row.getString("element_id"),
                row.getString("form_key"), row.getString("candidate_group"), UtcMoments.get(row, "created_at"),
                UtcMoments.orNull(row, "due_at"), UtcMoments.orNull(row, "raised_at"), UtcMoments.orNull(row, "reminded_at"),
                UtcMoments.orNull(row, "escalated_at"), assignee,
                assignee == null ? null : names.computeIfAbsent(assignee, users::name), UtcMoments.orNull(row, "draft_at"),
                WorkItemSummary.Later.of(UtcMoments.orNull(row, "later_until"), UtcMoments.orNull(row, "back_at"),
                        row.getString("later_reason")),
                row.getBoolean("resting"), WorkItemState.valueOf(row.getString("state")),
                assignee == null ? null : standsIn(away.get(assignee), row.getString("held_with"), away),
                row.getString("own_words") == null ? null : TaskDetail.of(row.getString("own_words")));
    }

    /** For one of two who hold a case together the other stands in before all others, unless they are away too. */
    private static @Nullable Absence standsIn(@Nullable Absence absence, @Nullable String other, Map<UUID, Absence> away) {
        return absence == null || other == null || away.containsKey(UUID.fromString(other)) ? absence
                : new Absence(absence.id(), absence.who(), absence.from(), absence.until(), Set.of(UUID.fromString(other)));
    }
}
