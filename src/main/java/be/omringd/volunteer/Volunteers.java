package be.omringd.volunteer;

import be.omringd.engine.Ids;
import be.omringd.person.People;
import be.omringd.person.PersonId;
import be.omringd.place.Places;
import be.omringd.volunteer.internal.RegisterAccess;
import be.omringd.volunteer.internal.Volunteer;
import be.omringd.volunteer.internal.VolunteerRegister;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of volunteers: who they are, and what may be changed of that.
 *
 * <p>Coordinators and managers read all of it, because the nearest volunteer may live across a border of regions; coordinators
 * change only those of their own regions. Nobody else comes in ({@link AccessDeniedException}).
 */
@Service
@Transactional
public class Volunteers {

    private final VolunteerRegister register;
    private final RegisterAccess access;
    private final VolunteerRules rules;
    private final People people;
    private final Places places;
    private final ApplicationEventPublisher events;

    Volunteers(VolunteerRegister register, RegisterAccess access, VolunteerRules rules, People people, Places places,
            ApplicationEventPublisher events) {
        this.register = register;
        this.access = access;
        this.rules = rules;
        this.people = people;
        this.places = places;
        this.events = events;
    }

    /**
     * Puts somebody into the register, anywhere: a brother who lives in another province may become the companion.
     *
     * @throws IllegalArgumentException on details that {@link VolunteerRules} does not accept
     */
    public VolunteerId register(VolunteerDetails details, VolunteerSource source) {
        mayRead();
        VolunteerId id = new VolunteerId(Ids.next());
        add(id, details, source, VolunteerStatus.AVAILABLE);
        return id;
    }

    /** Somebody new, with the person that they are. Whoever asks has looked at who may. */
    public PersonId add(VolunteerId id, VolunteerDetails details, VolunteerSource source, VolunteerStatus status) {
        accept(details);
        PersonId person = people.add(details.person());
        register.save(new Volunteer(id.value(), person, details, places.get(details.person().placeCode()), source, status));
        return person;
    }

    /**
     * Replaces what the register holds; {@link IllegalArgumentException} as with {@link #register}.
     *
     * @param seen what the change was made upon
     * @return false where a colleague changed something in the meantime: nothing is replaced then
     */
    public boolean change(VolunteerId id, VolunteerDetails seen, VolunteerDetails details) {
        Volunteer volunteer = access.change(id);
        accept(details);
        if (!summary(volunteer).details().equals(seen)) {
            return false;
        }
        replace(volunteer, details);
        return true;
    }

    /** Replaces what the register holds, for one who looked at who may. */
    public void replace(VolunteerId id, VolunteerDetails details) {
        accept(details);
        replace(access.lock(id), details);
    }

    private void replace(Volunteer volunteer, VolunteerDetails details) {
        people.change(volunteer.person(), details.person());
        volunteer.change(details, places.get(details.person().placeCode()));
        events.publishEvent(new VolunteerEvent.VolunteerChanged(new VolunteerId(volunteer.id())));
    }

    /** The volunteer; throws where there is none. */
    @Transactional(readOnly = true)
    public VolunteerSummary get(VolunteerId id) {
        return find(id).orElseThrow();
    }

    /** The volunteer, if there is one. */
    @Transactional(readOnly = true)
    public Optional<VolunteerSummary> find(VolunteerId id) {
        mayRead();
        return register.findById(id.value()).map(this::summary);
    }

    /** Several volunteers at once; those that do not exist are left out. */
    @Transactional(readOnly = true)
    public Map<VolunteerId, VolunteerSummary> getAll(Collection<VolunteerId> ids) {
        mayRead();
        return register.findAllById(ids.stream().map(VolunteerId::value).toList()).stream()
                .map(this::summary)
                .collect(Collectors.toMap(VolunteerSummary::id, Function.identity()));
    }

    /** Whether the current actor may change this volunteer. */
    @Transactional(readOnly = true)
    public boolean mayChange(VolunteerSummary volunteer) {
        return access.mayChange(volunteer.region());
    }

    /**
     * The volunteer, for one who may change what we keep of them.
     *
     * @throws AccessDeniedException for everybody else
     */
    @Transactional(readOnly = true)
    public VolunteerSummary getToChange(VolunteerId id) {
        VolunteerSummary volunteer = get(id);
        if (!mayChange(volunteer)) {
            throw new AccessDeniedException("No access to the volunteers of this region");
        }
        return volunteer;
    }

    /** @throws AccessDeniedException for who may not read the register */
    public void mayRead() {
        access.mayRead();
    }

    private void accept(VolunteerDetails details) {
        List<VolunteerRules.Problem> problems = rules.check(details);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("These details cannot be kept: "
                    + problems.stream().map(VolunteerRules.Problem::field).collect(Collectors.joining(", ")));
        }
    }

    /** How somebody is called; empty where there is no such entry. Whoever asks has looked at who may. */
    String name(VolunteerId id) {
        return register.findById(id.value()).map(volunteer -> people.get(volunteer.person()).fullName()).orElse("");
    }

    private VolunteerSummary summary(Volunteer volunteer) {
        return new VolunteerSummary(
                new VolunteerId(volunteer.id()), people.get(volunteer.person()), volunteer.region(), volunteer.languages(),
                volunteer.availability(), volunteer.interests(), volunteer.radiusKm(), volunteer.withMinors(), volunteer.maxGroups(),
                volunteer.groupsTaken(), volunteer.status(), volunteer.source(), volunteer.since(), volunteer.profile(),
                volunteer.leftOn(), volunteer.keepUntil(), volunteer.restsUntil(), null);
    }
}
