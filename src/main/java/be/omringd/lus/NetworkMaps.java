package be.omringd.lus;

import be.omringd.access.CurrentActor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The network map of each person. Every change is kept at once; each contact has a version, so that two people who draw at the same
 * map never overwrite what the other did unseen. Who may work in the file may see and change its map.
 */
@Service
@Transactional
public class NetworkMaps {

    /** Most people on one map; far more than anybody names. */
    public static final int MAX_CONTACTS = 80;

    private final Contacts contacts;
    private final Invitations invitations;
    private final LusFiles lusses;
    private final Users users;
    private final CurrentActor currentActor;
    private final Clock clock;

    NetworkMaps(Contacts contacts, Invitations invitations, LusFiles lusses, Users users, CurrentActor currentActor, Clock clock) {
        this.contacts = contacts;
        this.invitations = invitations;
        this.lusses = lusses;
        this.users = users;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The map of this person; empty where no lus was started. */
    @Transactional(readOnly = true)
    public Optional<NetworkMap> find(CaseId caseId) {
        return lusses.find(caseId).map(lus -> {
            Map<ContactId, Invitation> last = invitations.last(lus.id());
            List<ContactOnMap> people = contacts.findByLusIdOrderByAddedAtAscIdAsc(lus.id().value()).stream()
                    .map(contact -> onMap(contact, last.get(contact.id())))
                    .toList();
            return new NetworkMap(caseId, lus.id(), lus.file().person().firstName(), !lus.closed(), people);
        });
    }

    /** The map of this person; throws {@link IllegalStateException} where no lus was started. */
    @Transactional(readOnly = true)
    public NetworkMap get(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("There is no lus in file " + caseId));
    }

    /** Adds somebody. Two people of one name cannot be told apart on a picture, so that is refused. */
    public Outcome<ContactOnMap> add(CaseId caseId, ContactFacts facts) {
        LusInFile lus = lusses.lock(caseId);
        if (lus.closed()) {
            return Outcome.refused("", "lus.refused.closed");
        }
        List<Refusal> refusals = facts.refusals();
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        List<NetworkContact> present = contacts.findByLusIdOrderByAddedAtAscIdAsc(lus.id().value());
        if (present.size() >= MAX_CONTACTS) {
            return Outcome.refused("nickname", "lus.refused.full");
        }
        if (named(present, facts.nickname(), null)) {
            return Outcome.refused("nickname", "lus.refused.sameName");
        }
        NetworkContact contact = contacts.saveAndFlush(
                new NetworkContact(Ids.next(), lus.id(), facts, currentActor.get().userId(), clock.instant()));
        if (lus.isIn(LusPhase.PREPARING)) {
            lusses.enter(lus, LusPhase.NETWORK_SEARCH);
        }
        lusses.changed(caseId);
        return new Outcome.Done<>(onMap(contact, null));
    }

    /**
     * Changes what is known of somebody.
     *
     * @param version the version of the contact that the change was made upon
     */
    public Outcome<ContactOnMap> change(CaseId caseId, ContactId id, long version, ContactFacts facts) {
        LusInFile lus = lusses.lock(caseId);
        if (lus.closed()) {
            return Outcome.refused("", "lus.refused.closed");
        }
        Optional<NetworkContact> found = onThis(lus, id);
        if (found.isEmpty()) {
            return new Outcome.Gone<>();
        }
        NetworkContact contact = found.get();
        if (contact.version() != version) {
            return new Outcome.ChangedBefore<>(onMap(contact, invitations.last(lus.id()).get(id)), by(contact));
        }
        if (!facts.nickname().equalsIgnoreCase(contact.facts().nickname())
                && named(contacts.findByLusIdOrderByAddedAtAscIdAsc(lus.id().value()), facts.nickname(), id)) {
            return Outcome.refused("nickname", "lus.refused.sameName");
        }
        List<Refusal> refusals = contact.change(facts, currentActor.get().userId(), clock.instant());
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        contacts.saveAndFlush(contact);
        lusses.changed(caseId);
        return new Outcome.Done<>(onMap(contact, invitations.last(lus.id()).get(id)));
    }

    /** Somebody who was taken off the map, for who wants them back. Kept nowhere but in the hands of the screen. */
    public static final class Removed {

        private final UUID id;
        private final ContactFacts facts;
        private final List<InvitationFacts> invitations;

        private Removed(UUID id, ContactFacts facts, List<InvitationFacts> invitations) {
            this.id = id;
            this.facts = facts;
            this.invitations = invitations;
        }

        public String nickname() {
            return facts.nickname();
        }
    }

    /** Takes somebody off the map, and all that is known of them with it; but not a member, nor who is being asked. */
    public Outcome<Removed> remove(CaseId caseId, ContactId id) {
        LusInFile lus = lusses.lock(caseId);
        if (lus.closed()) {
            return Outcome.refused("", "lus.refused.closed");
        }
        Optional<NetworkContact> found = onThis(lus, id);
        if (found.isEmpty()) {
            return new Outcome.Gone<>();
        }
        Standing standing = Standing.of(invitations.last(lus.id()).get(id));
        if (standing.engaged()) {
            return Outcome.refused("", standing == Standing.YES ? "lus.refused.member" : "lus.refused.beingAsked");
        }
        Removed removed = new Removed(id.value(), found.get().facts(), invitations.takeAway(id));
        contacts.delete(found.get());
        lusses.changed(caseId);
        return new Outcome.Done<>(removed);
    }

    /** Puts somebody back who was taken off the map by mistake, with what they had answered. */
    public Outcome<ContactOnMap> putBack(CaseId caseId, Removed removed) {
        LusInFile lus = lusses.lock(caseId);
        if (lus.closed()) {
            return Outcome.refused("", "lus.refused.closed");
        }
        if (contacts.existsById(removed.id)) {
            return new Outcome.Gone<>();
        }
        NetworkContact contact = contacts.saveAndFlush(
                new NetworkContact(removed.id, lus.id(), removed.facts, currentActor.get().userId(), clock.instant()));
        invitations.putBack(lus.id(), contact.id(), removed.invitations);
        lusses.changed(caseId);
        return new Outcome.Done<>(onMap(contact, invitations.last(lus.id()).get(contact.id())));
    }

    private Optional<NetworkContact> onThis(LusInFile lus, ContactId id) {
        return contacts.findById(id.value()).filter(contact -> contact.lusId().equals(lus.id().value()));
    }

    private static boolean named(List<NetworkContact> present, String nickname, @Nullable ContactId butNot) {
        return present.stream().anyMatch(
                contact -> !contact.id().equals(butNot) && contact.facts().nickname().equalsIgnoreCase(nickname));
    }

    private static ContactOnMap onMap(NetworkContact contact, @Nullable Invitation last) {
        return new ContactOnMap(contact.id(), contact.version(), contact.facts(), contact.addedAt(), Standing.of(last),
                last == null ? null : last.facts().askAgainOn());
    }

    private String by(NetworkContact contact) {
        return contact.changedBy() == null ? "" : users.name(contact.changedBy());
    }

    interface Contacts extends JpaRepository<NetworkContact, UUID> {

        List<NetworkContact> findByLusIdOrderByAddedAtAscIdAsc(UUID lusId);
    }
}
