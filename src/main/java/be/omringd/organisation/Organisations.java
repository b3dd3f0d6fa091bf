package be.omringd.organisation;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.engine.Ids;
import be.omringd.organisation.Organisation.KnownContact;
import be.omringd.organisation.internal.ContactOfOrganisation;
import be.omringd.organisation.internal.KnownOrganisation;
import be.omringd.organisation.internal.OrganisationContacts;
import be.omringd.organisation.internal.OrganisationRegister;
import be.omringd.place.Places;
import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import be.omringd.text.Spelling;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of organisations. Every trainer, of whichever partner, and every manager reads and changes it; nobody else
 * ({@link AccessDeniedException}). Whoever knocks on the door comes into it by themselves.
 *
 * <p>An organisation that knocks twice is in it twice, until somebody looks and says that the two are one: see {@link #alike}. From
 * then on {@link #get} gives the one that was kept, whichever of the two is asked for.
 */
@Service
@Transactional
public class Organisations {

    /** The kind of subject that an organisation is. */
    public static final String SUBJECT = "organisation";
    /** The kind of subject that a contact of one is. */
    public static final String CONTACT_SUBJECT = "contact";
    private static final int MOST_ALIKE = 5;
    /** Of so many names it is looked at whether they are nearly what was typed. */
    private static final int MOST_COMPARED = 5_000;
    /** Compared as the collation does: without accents and capitals; only letters and digits are in the column. */
    private static final String ALIKE = """
            select o.id from organisation o join organisation other on other.id = :id
            where o.id <> other.id and o.merged_into is null
              and o.name_search = other.name_search and o.municipality = other.municipality
              and not exists (select 1 from organisation_not_same n
                  where (n.one = o.id and n.other = other.id) or (n.one = other.id and n.other = o.id))
            order by o.registered_at limit\s""" + MOST_ALIKE;

    private final OrganisationRegister register;
    private final OrganisationContacts contacts;
    private final JdbcClient jdbc;
    private final Places places;
    private final CurrentActor currentActor;
    private final Clock clock;

    Organisations(OrganisationRegister register, OrganisationContacts contacts, JdbcClient jdbc, Places places, CurrentActor currentActor,
            Clock clock) {
        this.register = register;
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.places = places;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A new organisation with the one who speaks for it. Anybody may: it knocks on the door from outside. */
    public OrganisationId register(OrganisationDetails details, Contact contact) {
        places.get(details.placeCode());
        KnownOrganisation organisation = register.save(new KnownOrganisation(Ids.next(), details, clock.instant()));
        contacts.save(new ContactOfOrganisation(Ids.next(), organisation.id(), contact));
        return new OrganisationId(organisation.id());
    }

    /** The organisation; throws where there is none. */
    @Transactional(readOnly = true)
    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow();
    }

    /** The organisation, and the one that was kept where it was in the register twice. */
    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        mayRead();
        return kept(id).map(one -> organisation(one, contacts.findByOrganisationIdInOrderById(List.of(one.id()))));
    }

    /** Each of these organisations, by the id that was asked for; one that is not there is left out. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, Organisation> getAll(Collection<OrganisationId> ids) {
        mayRead();
        Map<UUID, KnownOrganisation> found = byId(ids.stream().map(OrganisationId::value).toList());
        Map<UUID, KnownOrganisation> kept = new HashMap<>(found);
        kept.putAll(byId(found.values().stream().flatMap(one -> one.mergedInto().stream()).toList()));
        Map<UUID, List<ContactOfOrganisation>> theirs = contacts.findByOrganisationIdInOrderById(kept.keySet()).stream()
                .collect(Collectors.groupingBy(ContactOfOrganisation::organisationId));
        return found.values().stream().collect(Collectors.toMap(one -> new OrganisationId(one.id()), one -> {
            KnownOrganisation shown = kept.getOrDefault(one.mergedInto().orElse(one.id()), one);
            return organisation(shown, theirs.getOrDefault(shown.id(), List.of()));
        }));
    }

    private Map<UUID, KnownOrganisation> byId(Collection<UUID> ids) {
        return register.findAllById(Set.copyOf(ids)).stream().collect(Collectors.toMap(KnownOrganisation::id, one -> one));
    }

    /** How many organisations there are with all these words in their name. */
    @Transactional(readOnly = true)
    public int count(SearchWords words) {
        mayRead();
        List<Object> arguments = new ArrayList<>();
        String condition = words.in("name_search", arguments);
        return jdbc.sql("select count(*) from organisation where merged_into is null and " + condition).params(arguments)
                .query(Integer.class).single();
    }

    /** Those organisations, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> list(SearchWords words, int offset, int limit) {
        mayRead();
        List<Object> arguments = new ArrayList<>();
        String condition = words.in("name_search", arguments);
        arguments.add(limit);
        arguments.add(offset);
        List<OrganisationId> ids = jdbc.sql("select id from organisation where merged_into is null and " + condition
                + " order by name, id limit ? offset ?").params(arguments).query(UUID.class).list().stream().map(OrganisationId::new)
                .toList();
        Map<OrganisationId, Organisation> all = getAll(ids);
        return ids.stream().map(all::get).toList();
    }

    /**
     * Which organisations somebody means who types this: those with all these words in their name, and where there are none, those that
     * have them but for a slip of the finger.
     */
    @Transactional(readOnly = true)
    public Matches<Organisation> called(SearchWords typed, int limit) {
        mayRead();
        if (typed.isEmpty()) {
            return new Matches<>(List.of(), false);
        }
        return Matches.of(list(typed, 0, limit), () -> {
            List<OrganisationId> nearly = jdbc.sql("select id, name from organisation where merged_into is null order by name, id limit ?")
                    .param(MOST_COMPARED)
                    .query((row, n) -> Map.entry(new OrganisationId(row.getObject("id", UUID.class)), row.getString("name")))
                    .list().stream().filter(one -> misspelt(typed, one.getValue())).map(Map.Entry::getKey).limit(limit).toList();
            Map<OrganisationId, Organisation> all = getAll(nearly);
            return nearly.stream().map(all::get).toList();
        });
    }

    /** Whether each word that was typed is nearly one in this name. */
    private static boolean misspelt(SearchWords typed, String name) {
        List<String> words = SearchWords.of(name).words();
        return typed.words().stream().allMatch(one -> words.stream().anyMatch(word -> Spelling.leadsTo(one, word)));
    }

    /**
     * Replaces what the register holds.
     *
     * @param seen what the change was made upon
     * @return false where a colleague changed something in the meantime: nothing is replaced then
     */
    public boolean change(OrganisationId id, OrganisationDetails seen, OrganisationDetails details) {
        mayRead();
        places.get(details.placeCode());
        KnownOrganisation organisation = kept(id).orElseThrow();
        if (!organisation.details().equals(seen)) {
            return false;
        }
        organisation.change(details);
        return true;
    }

    /** Somebody more to speak with there. */
    public UUID addContact(OrganisationId id, Contact contact) {
        mayRead();
        return contacts.save(new ContactOfOrganisation(Ids.next(), kept(id).orElseThrow().id(), contact)).id();
    }

    /**
     * Replaces what we know of a contact.
     *
     * @param seen what the change was made upon
     * @return false where a colleague changed or removed it in the meantime: nothing is replaced then
     */
    public boolean changeContact(UUID contact, Contact seen, Contact details) {
        mayRead();
        Optional<ContactOfOrganisation> known = contacts.findById(contact).filter(one -> one.contact().equals(seen));
        known.ifPresent(one -> one.change(details));
        return known.isPresent();
    }

    /** We no longer speak with this one, or they want to be forgotten: nothing of it stays. */
    public void removeContact(UUID contact) {
        mayRead();
        contacts.findById(contact).ifPresent(contacts::delete);
    }

    // ---- the same one twice

    /**
     * Organisations with the same name in the same municipality, the first one first, apart from those of which it was said that they are
     * not one.
     */
    @Transactional(readOnly = true)
    public List<Organisation> alike(OrganisationId id) {
        mayRead();
        List<OrganisationId> ids = jdbc.sql(ALIKE).param("id", get(id).id().value()).query(UUID.class).list().stream()
                .map(OrganisationId::new).toList();
        Map<OrganisationId, Organisation> all = getAll(ids);
        return ids.stream().map(all::get).toList();
    }

    /** They are two organisations; this pair is not asked about again. */
    public void notTheSame(OrganisationId one, OrganisationId other) {
        mayRead();
        try {
            jdbc.sql("insert into organisation_not_same (one, other) values (?, ?)").params(get(one).id().value(), get(other).id().value())
                    .update();
        } catch (DuplicateKeyException saidBefore) {
            // it is said
        }
    }

    /** They are one. The one that we knew first is kept, with the contacts of both. */
    public OrganisationId merge(OrganisationId one, OrganisationId other) {
        mayRead();
        KnownOrganisation first = kept(one).orElseThrow();
        KnownOrganisation second = kept(other).orElseThrow();
        if (first.id().equals(second.id())) {
            return new OrganisationId(first.id());
        }
        boolean inOrder = !second.registeredAt().isBefore(first.registeredAt());
        KnownOrganisation kept = inOrder ? first : second;
        KnownOrganisation gone = inOrder ? second : first;
        OrganisationId id = new OrganisationId(kept.id());
        gone.mergeInto(id);
        register.findByMergedInto(gone.id()).forEach(before -> before.mergeAgainInto(id));
        Set<Contact> known = contacts.findByOrganisationIdInOrderById(List.of(kept.id())).stream().map(ContactOfOrganisation::contact)
                .collect(Collectors.toSet());
        for (ContactOfOrganisation contact : contacts.findByOrganisationIdInOrderById(List.of(gone.id()))) {
            if (known.add(contact.contact())) {
                contact.moveTo(kept.id());
            } else {
                contacts.delete(contact);
            }
        }
        return id;
    }

    /** Every id under which this organisation ever was in the register, the one that was kept first. For what hangs on it elsewhere. */
    @Transactional(readOnly = true)
    public List<OrganisationId> idsOf(OrganisationId id) {
        mayRead();
        UUID kept = get(id).id().value();
        return Stream.concat(Stream.of(kept), register.findByMergedInto(kept).stream().map(KnownOrganisation::id))
                .map(OrganisationId::new).toList();
    }

    // ---- how long they are kept

    /** The organisations that came into the register before this moment and are kept under their own name, the first one first. */
    @Transactional(readOnly = true)
    public List<Organisation> registeredBefore(Instant moment) {
        mayRead();
        return register.findByMergedIntoIsNullAndRegisteredAtBeforeOrderByRegisteredAt(moment).stream()
                .map(one -> organisation(one, List.of())).toList();
    }

    /** With which organisation this contact is; empty where it is not there any more. */
    @Transactional(readOnly = true)
    public Optional<OrganisationId> ofContact(UUID contact) {
        mayRead();
        return contacts.findById(contact).map(one -> new OrganisationId(one.organisationId()));
    }

    private Optional<KnownOrganisation> kept(OrganisationId id) {
        return register.findById(id.value()).flatMap(one -> one.mergedInto().map(register::findById).orElse(Optional.of(one)));
    }

    private static Organisation organisation(KnownOrganisation one, List<ContactOfOrganisation> contacts) {
        return new Organisation(new OrganisationId(one.id()), one.details(),
                contacts.stream().map(contact -> new KnownContact(contact.id(), contact.contact())).toList(), one.registeredAt());
    }

    private void mayRead() {
        if (!currentActor.get().isProcess() && !currentActor.get().has(Role.TRAINER) && !currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Organisations are for trainers and managers");
        }
    }
}
