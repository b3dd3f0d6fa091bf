package be.omringd.lus;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.engine.Ids;
import be.omringd.group.GroupMember;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to join a group, by whom, and what they say. Who may work in the file may work with its invitations. */
@Service
@Transactional
public class Invitations {

    /** Said where an answer is for somebody who is not on the map, or was never asked. */
    public static final Refusal CONTACT_GONE = new Refusal("", "lus.refused.contactGone");

    private final Asked asked;
    private final NetworkMaps.Contacts contacts;
    private final LusFiles lusses;
    private final CaseFiles files;
    private final Clock clock;

    Invitations(Asked asked, NetworkMaps.Contacts contacts, LusFiles lusses, CaseFiles files, Clock clock) {
        this.asked = asked;
        this.contacts = contacts;
        this.lusses = lusses;
        this.files = files;
        this.clock = clock;
    }

    /**
     * One time that somebody was asked.
     *
     * @param version to hand back with a change
     */
    public record Asking(UUID id, long version, ContactId contactId, String nickname, InvitationFacts facts) {

        /** Whether the answer is still awaited. */
        public boolean open() {
            return facts.answer() == null;
        }
    }

    /** Somebody to ask, and who does it. */
    public record Choice(ContactId contactId, InvitedBy by) {}

    /**
     * These people will be asked. Leaves out who is not on the map, and who said yes already.
     *
     * @param words what is said to all of them, in the person's words
     * @return who will be asked, in the order of the choices
     */
    public List<ContactId> choose(CaseId caseId, List<Choice> choices, @Nullable String words) {
        LusInFile lus = change(caseId);
        Map<ContactId, Invitation> last = last(lus.id());
        List<ContactId> chosen = new ArrayList<>();
        for (Choice choice : choices) {
            Invitation before = last.get(choice.contactId());
            boolean here =
                    contacts.findById(choice.contactId().value()).filter(contact -> contact.lusId().equals(lus.id().value())).isPresent();
            if (!here || chosen.contains(choice.contactId()) || (before != null && before.accepted())) {
                continue;
            }
            if (before != null && before.open()) {
                asked.delete(before);
            }
            asked.save(new Invitation(
                    Ids.next(), lus.id(), choice.contactId(), InvitationFacts.chosen(choice.by(), words), clock.instant()));
            chosen.add(choice.contactId());
        }
        lusses.enter(lus, LusPhase.INVITING);
        lusses.changed(caseId);
        return chosen;
    }

    /** The last time that this contact was asked; empty where they never were or are no longer on the map. */
    @Transactional(readOnly = true)
    public Optional<Asking> find(CaseId caseId, ContactId contactId) {
        return lusses.find(caseId).flatMap(lus -> asked.findByContactIdOrderByChosenAtDescIdDesc(contactId.value()).stream()
                .filter(invitation -> invitation.lusId().equals(lus.id().value()))
                .findFirst()
                .map(this::asking));
    }

    /** Everybody who was asked, each by the last time, in the order in which they were chosen. */
    @Transactional(readOnly = true)
    public List<Asking> list(CaseId caseId) {
        return lusses.find(caseId).map(lus -> last(lus.id()).values().stream()
                .sorted(Comparator.comparing(Invitation::chosenAt).thenComparing(Invitation::id))
                .map(this::asking)
                .toList()).orElse(List.of());
    }

    /**
     * Keeps what somebody answered the last time that they were asked. Empty where it is kept; otherwise what is wrong, and nothing was
     * changed.
     */
    public List<Refusal> answer(CaseId caseId, ContactId contactId, InvitationFacts facts) {
        LusInFile lus = change(caseId);
        Optional<Invitation> found = asked.findByContactIdOrderByChosenAtDescIdDesc(contactId.value()).stream()
                .filter(each -> each.lusId().equals(lus.id().value()))
                .findFirst();
        if (found.isEmpty()) {
            return List.of(CONTACT_GONE);
        }
        return keep(caseId, found.get(), facts);
    }

