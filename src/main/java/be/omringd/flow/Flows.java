package be.omringd.flow;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * By month how many came, and how it went on: for managers of all, for coordinators in their regions, for trainers of the organisations of
 * their teams. A case counts where it is now, also for the months before it moved. See docs/decisions/0048-flow.md.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Flows {

    private static final String YOUNGEST_FIRST = " order by on_day desc, case_id desc, of_id desc limit ?";
    private static final String YOUNGEST = "(select case_id, on_day, detail, days, of_id from flow_step"
            + " where access_scope = ? and detail = ? and step = ? and on_day between ? and ?" + YOUNGEST_FIRST + ")";

    private final JdbcTemplate jdbc;
    private final FlowSums sums;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final Clock clock;

    Flows(JdbcTemplate jdbc, FlowSums sums, CaseFiles files, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.sums = sums;
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
        return first == null || first > FlowPeriod.number(now) ? now : FlowPeriod.month(first);
    }

    /** The numbers of a period. */
    public FlowNumbers numbers(FlowPeriod period, Set<Region> regions) {
        Set<AccessScope> scopes = scopes(regions);
        return scopes.isEmpty() ? FlowNumbers.none(period) : sums.numbers(period, scopes);
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
        return times(behind, regions).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The cases behind a number, the youngest first. */
    public List<FlowCase> behind(Behind behind, Set<Region> regions, int limit) {
        // of each region and detail along the index, the first of all of them together
        List<String> each = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        times(behind, regions).keySet().stream().map(key -> List.of(key.scope(), key.detail())).distinct().forEach(some -> {
            each.add(YOUNGEST);
            args.addAll(some);
            args.addAll(List.of(behind.step.name(), Date.valueOf(behind.period.from().atDay(1)),
                    Date.valueOf(behind.period.to().atEndOfMonth()), limit));
        });
        if (each.isEmpty()) {
            return List.of();
        }
        args.add(limit);
        List<Row> rows = jdbc.query(String.join(" union all ", each) + YOUNGEST_FIRST, (row, n) -> row(row), args.toArray());
        Map<CaseId, CaseSummary> known = files.getAll(rows.stream().map(Row::id).distinct().toList());
        return rows.stream().filter(row -> known.containsKey(row.id))
                .map(row -> new FlowCase(Objects.requireNonNull(known.get(row.id)), row.on, row.detail, row.days)).toList();
    }

    private Map<FlowSums.Key, Integer> times(Behind behind, Set<Region> regions) {
        Set<AccessScope> scopes = scopes(regions);
        Map<FlowSums.Key, Integer> times = scopes.isEmpty() ? Map.of() : sums.times(behind.period, scopes, behind.step);
        return times.entrySet().stream().filter(one -> behind.detail == null || behind.detail.equals(one.getKey().detail()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Row(CaseId id, LocalDate on, String detail, @Nullable Integer days) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(new CaseId(UUID.fromString(row.getString(1))), row.getDate(2).toLocalDate(), row.getString(3),
                row.getObject(4, Integer.class));
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
