package be.omringd.demo;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.inbox.Completion;
import be.omringd.inbox.Tasks;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.shell.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Does the tasks of an invented case. */
@Component
class DemoTasks {

    private final WorkItems items;
    private final Tasks tasks;
    private final DemoRequests requests;
    private final DemoNetwork network;
    private final DemoGroup group;
    private final DemoRecruitments recruitments;

    DemoTasks(WorkItems items, Tasks tasks, DemoRequests requests, DemoNetwork network, DemoGroup group, DemoRecruitments recruitments) {
        this.items = items;
        this.tasks = tasks;
        this.requests = requests;
        this.network = network;
        this.group = group;
        this.recruitments = recruitments;
    }

    /** Does this task, unless the case should wait for it. */
    boolean does(int number, CaseId caseId, Destination destination, WorkItemSummary item) {
        Optional<FormValues> answers = answers(number, caseId, destination, items.open(item.id()));
        if (answers.isPresent()) {
            Completion completion = tasks.complete(item.id(), answers.get(), Texts.DUTCH);
            if (completion instanceof Completion.Invalid invalid) {
                throw new IllegalStateException("Demo answers to " + item.formKey() + " are refused: " + invalid.errors().byPath());
            }
        }
        return answers.isPresent();
    }

    private Optional<FormValues> answers(int number, CaseId caseId, Destination destination, WorkItems.Opened opened) {
        String element = opened.task().elementId();
        int held = group.gatheringsHeld(caseId);
        if (opened.task().isAt("prepareGathering")) {
            // the last gatherings are held together with the volunteer, so they wait for one, unless the next one stays to be prepared
            boolean wanted = held < destination.gatherings()
                    && (held < 2 || group.hasCompanion(caseId) || destination.waiting().contains(element));
            if (!wanted) {
                return Optional.empty();
            }
        } else if (destination.waiting().contains(element)) {
            return Optional.empty();
        }
        Optional<FormValues> onTheLadder =
                destination.climb() == null ? Optional.empty() : recruitments.answers(caseId, destination.climb(), opened.task());
        return onTheLadder
                .or(() -> network.answers(number, caseId, opened.task()))
                .or(() -> group.answers(number, opened.task()))
                .or(() -> requests.answers(number, caseId, destination, held, opened.task()));
    }
}
