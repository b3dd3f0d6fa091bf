package be.omringd.volunteer;

import be.omringd.access.CurrentActor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many volunteers there are, and where; for coordinators and managers, as the register itself. */
@Service
@Transactional(readOnly = true)
public class VolunteersByPlace {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    VolunteersByPlace(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /**
     * The volunteers who live in a municipality.
     *
     * @param withRoom can be asked for one more group
     * @param candidates are becoming volunteers
     */
    public record Offer(String nisCode, int withRoom, int candidates) {}

    /** The municipalities where somebody has room or is becoming a volunteer. */
    public List<Offer> all() {
        if (!currentActor.get().isCaseworker()) {
            throw new AccessDeniedException("No access to the volunteers");
        }
        // counted first for each place code as it is written, of which there are 1,500, and only those are cut
        return jdbc.sql("""
                        select substring_index(place_code, ':', 1) nis, sum(room) room, sum(candidates) candidates from (
                            select p.place_code, sum(v.status <> 'CANDIDATE' and v.groups_taken < v.max_groups) room,
                                sum(v.status = 'CANDIDATE') candidates
                            from volunteer v
                            join person p on p.id = v.person_id
                            where v.status in ('AVAILABLE', 'ASSIGNED', 'CANDIDATE')
                            group by p.place_code
                        ) offer group by nis having room > 0 or candidates > 0""")
                .query((row, n) -> new Offer(row.getString("nis"), row.getInt("room"), row.getInt("candidates")))
                .list();
    }
}
