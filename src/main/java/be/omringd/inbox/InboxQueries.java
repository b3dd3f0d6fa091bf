package be.omringd.inbox;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.place.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lists the inbox. Written in SQL because it has to stay quick with a hundred thousand open items: each region is read along its
 * own index ({@code work_item_region}) as far as needed, and only the lines that are shown are joined to people.
 */
@Component
class InboxQueries {

    private static final Timestamp NEVER = Timestamp.valueOf("9999-12-31 00:00:00");

    private final JdbcTemplate jdbc;

    InboxQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkItemSummary> list(InboxQuery query, Actor actor, Instant now, int offset, int limit) {
        Sql ids = ids(query, actor, now, offset + limit);
        if (ids == null) {
            return List.of();
        }
        String sql = """
                select w.id, w.case_id, p.first_name, p.last_name, p.place_code, w.region, w.process_id, w.element_id, w.form_key,
                    w.candidate_group, w.created_at, w.due_at, w.reminded_at, w.escalated_at, w.assignee_id, u.display_name, w.draft_at,
                    w.resting, w.state
                from (select id, sort_due from (%s) found order by sort_due, id limit ? offset ?) page
                join work_item w on w.id = page.id
                join case_file f on f.id = w.case_id
                join person p on p.id = f.person_id
                left join app_user u on u.id = w.assignee_id
                order by page.sort_due, w.id""".formatted(ids.text);
        List<Object> args = new ArrayList<>(ids.args);
        args.add(limit);
        args.add(offset);
        return jdbc.query(sql, (row, n) -> summary(row), args.toArray());
    }

    int count(InboxQuery query, Actor actor, Instant now, int limit) {
        Sql ids = ids(query, actor, now, limit);
        if (ids == null) {
            return 0;
        }
        List<Object> args = new ArrayList<>(ids.args);
        args.add(limit);
        Integer count = jdbc.queryForObject(
                "select count(*) from (select id from (" + ids.text + ") found limit ?) counted", Integer.class, args.toArray());
        return count == null ? 0 : count;
    }

    private record Sql(String text, List<Object> args) {}

    /** The first {@code depth} ids of each region, in the order of the index. Null where there is nothing to see. */
    private Sql ids(InboxQuery query, Actor actor, Instant now, int depth) {
        Set<Region> regions = new HashSet<>(actor.visibleRegions());
        if (!query.regions().isEmpty()) {
            regions.retainAll(query.regions());
        }
        Set<String> groups = actor.candidateGroups();
        if (regions.isEmpty() || groups.isEmpty()) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        if (query.scope() == InboxQuery.Scope.MINE) {
            parts.add(part("w.assignee_id = ? and w.region in (" + marks(regions.size()) + ")", query, groups));
            args.add(actor.userId().toString());
            regions.forEach(region -> args.add(region.name()));
            addFilters(args, query, groups, now, depth);
        } else {
            String who = query.scope() == InboxQuery.Scope.OPEN ? " and w.assignee_id is null" : "";
            for (Region region : regions) {
                parts.add(part("w.region = ?" + who, query, groups));
                args.add(region.name());
                addFilters(args, query, groups, now, depth);
            }
        }
        return new Sql(String.join(" union all ", parts), args);
    }

    private static String part(String where, InboxQuery query, Set<String> groups) {
        String late = query.onlyLate() ? " and w.sort_due < ?" : "";
        String text = query.text().isBlank()
                ? ""
                : """
                 and w.case_id in (select f.id from case_file f join person p on p.id = f.person_id
                 where concat(p.first_name, ' ', coalesce(p.last_name, '')) like ? escape '!')""";
        return "(select w.id, w.sort_due from work_item w where w.state = 'OPEN' and " + where + " and w.resting = ?"
                + " and w.candidate_group in (" + marks(groups.size()) + ")" + late + text + " order by w.sort_due, w.id limit ?)";
    }

    private static void addFilters(List<Object> args, InboxQuery query, Set<String> groups, Instant now, int depth) {
        args.add(query.resting());
        args.addAll(groups);
        if (query.onlyLate()) {
            args.add(Timestamp.from(now));
        }
        if (!query.text().isBlank()) {
            args.add("%" + query.text().strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        args.add(depth);
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    private static WorkItemSummary summary(ResultSet row) throws SQLException {
        String last = row.getString("last_name");
        String name = last == null ? row.getString("first_name") : row.getString("first_name") + " " + last;
        String assignee = row.getString("assignee_id");
        return new WorkItemSummary(
                UUID.fromString(row.getString("id")), new CaseId(UUID.fromString(row.getString("case_id"))), name,
                row.getString("place_code"), Region.valueOf(row.getString("region")), row.getString("process_id"),
                row.getString("element_id"), row.getString("form_key"), row.getString("candidate_group"), instant(row, "created_at"),
                instant(row, "due_at"), instant(row, "reminded_at"), instant(row, "escalated_at"),
                assignee == null ? null : UUID.fromString(assignee), row.getString("display_name"), instant(row, "draft_at"),
                row.getBoolean("resting"), WorkItemState.valueOf(row.getString("state")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null || at.equals(NEVER) ? null : at.toInstant();
    }
}