    /** Corrects an answer, or notes one that came later. Whoever takes back a yes or the consent leaves no name or address behind. */
    public Outcome<Asking> correct(CaseId caseId, UUID invitationId, long version, InvitationFacts facts) {
        LusInFile lus = change(caseId);
        if (lus.closed()) {
            return Outcome.refused("", "lus.refused.closed");
        }
        Optional<Invitation> found = asked.findById(invitationId).filter(each -> each.lusId().equals(lus.id().value()));
        if (found.isEmpty()) {
            return new Outcome.Gone<>();
        }
        Invitation invitation = found.get();
        if (invitation.version() != version) {
            return new Outcome.ChangedBefore<>(asking(invitation), "");
        }
        List<Refusal> refusals = keep(caseId, invitation, facts);
        return refusals.isEmpty() ? new Outcome.Done<>(asking(asked.saveAndFlush(invitation))) : new Outcome.Refused<>(refusals);
    }

    private List<Refusal> keep(CaseId caseId, Invitation invitation, InvitationFacts facts) {
        InvitationAnswer before = invitation.facts().answer();
        InvitationAnswer now = facts.answer();
        List<Refusal> refusals = invitation.answer(facts, LocalDate.ofInstant(clock.instant(), Moments.ZONE));
        if (refusals.isEmpty()) {
            if (now != null && now != before) {
                // no nickname here: who is taken off the map must not live on in the timeline
                files.note(caseId, before == InvitationAnswer.YES ? "lus.event.memberLeft" : "lus.event.answer." + now.code(), null);
            }
            lusses.changed(caseId);
        }
        return refusals;
    }

    /** The members of a lus, for services that have checked the access. */
    List<GroupMember> members(LusId lusId) {
        Map<ContactId, String> names = new HashMap<>();
        contacts.findByLusIdOrderByAddedAtAscIdAsc(lusId.value()).forEach(contact -> names.put(contact.id(), contact.facts().nickname()));
        return last(lusId).values().stream()
                .filter(Invitation::accepted)
                .sorted(Comparator.comparing((Invitation invitation) -> invitation.facts().answeredOn()).thenComparing(Invitation::chosenAt)
                        .thenComparing(Invitation::id))
                .map(invitation -> {
                    InvitationFacts facts = invitation.facts();
                    return new GroupMember(invitation.contactId().value(),
                            Objects.requireNonNull(names.get(invitation.contactId()), "Who is invited is a contact"), facts.answeredOn(),
                            facts.fullName(), facts.phone(), facts.mail());
                })
                .toList();
    }

    /** The last invitation of each contact, for services that have checked the access. */
    Map<ContactId, Invitation> last(LusId lusId) {
        Map<ContactId, Invitation> last = new LinkedHashMap<>();
        asked.findByLusIdOrderByChosenAtAscIdAsc(lusId.value()).forEach(invitation -> last.put(invitation.contactId(), invitation));
        return last;
    }

    /** Takes away all that was asked of this contact, for services that have checked the access; gives it back, the first time first. */
    List<InvitationFacts> takeAway(ContactId contactId) {
        List<Invitation> past = asked.findByContactIdOrderByChosenAtDescIdDesc(contactId.value());
        asked.deleteAll(past);
        asked.flush();
        return past.reversed().stream().map(Invitation::facts).toList();
    }

    /** Puts back what was taken away of a contact, for services that have checked the access. */
    void putBack(LusId lusId, ContactId contactId, List<InvitationFacts> past) {
        for (InvitationFacts facts : past) {
            Invitation invitation = new Invitation(Ids.next(), lusId, contactId, facts, clock.instant());
            LocalDate answeredOn = facts.answeredOn();
            if (answeredOn != null) {
                invitation.answer(facts, answeredOn);
            }
            asked.save(invitation);
        }
    }

    private Asking asking(Invitation invitation) {
        return new Asking(invitation.id(), invitation.version(), invitation.contactId(),
                contacts.findById(invitation.contactId().value()).orElseThrow().facts().nickname(), invitation.facts());
    }

    private LusInFile change(CaseId caseId) {
        LusInFile lus = lusses.lock(caseId);
        if (lus.file().status() == CaseStatus.CLOSED) {
            throw new IllegalStateException("File " + caseId + " is closed");
        }
        return lus;
    }

    interface Asked extends JpaRepository<Invitation, UUID> {

        List<Invitation> findByLusIdOrderByChosenAtAscIdAsc(UUID lusId);

        List<Invitation> findByContactIdOrderByChosenAtDescIdDesc(UUID contactId);
    }
}
