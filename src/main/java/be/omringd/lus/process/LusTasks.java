package be.omringd.lus.process;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.group.GatheringPlan;
import be.omringd.group.Gatherings;
import be.omringd.group.LedBy;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskResult;
import be.omringd.lus.ContactId;
import be.omringd.lus.InvitationAnswer;
import be.omringd.lus.InvitationFacts;
import be.omringd.lus.Invitations;
import be.omringd.lus.InvitedBy;
import be.omringd.lus.LusGroups;
import be.omringd.lus.LusPhase;
import be.omringd.lus.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the answers in the tasks of a lus mean. */
@Component
class LusTasks {

    private final Invitations invitations;
    private final LusGroups groups;
    private final CaseFiles files;
    private final Gatherings gatherings;

    LusTasks(Invitations invitations, LusGroups groups, CaseFiles files, Gatherings gatherings) {
        this.invitations = invitations;
        this.groups = groups;
        this.files = files;
        this.gatherings = gatherings;
    }

    /**
     * Who is invited. Answers: {@code invitees}, a list of {@code contactId} and {@code invitedBy}, and {@code words}.
     * The process gets {@code inviteeIds}; nobody yet is an answer too.
     */
    @HandlesTask("lus/choose-invitees")
    TaskResult chooseInvitees(CaseId caseId, FormValues answers) {
        List<Invitations.Choice> choices = answers.list("invitees").stream().flatMap(row -> choice(row).stream()).toList();
        List<ContactId> chosen = invitations.choose(caseId, choices, answers.text("words").orElse(null));
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

    /**
     * Searching on widens the circle again; so does a break, after which we ask the person. A start or a link group is work of the process.
     */
    @HandlesTask("lus/decide-start")
    void decideStart(CaseId caseId, FormValues answers) {
        String decision = answers.text("startDecision").orElse("");
        if (decision.equals("searchOn") || decision.equals("pause")) {
            groups.enter(caseId, LusPhase.NETWORK_SEARCH);
        }
        if (decision.equals("pause")) {
            files.pause(caseId, answers.text("reason").orElse(null));
        }
    }

    /**
     * What one person answered. The answers are those of {@link InvitationFacts}; with the task no name or address is kept, so that
     * they are gone when somebody takes the yes back. A refusal carries the key of its sentence, which the task's screen translates.
     */
    @HandlesTask("lus/invite-contact")
    TaskResult inviteContact(CurrentTask task, FormValues answers) {
        InvitationFacts facts = InvitationFacts.of(answers);
        List<Refusal> refusals = invitations.answer(task.caseId(), ContactId.of(task.told("contactId")), facts);
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

    /** The map was made. All that is on it is kept already; an empty map is a map too, because nobody needs a network to start. */
    @HandlesTask("lus/network-map")
    void networkMap(CaseId caseId) {
        groups.mapMade(caseId);
    }

    /**
     * Whether the person is ready and what we decide, in one talk; and where they begin, perhaps the day of the first gathering. The
     * decision means the same as when it was a task of its own.
     */
    @HandlesTask("lus/talk-about-start")
    void talkAboutStart(CaseId caseId, FormValues answers) {
        // there is no volunteer yet: somebody of us leads it
        answers.instant("nextGatheringOn").ifPresent(moment -> gatherings.plan(caseId, new GatheringPlan(
                moment, answers.text("nextPlace").orElse(""), answers.text("nextTheme").orElse(null), LedBy.WORKER, null)));
        decideStart(caseId, answers);
    }
}
