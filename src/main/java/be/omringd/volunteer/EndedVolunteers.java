package be.omringd.volunteer;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.person.PersonId;
import be.omringd.place.Place;
import be.omringd.place.Region;
import be.omringd.volunteer.VolunteerEvent.VolunteerChanged;
import be.omringd.volunteer.internal.Volunteer;
import be.omringd.volunteer.internal.VolunteerRegister;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those of the register who stopped, or never began: until when we keep what we know of them, and what stays in it afterwards. For
 * managers only ({@link AccessDeniedException}).
 */
@Service
@Transactional
public class EndedVolunteers {

    /** Whose last day lies between two days. */
    private static final String IN_TERM = """
            v.status = 'LEFT' and v.groups_taken = 0 and v.merged_into is null and v.erased_on is null
            and v.keep_until >= :from and v.keep_until < :until""";
    private static final String ENDING = """
            select v.id, v.person_id, v.region, v.left_on, v.keep_until, v.keep_reason,
                trim(concat(p.first_name, ' ', coalesce(p.last_name, ''))) name
            from volunteer v
            join person p on p.id = v.person_id
            where %s order by v.keep_until, name, v.id limit :most""".formatted(IN_TERM);

    private final JdbcClient jdbc;
    private final VolunteerRegister register;
    private final VolunteerRules rules;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    EndedVolunteers(JdbcClient jdbc, VolunteerRegister register, VolunteerRules rules, CurrentActor currentActor,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.register = register;
        this.rules = rules;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * Somebody who stopped, or did not become a volunteer.
     *
     * @param keptUntil the last day on which we keep what we know of them
     * @param keepReason why that is later than was told; null where it is not
     */
    public record Ended(
            VolunteerId id, PersonId person, String name, Region region, LocalDate endedOn, LocalDate keptUntil,
            @Nullable String keepReason) {}

    /** How it stands with the last day of somebody, read under lock. */
    public sealed interface Term {

        /** They are no longer among those who stopped, or their last day is still to come. */
        record Runs() implements Term {}

        /** Kept long enough: until this day. */
        record Past(LocalDate keptUntil) implements Term {}

        record Erased() implements Term {}
    }

    /** What came of keeping somebody longer. */
    public enum Kept { LONGER, NOT_LATER, CHANGED }

    /** Whether the current actor may see and erase. */
    @Transactional(readOnly = true)
    public boolean mayErase() {
        return currentActor.get().has(Role.MANAGER);
    }

    /** Those whose last day lies between two days, the second one not among them, longest ago first. */
    @Transactional(readOnly = true)
    public List<Ended> ending(LocalDate from, LocalDate until, int most) {
        onlyManagers();
        return jdbc.sql(ENDING).param("from", from).param("until", until).param("most", most).query((row, n) -> ended(row)).list();
    }

    private static Ended ended(ResultSet row) throws SQLException {
        return new Ended(
                VolunteerId.of(row.getString("id")), new PersonId(UUID.fromString(row.getString("person_id"))), row.getString("name"),
                Region.valueOf(row.getString("region")), row.getObject("left_on", LocalDate.class),
                row.getObject("keep_until", LocalDate.class), row.getString("keep_reason"));
    }

    /** How many {@link #ending} would give without a limit. */
    @Transactional(readOnly = true)
    public int count(LocalDate from, LocalDate until) {
        onlyManagers();
        return jdbc.sql("select count(*) from volunteer v where " + IN_TERM).param("from", from).param("until", until)
                .query(Integer.class).single();
    }

    /** This entry of the register and those that were taken together with it, at once or by way of another one. Read without a lock. */
    @Transactional(readOnly = true)
    public List<VolunteerId> together(VolunteerId id) {
        onlyManagers();
        List<UUID> all = new ArrayList<>(List.of(id.value()));
        for (int i = 0; i < all.size(); i++) {
            register.mergedInto(all.get(i)).stream().filter(other -> !all.contains(other)).forEach(all::add);
        }
        return all.stream().map(VolunteerId::new).toList();
    }

    /** Who these entries are about. Read without a lock. */
    @Transactional(readOnly = true)
    public List<PersonId> people(Collection<VolunteerId> entries) {
        onlyManagers();
        return entries.stream().flatMap(id -> register.personOf(id.value()).stream()).map(PersonId::new).toList();
    }

    /** Whom these volunteers are, with each entry that was taken together with theirs at once. */
    @Transactional(readOnly = true)
    public Map<PersonId, VolunteerId> peopleTogether(Collection<VolunteerId> ids) {
        onlyManagers();
        List<UUID> all = ids.stream().map(VolunteerId::value).toList();
        Map<PersonId, VolunteerId> people = new HashMap<>();
        register.findByIdInOrMergedIntoIn(all, all).forEach(
                one -> people.put(one.person(), new VolunteerId(Objects.requireNonNullElse(one.mergedInto(), one.id()))));
        return people;
    }

    /** The last day of somebody, and how it stands; locked until the caller's transaction ends. */
    public Term lock(VolunteerId id) {
        Volunteer volunteer = locked(id);
        if (volunteer.erasedOn() != null) {
            return new Term.Erased();
        }
        LocalDate keptUntil = volunteer.keepUntil();
        return keptUntil != null && volunteer.isPast(rules.today()) ? new Term.Past(keptUntil) : new Term.Runs();
    }

    /** Keeps what we know of somebody longer, for a reason. Nothing has changed where it is not {@link Kept#LONGER}. */
    public Kept keepLonger(VolunteerId id, LocalDate until, String reason) {
        Volunteer volunteer = locked(id);
        if (volunteer.keepUntil() == null || volunteer.status() != VolunteerStatus.LEFT) {
            return Kept.CHANGED;
        }
        if (!volunteer.isPast(until)) {
            return Kept.NOT_LATER;
        }
        volunteer.keepLonger(until, reason);
        events.publishEvent(new VolunteerChanged(id));
        return Kept.LONGER;
    }

    /** Only what the figures need stays in the register, and no trace of who they might have been. */
    public void erase(VolunteerId id, Place municipality) {
        Volunteer volunteer = locked(id);
        jdbc.sql("delete from volunteer_not_same where one = :id or other = :id").param("id", id.toString()).update();
        volunteer.erase(municipality, rules.today());
        events.publishEvent(new VolunteerChanged(id));
    }

    private Volunteer locked(VolunteerId id) {
        onlyManagers();
        return register.lock(id.value()).orElseThrow();
    }

    private void onlyManagers() {
        if (!mayErase()) {
            throw new AccessDeniedException("Only managers erase");
        }
    }
}
