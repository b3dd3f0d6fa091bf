package be.omringd.inbox.ui;

import be.omringd.inbox.CurrentTask;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers from all modules whom a task concerns besides the person of the file. */
@Component
class PeopleBeside {

    private final List<PeopleOfTask> known;

    PeopleBeside(ObjectProvider<PeopleOfTask> known) {
        this.known = known.orderedStream().toList();
    }

    /** Somebody and who they are to the task. */
    record InRole(String role, PeopleOfTask.Involved who) {}

    List<InRole> of(CurrentTask task) {
        List<InRole> people = new ArrayList<>();
        known.stream().filter(one -> one.forms().contains(task.formKey()))
                .forEach(one -> one.of(task).forEach(who -> people.add(new InRole(one.role(), who))));
        return people;
    }
}
