package be.omringd.outreach;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.database.UtcMoments;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where campaigns are and were. One that opens holds the rows of its municipalities, so that two at the same moment take turns. */
@Service
public class Campaigns {

    private final JdbcClient jdbc;
    private final Places places;
    private final OutreachRules rules;
    private final CurrentActor currentActor;
    private final Clock clock;

    Campaigns(JdbcClient jdbc, Places places, OutreachRules rules, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.rules = rules;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** How far a campaign may reach. */
    public OutreachRules rules() {
        return rules;
    }

    /** The municipalities of an area, in the order in which they are locked; {@link IllegalArgumentException} where it is too large. */
    public SortedSet<String> municipalities(Area area) {
        Place centre = places.get(area.placeCode());
        if (area.nisCodes().isEmpty()) {
            if (area.radiusKm() > rules.radiusKm()) {
                throw new IllegalArgumentException("A campaign reaches at most " + rules.radiusKm() + " km");
            }
            return places.within(centre, area.radiusKm()).stream().map(Place::nisCode).collect(Collectors.toCollection(TreeSet::new));
        }
        if (area.nisCodes().size() > rules.municipalities()) {
            throw new IllegalArgumentException("A campaign is in at most " + rules.municipalities() + " municipalities");
        }
        Set<String> near = places.within(centre, rules.radiusKm()).stream().map(Place::nisCode).collect(Collectors.toSet());
        if (!near.containsAll(area.nisCodes())) {
            throw new IllegalArgumentException("A campaign reaches at most " + rules.radiusKm() + " km");
        }
        return new TreeSet<>(area.nisCodes());
    }

    /** Takes these municipalities for a campaign; false where another one is, or was there a short time ago. */
    boolean take(UUID recruitmentId, SortedSet<String> nisCodes) {
        // everybody in the same order, and each row with an exclusive lock at once: nobody waits for somebody who waits for them
        nisCodes.forEach(code -> jdbc
                .sql("insert into appeal_municipality (nis_code) values (:code) on duplicate key update nis_code = nis_code")
                .param("code", code)
                .update());
        Instant now = clock.instant();
        Instant quietSince = now.atZone(Moments.ZONE).minus(rules.quiet()).toInstant();
        if (last(nisCodes, now).filter(last -> last.isAfter(quietSince)).isPresent()) {
            return false;
        }
        nisCodes.forEach(code -> jdbc
                .sql("insert into appeal_area (appeal_id, nis_code) values (:id, :code)")
                .param("id", recruitmentId)
                .param("code", code)
                .update());
        return true;
    }

    /** When a campaign was last in one of these municipalities: now where one is open; empty where none ever was. */
    @Transactional(readOnly = true)
    public Optional<Instant> last(Collection<String> nisCodes) {
        Actor actor = currentActor.get();
        if (!actor.isProcess() && actor.visibleRegions().isEmpty()) {
            throw new AccessDeniedException("No access to campaigns");
        }
        return last(Set.copyOf(nisCodes), clock.instant());
    }

    private Optional<Instant> last(Collection<String> nisCodes, Instant now) {
        if (nisCodes.isEmpty()) {
            return Optional.empty();
        }
        List<Instant> ends = jdbc
                .sql("""
                        select a.closed_at from appeal_area t join appeal a on a.id = t.appeal_id
                        where t.nis_code in (:codes) order by a.closed_at is null desc, a.closed_at desc limit 1""")
                .param("codes", nisCodes)
                .query((row, n) -> Objects.requireNonNullElse(UtcMoments.orNull(row, "closed_at"), now))
                .list();
        return ends.stream().findFirst();
    }
}
