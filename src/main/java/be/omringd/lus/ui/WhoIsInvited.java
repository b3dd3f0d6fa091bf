package be.omringd.lus.ui;

import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.PeopleOfTask;
import be.omringd.lus.ContactId;
import be.omringd.lus.Invitations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is being invited. How to reach them is the person's to say: we keep nothing of somebody who did not say yes. */
@Component
class WhoIsInvited implements PeopleOfTask {

    private final Invitations invitations;

    WhoIsInvited(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public String role() {
        return "invited";
    }

    @Override
    public Set<String> forms() {
        return Set.of("lus/invite-contact");
    }

    @Override
    public List<Involved> of(CurrentTask task) {
        return Optional.ofNullable(task.text("contactId")).flatMap(id -> invitations.find(task.caseId(), ContactId.of(id)))
                .map(asking -> new Involved(
                        true, asking.facts().fullName() == null ? asking.nickname() : asking.facts().fullName(), asking.facts().phone(),
                        asking.facts().mail(), null, "", null))
                .stream().toList();
    }
}
