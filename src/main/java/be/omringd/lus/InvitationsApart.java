package be.omringd.lus;

import be.omringd.inbox.TaskDetail;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TellsApart;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Each invitation is a task: it says who is asked, as they are called on the map. */
@Component
class InvitationsApart implements TellsApart {

    private final NetworkMaps.Contacts contacts;

    InvitationsApart(NetworkMaps.Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Set<String> formKeys() {
        return Set.of("lus/invite-contact");
    }

    @Override
    public Map<UUID, TaskDetail> tell(Collection<CurrentTask> tasks) {
        Map<UUID, UUID> contactOf = new HashMap<>();
        tasks.stream().filter(task -> task.text("contactId") != null)
                .forEach(task -> contactOf.put(task.workItemId(), UUID.fromString(task.text("contactId"))));
        Map<UUID, String> names = contacts.findAllById(contactOf.values()).stream()
                .collect(Collectors.toMap(contact -> contact.id().value(), contact -> contact.facts().nickname()));
        Map<UUID, TaskDetail> details = new HashMap<>();
        contactOf.forEach((task, contact) -> {
            if (names.containsKey(contact)) {
                details.put(task, TaskDetail.of(names.get(contact)));
            }
        });
        return details;
    }
}
