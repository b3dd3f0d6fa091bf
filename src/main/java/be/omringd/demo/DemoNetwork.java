package be.omringd.demo;

import static be.omringd.demo.DemoStories.pick;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.lus.ContactFacts;
import be.omringd.lus.ContactOnMap;
import be.omringd.lus.InvitedBy;
import be.omringd.lus.NetworkMaps;
import be.omringd.lus.Reciprocity;
import be.omringd.lus.Relation;
import be.omringd.lus.Ring;
import be.omringd.lus.SupportType;
import be.omringd.lus.WantsToInvite;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What coordinators do for an invented case around its network: the map, and the invitations. */
@Component
class DemoNetwork {

    private record Contact(String nickname, Relation relation, Ring ring, Set<SupportType> gives, Reciprocity reciprocity,
            WantsToInvite invite) {}

    private static final List<Contact> CIRCLE = List.of(
            new Contact("Zus Ria", Relation.SIBLING, Ring.INTIMACY, Set.of(SupportType.EMOTIONAL, SupportType.PRACTICAL), Reciprocity.BOTH,
                    WantsToInvite.YES),
            new Contact("Buurvrouw van nr. 12", Relation.NEIGHBOUR, Ring.FRIENDSHIP, Set.of(SupportType.COMPANY), Reciprocity.BOTH,
                    WantsToInvite.YES),
            new Contact("Petra van het koor", Relation.FRIEND, Ring.FRIENDSHIP, Set.of(SupportType.COMPANY, SupportType.ADVICE),
                    Reciprocity.BOTH, WantsToInvite.YES),
            new Contact("Neef Wim", Relation.OTHER_FAMILY, Ring.FRIENDSHIP, Set.of(SupportType.PRACTICAL), Reciprocity.GETS,
                    WantsToInvite.MAYBE),
            new Contact("Fatma van de les", Relation.ACQUAINTANCE, Ring.PARTICIPATION, Set.of(SupportType.COMPANY), Reciprocity.BOTH,
                    WantsToInvite.MAYBE),
            new Contact("Jan van vroeger", Relation.FRIEND, Ring.PARTICIPATION, Set.of(SupportType.EMOTIONAL), Reciprocity.GIVES,
                    WantsToInvite.NO),
            new Contact("Buurman met de hond", Relation.NEIGHBOUR, Ring.PARTICIPATION, Set.of(), Reciprocity.BOTH, WantsToInvite.MAYBE),
            new Contact("Oud-collega Dirk", Relation.COLLEAGUE, Ring.PARTICIPATION, Set.of(SupportType.ADVICE), Reciprocity.GETS,
                    WantsToInvite.NO),
            new Contact("De kinesist", Relation.PROFESSIONAL, Ring.EXCHANGE, Set.of(SupportType.PRACTICAL), Reciprocity.GETS,
                    WantsToInvite.NO),
            new Contact("Els van de bib", Relation.PROFESSIONAL, Ring.EXCHANGE, Set.of(SupportType.ADVICE), Reciprocity.GETS,
                    WantsToInvite.NO));

    private final NetworkMaps maps;
    private final Clock clock;

    DemoNetwork(NetworkMaps maps, Clock clock) {
        this.maps = maps;
        this.clock = clock;
    }

    /** Answers to the tasks around the network; empty for the others. */
    Optional<FormValues> answers(int number, CaseId caseId, CurrentTask task) {
        return Optional.ofNullable(switch (task.formKey()) {
            case "lus/network-map" -> {
                drawMap(number, caseId);
                yield FormValues.EMPTY;
            }
            case "lus/choose-invitees" -> invitees(caseId);
            case "lus/invite-contact" -> invitation(caseId, task);
            default -> null;
        });
    }

    private void drawMap(int number, CaseId caseId) {
        List<String> there = maps.get(caseId).contacts().stream().map(contact -> contact.facts().nickname()).toList();
        for (int i = 0; i < 4 + number % 7; i++) {
            Contact contact = pick(CIRCLE, i + (i == 0 ? 0 : number % 3));
            if (!there.contains(contact.nickname)) {
                maps.add(caseId, new ContactFacts(
                        contact.nickname, contact.relation, null, contact.ring, null, null, contact.gives, contact.reciprocity,
                        null, false, contact.invite));
            }
        }
    }

    private FormValues invitees(CaseId caseId) {
        List<Map<String, String>> chosen = maps.get(caseId).contacts().stream()
                .filter(contact -> contact.facts().wantsToInvite() == WantsToInvite.YES)
                .map(contact -> Map.of("contactId", contact.id().toString(), "invitedBy", InvitedBy.BOTH.name()))
                .toList();
        return FormValues.of(Map.of(
                "invitees", chosen, "words", "Ik zou graag een paar mensen samenbrengen rond mijn plannen. Kom je eens koffie drinken?"));
    }

    private FormValues invitation(CaseId caseId, CurrentTask task) {
        LocalDate today = LocalDate.now(clock.withZone(Moments.ZONE));
        ContactOnMap contact = maps.get(caseId).contacts().stream()
                .filter(candidate -> candidate.id().toString().equals(task.text("contactId")))
                .findFirst().orElseThrow();
        return FormValues.of(Map.of(
                "invitedBy", InvitedBy.BOTH.name(), "invitedOn", today.toString(), "answer", "yes", "answeredOn", today.toString(),
                "onGroupList", "yes", "fullName", contact.facts().nickname() + " Voorbeeld", "phone", "0470 00 99 99"));
    }
}
