package be.omringd.linkgroup;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.intake.RequestPhase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is not brought together with whom. One fact for both ways, of which no timeline, no list and no message tells: only who may see both
 * files learns of it. It is erased with either file. See docs/decisions/0050-not-together.md.
 */
@Service
@Transactional
public class KeptApart {

    private final JdbcClient jdbc;
    private final CaseFiles files;

    KeptApart(JdbcClient jdbc, CaseFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Two files, the lower id first. */
    public record Pair(UUID one, UUID other) {

        /** The pair of these two, whichever is named first. */
        public static Pair of(CaseId a, CaseId b) {
            return a.toString().compareTo(b.toString()) < 0 ? new Pair(a.value(), b.value()) : new Pair(b.value(), a.value());
        }
    }

    /** With whom the person of this file is not brought together, as far as the current actor may see their files. */
    @Transactional(readOnly = true)
    public List<CaseSummary> from(CaseId caseId) {
        files.check(caseId);
        List<CaseId> others = jdbc.sql("select * from link_kept_apart where one_case = :id or other_case = :id")
                .param("id", caseId.value())
                .query((row, n) -> pair(row)).list().stream()
                .map(pair -> new CaseId(pair.one().equals(caseId.value()) ? pair.other() : pair.one())).toList();
        return files.getAll(others).values().stream().filter(file -> !file.isErased())
                .sorted(Comparator.comparing(CaseSummary::title)).toList();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(UUID.fromString(row.getString("one_case")), UUID.fromString(row.getString("other_case")));
    }

    /** From now on these two are not brought together. For one who may see both files, of whom both wait. False where it cannot be. */
    public boolean keep(CaseId one, CaseId other) {
        boolean bothWait = lock(one, other).stream().allMatch(file -> file.phase() == RequestPhase.ORIENTED_LINK);
        if (!bothWait || one.equals(other)) {
            return false;
        }
        Pair pair = Pair.of(one, other);
        jdbc.sql("insert ignore into link_kept_apart (one_case, other_case) values (?, ?)").param(pair.one()).param(pair.other()).update();
        return true;
    }

    /** These two may be brought together after all. For one who may see both files. */
    public void letTogether(CaseId one, CaseId other) {
        lock(one, other);
        Pair pair = Pair.of(one, other);
        jdbc.sql("delete from link_kept_apart where one_case = ? and other_case = ?").param(pair.one()).param(pair.other()).update();
    }

    /** In one order, so that two colleagues never wait for each other. */
    private List<CaseSummary> lock(CaseId one, CaseId other) {
        return Stream.of(one, other).sorted(Comparator.comparing(CaseId::toString)).map(files::lock).toList();
    }

    /** All pairs; for rules, which look at those only whom their user sees. */
    Set<Pair> all() {
        return new HashSet<>(jdbc.sql("select one_case, other_case from link_kept_apart")
                .query((row, n) -> pair(row)).list());
    }

    @EventListener
    void on(CaseEvent.Erased erased) {
        jdbc.sql("delete from link_kept_apart where one_case = :id or other_case = :id").param("id", erased.caseId().value()).update();
    }
}
