package be.omringd.lus.process;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import be.omringd.lus.ContactId;
import be.omringd.lus.InvitationAnswer;
import be.omringd.lus.InvitationFacts;
import be.omringd.lus.Invitations;
import be.omringd.lus.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What one person answered. The answers are those of {@link InvitationFacts}; with the task no name or address is kept, so that
 * they are gone when somebody takes the yes back. A refusal carries the key of its sentence, which the task's screen translates.
 */
@HandlesTask("lus/invite-contact")
class InviteContactHandler implements TaskHandler {

    private final Invitations invitations;

    InviteContactHandler(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        InvitationFacts facts = InvitationFacts.of(answers);
        List<Refusal> refusals = invitations.answer(task.caseId(), ContactId.of(task.text("contactId")), facts);
        if (refusals.equals(List.of(Invitations.CONTACT_GONE))) {
            // nobody to wait for: the process must not stand still for somebody who was taken off the map
            return TaskResult.done(Map.of("answer", InvitationAnswer.NO_ANSWER.code()), FormValues.EMPTY);
        }
        InvitationAnswer answer = facts.answer();
        if (!refusals.isEmpty() || answer == null) {
            return TaskResult.refused(new FormErrors(
                    refusals.stream().map(refusal -> new FormErrors.FieldError(refusal.field(), refusal.key())).toList()));
        }
        return TaskResult.done(Map.of("answer", answer.code()), facts.anonymous().toValues());
    }
}
