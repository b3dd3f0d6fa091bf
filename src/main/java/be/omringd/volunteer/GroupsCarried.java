package be.omringd.volunteer;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.place.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many groups each volunteer accompanies; for coordinators and managers, as the register itself. */
@Service
@Transactional(readOnly = true)
public class GroupsCarried {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    GroupsCarried(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /**
     * A volunteer with groups.
     *
     * @param agreed how many groups we agreed on at most
     */
    public record Carries(VolunteerId id, String name, Region region, int groups, int agreed) {}

    /**
     * The volunteers of these regions who accompany a group now, by name; of all regions that the reader works in where none is given.
     *
     * @param limit how many at most
     */
    public List<Carries> all(Set<Region> regions, int limit) {
        Actor actor = currentActor.get();
        if (!actor.isCaseworker()) {
            throw new AccessDeniedException("No access to the volunteers");
        }
        Set<Region> among = new HashSet<>(actor.visibleRegions());
        if (!regions.isEmpty()) {
            among.retainAll(regions);
        }
        return among.isEmpty() ? List.of() : jdbc.sql("""
                        select v.id, p.first_name, p.last_name, v.region, v.max_groups, count(*) with_them
                        from volunteer_assignment a join volunteer v on v.id = a.volunteer_id join person p on p.id = v.person_id
                        where a.stage = 'ACTIVE' and v.region in (:regions)
                        group by v.id, p.first_name, p.last_name, v.region, v.max_groups
                        order by p.first_name, p.last_name, v.id limit :limit""")
                .param("regions", among.stream().map(Region::name).toList()).param("limit", limit)
                .query((row, n) -> new Carries(
                        new VolunteerId(UUID.fromString(row.getString("id"))),
                        (row.getString("first_name") + " " + (row.getString("last_name") == null ? "" : row.getString("last_name")))
                                .strip(),
                        Region.valueOf(row.getString("region")), row.getInt("with_them"), row.getInt("max_groups")))
                .list();
    }
}
