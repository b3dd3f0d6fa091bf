package be.omringd.lus.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import be.omringd.lus.ContactId;
import be.omringd.lus.InvitationFacts;
import be.omringd.lus.Invitations;
import be.omringd.lus.InvitedBy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is invited. Answers: {@code invitees}, a list of {@code contactId} and {@code invitedBy}, and {@code words}.
 * The process gets {@code inviteeIds}; nobody yet is an answer too.
 */
@HandlesTask("lus/choose-invitees")
class ChooseInviteesHandler implements TaskHandler {

    private final Invitations invitations;

    ChooseInviteesHandler(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        List<Invitations.Choice> choices = answers.list("invitees").stream().flatMap(row -> choice(row).stream()).toList();
        List<ContactId> chosen = invitations.choose(task.caseId(), choices, answers.text("words").orElse(null));
        return TaskResult.done(Map.of("inviteeIds", chosen.stream().map(ContactId::toString).toList()));
    }

    private static Optional<Invitations.Choice> choice(FormValues row) {
        try {
            InvitedBy by = InvitationFacts.of(row).invitedBy();
            return row.text("contactId").map(id -> new Invitations.Choice(ContactId.of(id), by == null ? InvitedBy.BOTH : by));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
