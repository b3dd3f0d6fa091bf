package be.omringd.group;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Groups that run and did not come together for more than twice the interval that was agreed, as {@link RunningGroups.FollowUpPlan} has it,
 * of those that the current actor may see.
 */
@Service
@Transactional(readOnly = true)
public class QuietGroups {

    private static final String QUIET = """
            select * from (
                select l.case_id, l.frequency_weeks, greatest(
                    l.handover_on,
                    coalesce((select max(g.held_on) from gathering g where g.case_id = l.case_id and g.state = 'HELD'), l.handover_on),
                    coalesce((select max(c.last_gathering_on) from follow_up_contact c where c.case_id = l.case_id), l.handover_on)) as last_on
                from group_life l where l.handover_on is not null and l.frequency_weeks is not null) groups_so_far
            where last_on + interval 2 * frequency_weeks week < ?""";

    private final JdbcTemplate jdbc;
    private final CaseFiles files;
    private final Clock clock;

    QuietGroups(JdbcTemplate jdbc, CaseFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A group that went quiet.
     *
     * @param last the last gathering that we know of, or the handover
     * @param everyWeeks what was agreed
     */
    public record Quiet(CaseSummary file, LocalDate last, int everyWeeks) {}

    /** All of them, the longest quiet first. */
    public List<Quiet> all() {
        return quiet(QUIET + " order by last_on", today());
    }

    /** This one, where it is quiet. */
    public Optional<Quiet> of(CaseId caseId) {
        return quiet(QUIET + " and case_id = ?", today(), caseId.toString()).stream().findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    private List<Quiet> quiet(String sql, Object... values) {
        record Row(CaseId id, int weeks, LocalDate last) {}
        List<Row> rows = jdbc.query(
                sql, (row, n) -> new Row(
                        new CaseId(UUID.fromString(row.getString(1))), row.getInt(2), row.getObject(3, LocalDate.class)),
                values);
        Map<CaseId, CaseSummary> visible = files.getAll(rows.stream().map(Row::id).toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(visible.get(row.id)).map(file -> new Quiet(file, row.last, row.weeks)).stream())
                .filter(one -> one.file.phase() == GroupPhase.RUNNING && one.file.status() == CaseStatus.OPEN).toList();
    }
}
