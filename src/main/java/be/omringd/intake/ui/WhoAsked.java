package be.omringd.intake.ui;

import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.PeopleOfTask;
import be.omringd.intake.PersonKnows;
import be.omringd.intake.RequestViews;
import be.omringd.intake.RequesterRole;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who asked for somebody else, beside the tasks of the intake. Where the person does not know of it, they are whom we call. */
@Component
class WhoAsked implements PeopleOfTask {

    private final RequestViews requests;

    WhoAsked(RequestViews requests) {
        this.requests = requests;
    }

    @Override
    public String role() {
        return "requester";
    }

    @Override
    public Set<String> forms() {
        return Set.of("intake/first-contact", "intake/send-card", "intake/talk-to-requester", "intake/intro-conversation",
                "intake/ask-decision", "intake/confirm-orientation", "intake/warm-referral");
    }

    @Override
    public List<Involved> of(CurrentTask task) {
        return requests.find(task.caseId()).filter(request -> request.requester().role() != RequesterRole.SELF)
                .map(request -> new Involved(
                        request.personKnows() == PersonKnows.NO || task.formKey().equals("intake/talk-to-requester"),
                        request.requester().calledName(), request.requester().phone(),
                        request.requester().mail(), request.requester().contactPreference(), "", null))
                .stream().toList();
    }
}
