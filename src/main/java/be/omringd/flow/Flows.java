package be.omringd.flow;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.flow.FlowNumbers.Sum;
import be.omringd.flow.FlowNumbers.Waited;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By month how many came, and how it went on: for managers of all, for coordinators in their regions, for trainers of the organisations of
 * their teams. A case counts where it is now, also for the months before it moved. See docs/decisions/0048-flow.md.
 */
@Service
@Transactional(readOnly = true)
public class Flows {

    private static final String WAITED_FOR = Arrays.stream(FlowStep.Of.values()).flatMap(way -> FlowStep.waitedFor(way).stream())
            .map(step -> "'" + step.name() + "'").collect(Collectors.joining(","));

    private final JdbcTemplate jdbc;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final Clock clock;

    Flows(JdbcTemplate jdbc, CaseFiles files, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What stands behind a number.
     *
     * @param detail null for all of the step
     */
    public record Behind(FlowPeriod period, FlowStep step, @Nullable String detail) {}

    /**
     * A case behind a number.
     *
     * @param days how long was waited; null where that is not known
     */
    public record FlowCase(CaseSummary file, LocalDate on, String detail, @Nullable Integer days) {}

    /** The month in which we are, in Belgium. */
    public YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(Moments.ZONE));
    }

    /** The first month of which anything is known; this month where nothing is. */
    public YearMonth firstMonth() {
        Integer first = jdbc.queryForObject("select min(month) from flow_step", Integer.class);
        YearMonth now = thisMonth();
        return first == null || first > FlowPeriod.number(now) ? now : YearMonth.of(first / 12, first % 12 + 1);
    }

    /** The numbers of a period. */
    public FlowNumbers numbers(FlowPeriod period, Set<Region> regions) {
        List<Object> args = new ArrayList<>();
        String where = where(scopes(regions), args);
        if (where == null) {
            return FlowNumbers.none(period);
        }
        args.add(FlowPeriod.number(period.from()));
        args.add(FlowPeriod.number(period.to()));
        String within = where + " and month between ? and ?";
        return new FlowNumbers(period, sums(within, args), waited(within, args));
    }

    /** The numbers of a month and of those beside which the board sees it, as they may leave the house. For managers. */
    public BoardMonth board(YearMonth month) {
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("The page for the board is made by managers");
        }
        return new BoardMonth(month, numbers(new FlowPeriod(month.minusMonths(12), month), Set.of()),
                numbers(FlowPeriod.of(month), Set.of()));
    }

    /** How many rows {@link #behind} has. */
    public int count(Behind behind, Set<Region> regions) {
        List<Object> args = new ArrayList<>();
        String where = where(behind, scopes(regions), args);
        Integer count =
                where == null ? null : jdbc.queryForObject("select count(*) from flow_step where " + where, Integer.class, args.toArray());
        return count == null ? 0 : count;
    }

    /** The cases behind a number, the youngest first. */
    public List<FlowCase> behind(Behind behind, Set<Region> regions, int limit) {
        List<Object> args = new ArrayList<>();
        String where = where(behind, scopes(regions), args);
        if (where == null) {
            return List.of();
        }
        args.add(limit);
        List<Row> rows = jdbc.query(
                "select case_id, on_day, detail, days from flow_step where " + where + " order by on_day desc, case_id, of_id limit ?",
                (row, n) -> row(row), args.toArray());
        Map<CaseId, CaseSummary> known = files.getAll(rows.stream().map(Row::id).distinct().toList());
        return rows.stream().filter(row -> known.containsKey(row.id))
                .map(row -> new FlowCase(Objects.requireNonNull(known.get(row.id)), row.on, row.detail, row.days)).toList();
    }

    private record Row(CaseId id, LocalDate on, String detail, @Nullable Integer days) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(new CaseId(UUID.fromString(row.getString(1))), row.getDate(2).toLocalDate(), row.getString(3),
                row.getObject(4, Integer.class));
    }

    /** Along the index, in its order: few rows come back, however many cases there are. */
    private List<Sum> sums(String where, List<Object> args) {
        return jdbc.query("select month, access_scope, step, detail, count(*) from flow_step where " + where
                + " group by month, access_scope, step, detail",
                (row, n) -> new Sum(
                        row.getInt(1), new AccessScope(row.getString(2)), FlowStep.valueOf(row.getString(3)), row.getString(4),
                        row.getInt(5)),
                args.toArray());
    }

    private List<Waited> waited(String where, List<Object> args) {
        return jdbc.query(
                "select step, days, count(*) from flow_step where " + where + " and step in (" + WAITED_FOR + ") group by step, days",
                (row, n) -> new Waited(FlowStep.valueOf(row.getString(1)), row.getObject(2, Integer.class), row.getInt(3)), args.toArray());
    }

    private static @Nullable String where(Behind behind, Set<AccessScope> scopes, List<Object> args) {
        String where = where(scopes, args);
        if (where == null) {
            return null;
        }
        args.add(behind.step.name());
        args.add(FlowPeriod.number(behind.period.from()));
        args.add(FlowPeriod.number(behind.period.to()));
        if (behind.detail == null) {
            return where + " and step = ? and month between ? and ?";
        }
        args.add(behind.detail);
        return where + " and step = ? and month between ? and ? and detail = ?";
    }

    /** Null where there is nothing that this actor may see. */
    private static @Nullable String where(Set<AccessScope> scopes, List<Object> args) {
        scopes.forEach(scope -> args.add(scope.code()));
        return scopes.isEmpty() ? null : "access_scope in (" + String.join(",", Collections.nCopies(scopes.size(), "?")) + ")";
    }

    private Set<AccessScope> scopes(Set<Region> wanted) {
        Actor actor = currentActor.get();
        if (!actor.isCaseworker() && !actor.has(Role.TRAINER)) {
            throw new AccessDeniedException("The flow is for coordinators, trainers and managers");
        }
        Set<AccessScope> scopes = new TreeSet<>(actor.scopes());
        if (!wanted.isEmpty()) {
            scopes.removeIf(scope -> scope.region().filter(region -> !wanted.contains(region)).isPresent());
        }
        return scopes;
    }
}
