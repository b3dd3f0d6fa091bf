package be.omringd.inbox;

import be.omringd.access.Actor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseId;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Position;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.place.Region;
import be.omringd.text.SearchWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lists the inbox. Written in SQL because it has to stay quick with a hundred thousand open items. Each region is read along an
 * index that has its items in the order of the list, from the position where the page begins and no further than the page is long;
 * then the regions are put together, and only the lines that are shown are looked up. Most hold all that their query asks.
 */
@Component
class InboxQueries {

    /** From so many people on, the list is read in its own order until enough of them came by; below it starts from them. */
    private static final int MANY_PEOPLE = 500;
    private static final String CALLED = """
            select f.id from person p join case_file f on f.person_id = p.id
            where\s""";
    private static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);

    private final JdbcTemplate jdbc;
    private final Users users;

    InboxQueries(JdbcTemplate jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    List<WorkItemSummary> list(InboxQuery query, Actor actor, Instant now, @Nullable Position after, int limit) {
        Sql found = ids(query, actor, now, after, limit);
        if (found == null) {
            return List.of();
        }
        String sql = """
                select w.id, w.case_id, p.first_name, p.last_name, p.place_code, w.region, w.process_id, w.element_id, w.form_key,
                    w.candidate_group, w.created_at, w.due_at, w.raised_at, w.reminded_at, w.escalated_at, w.assignee_id, w.draft_at, w.resting, w.state
                from (select id, sort_due from (%s) found order by %s limit ?) page
                join work_item w on w.id = page.id
                join case_file f on f.id = w.case_id
                join person p on p.id = f.person_id
                order by %s""".formatted(found.text, order(query, ""), order(query, "page."));
        List<Object> args = new ArrayList<>(found.args);
        args.add(limit);
        Map<UUID, String> names = new HashMap<>();
        return jdbc.query(sql, (row, n) -> summary(row, names), args.toArray());
    }

    int count(InboxQuery query, Actor actor, Instant now, int limit) {
        Sql found = ids(query, actor, now, null, limit);
        if (found == null) {
            return 0;
        }
        List<Object> args = new ArrayList<>(found.args);
        args.add(limit);
        Integer count = jdbc.queryForObject(
                "select count(*) from (select id from (" + found.text + ") found limit ?) counted", Integer.class, args.toArray());
        return count == null ? 0 : count;
    }

    record Sql(String text, List<Object> args) {}

    /** The first ids of each region, at most {@code depth} of them. Null where there is nothing to see. */
    @Nullable Sql ids(InboxQuery query, Actor actor, Instant now, @Nullable Position after, int depth) {
        Set<Region> regions = EnumSet.noneOf(Region.class);
        regions.addAll(actor.visibleRegions());
        if (!query.regions().isEmpty()) {
            regions.retainAll(query.regions());
        }
        Set<String> groups = new TreeSet<>(actor.candidateGroups());
        if (regions.isEmpty() || groups.isEmpty()) {
            return null;
        }
        People people = people(query.text(), regions);
        List<String> parts = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        boolean byRegion = people != People.FEW && (query.scope() == Scope.OPEN || query.scope() == Scope.ALL);
        for (Set<Region> some : byRegion ? regions.stream().map(Set::of).toList() : List.of(regions)) {
            parts.add(part(query, people, actor, some, groups, now, after, depth, args));
        }
        return new Sql(String.join(" union all ", parts), args);
    }

    /** How many people have a name like the one that is looked for: that decides from which side to look. */
    private enum People { ALL, MANY, FEW }

    private People people(String text, Set<Region> regions) {
        if (SearchWords.of(text).isEmpty()) {
            return People.ALL;
        }
        List<Object> args = new ArrayList<>();
        String called = called(text, args);
        regions.forEach(region -> args.add(region.name()));
        args.add(MANY_PEOPLE);
        Integer found = jdbc.queryForObject("select count(*) from (" + called + " and f.region in (" + marks(regions.size()) + ") limit ?) some",
                Integer.class, args.toArray());
        return found == null || found < MANY_PEOPLE ? People.FEW : People.MANY;
    }

    private static String called(String text, List<Object> args) {
        return CALLED + SearchWords.of(text).in("p.name_search", args);
    }

    private static String part(InboxQuery query, People people, Actor actor, Set<Region> regions, Set<String> groups, Instant now,
            @Nullable Position after, int depth, List<Object> args) {
        StringBuilder sql = new StringBuilder("(select ").append(people == People.FEW ? "straight_join " : "").append("w.id, w.sort_due from ");
        if (people == People.FEW) {
            sql.append('(').append(called(query.text(), args)).append(") called join work_item w force index (work_item_case) on w.case_id = called.id");
        } else {
            sql.append("work_item w").append(index(query));
        }
        sql
                .append(" where w.state = 'OPEN' and w.resting = ").append(query.resting() ? 1 : 0)
                .append(" and w.region in (").append(marks(regions.size())).append(')')
                .append(" and w.candidate_group in (").append(marks(groups.size())).append(')');
        regions.forEach(region -> args.add(region.name()));
        args.addAll(groups);
        switch (query.scope()) {
            case MINE -> {
                sql.append(" and w.assignee_id = ?");
                args.add(actor.userId() == null ? new UUID(0, 0).toString() : actor.userId().toString());
            }
            case OPEN -> sql.append(" and w.assignee_id is null");
            case ESCALATED -> sql.append(" and w.escalated = 1");
            case ALL -> { }
        }
        if (query.onlyLate()) {
            sql.append(" and w.sort_due < ?");
            args.add(utc(now));
        }
        if (after != null) {
            String id = after.id().toString();
            switch (query.order()) {
                case DUE -> {
                    // two conditions where one comparison of pairs would do: the first one is what an index can be read along
                    sql.append(" and w.sort_due >= ? and (w.sort_due > ? or w.id > ?)");
                    LocalDateTime due = after.dueAt() == null ? NEVER : utc(after.dueAt());
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
        if (people == People.MANY) {
            sql.append(" and exists (").append(called(query.text(), args)).append(" and f.id = w.case_id)");
        }
        args.add(depth);
        return sql.append(" order by ").append(order(query, "w.")).append(" limit ?)").toString();
    }

    /** There is one right index for each way to list; statistics that are out of date must not talk the database out of it. */
    private static String index(InboxQuery query) {
        boolean byDue = query.order() == Order.DUE;
        return switch (query.scope()) {
            case MINE -> byDue ? " force index (work_item_mine)" : " force index (work_item_mine_age)";
            case ESCALATED -> byDue ? " force index (work_item_escalated_due)" : " force index (work_item_escalated_age)";
            case OPEN -> byDue ? " force index (work_item_open)" : " force index (work_item_age)";
            case ALL -> byDue ? " force index (work_item_region)" : " force index (work_item_age)";
        };
    }

    private static String order(InboxQuery query, String alias) {
        return switch (query.order()) {
            case DUE -> alias + "sort_due, " + alias + "id";
            case OLDEST -> alias + "id";
            case NEWEST -> alias + "id desc";
        };
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    private WorkItemSummary summary(ResultSet row, Map<UUID, String> names) throws SQLException {
        String last = row.getString("last_name");
        String name = last == null || last.isBlank() ? row.getString("first_name") : row.getString("first_name") + " " + last;
        String assigneeId = row.getString("assignee_id");
        UUID assignee = assigneeId == null ? null : UUID.fromString(assigneeId);
        return new WorkItemSummary(
                UUID.fromString(row.getString("id")), CaseId.of(row.getString("case_id")), name, row.getString("place_code"),
                Region.valueOf(row.getString("region")), row.getString("process_id"), row.getString("element_id"),
                row.getString("form_key"), row.getString("candidate_group"), instant(row, "created_at"), instant(row, "due_at"),
                instant(row, "raised_at"), instant(row, "reminded_at"), instant(row, "escalated_at"), assignee,
                assignee == null ? null : names.computeIfAbsent(assignee, users::name), instant(row, "draft_at"),
                row.getBoolean("resting"), WorkItemState.valueOf(row.getString("state")), null);
    }

    /** Moments are kept in UTC, whatever the clock of the machine says. */
    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
