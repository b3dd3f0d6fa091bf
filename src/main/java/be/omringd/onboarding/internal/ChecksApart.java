package be.omringd.onboarding.internal;

import be.omringd.inbox.TaskDetail;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TellsApart;
import be.omringd.onboarding.CheckKind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Each check that law asks for is a task: it says which. */
@Component
class ChecksApart implements TellsApart {

    @Override
    public Set<String> formKeys() {
        return Set.of("volunteer/arrange-check");
    }

    @Override
    public Map<UUID, TaskDetail> tell(Collection<CurrentTask> tasks) {
        return tasks.stream().filter(task -> task.text("check") != null).collect(Collectors.toMap(
                CurrentTask::workItemId, task -> TaskDetail.text("volunteer.check." + CheckKind.of(task.text("check")).code() + ".short")));
    }
}
