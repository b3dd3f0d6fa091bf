package be.omringd.search;

import be.omringd.access.CurrentActor;
import be.omringd.database.UtcMoments;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many people wait for a volunteer, and where. Numbers by municipality and nothing about anybody: so coordinators and managers
 * see them of the whole country, as they see the register of volunteers, while the files stay with those who work in the region.
 */
@Service
@Transactional(readOnly = true)
public class NeedsByPlace {

    /** A file for which somebody is looked for now. */
    static final String WAITS = "exists (select 1 from volunteer_search s where s.case_id = f.id and s.closed_at is null)";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final NeedsToCome toCome;

    NeedsByPlace(JdbcClient jdbc, CurrentActor currentActor, NeedsToCome toCome) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.toCome = toCome;
    }

    /**
     * The needs in a municipality.
     *
     * @param waiting searches without a match
     * @param since since when the first of them waits; null where nobody does
     * @param foreseeable requests and groups in preparation for which nobody looks yet
     */
    public record Needs(String nisCode, int waiting, @Nullable Instant since, int foreseeable) {}

    /** The municipalities where somebody waits or soon will. */
    public List<Needs> all() {
        if (!currentActor.get().isCaseworker()) {
            throw new AccessDeniedException("No access to the needs");
        }
        return jdbc.sql("""
                        select nis, sum(waiting) waiting, min(since) since, sum(foreseeable) foreseeable from (
                            select substring_index(coalesce(s.place_code, p.place_code), ':', 1) nis, 1 waiting, s.opened_at since,
                                0 foreseeable
                            from volunteer_search s
                            join case_file f on f.id = s.case_id
                            left join person p on p.id = f.person_id
                            where s.closed_at is null and coalesce(s.place_code, p.place_code) is not null
                            union all
                            select substring_index(p.place_code, ':', 1), 0, null, 1
                            from case_file f
                            join person p on p.id = f.person_id
                            where (""" + toCome.foreseeable() + ")) need group by nis")
                .query((row, n) -> new Needs(
                        row.getString("nis"), row.getInt("waiting"), UtcMoments.orNull(row, "since"),
                        row.getInt("foreseeable")))
                .list();
    }
}
