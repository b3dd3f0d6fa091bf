package be.omringd.group;

import be.omringd.inbox.TaskDetail;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TellsApart;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A group comes together again and again: the task says when. */
@Component
class GatheringsApart implements TellsApart {

    private final Gatherings.Repository gatherings;

    GatheringsApart(Gatherings.Repository gatherings) {
        this.gatherings = gatherings;
    }

    @Override
    public Set<String> formKeys() {
        return Set.of("gathering/hold-gathering");
    }

    @Override
    public Map<UUID, TaskDetail> tell(Collection<CurrentTask> tasks) {
        Map<UUID, TaskDetail> details = new HashMap<>();
        for (CurrentTask task : tasks) {
            gatherings.findFirstByCaseIdAndStateOrderByIdDesc(task.caseId().value(), GatheringState.PLANNED)
                    .map(Gathering::plannedAt)
                    .ifPresent(at -> details.put(task.workItemId(), TaskDetail.at(at)));
        }
        return details;
    }
}
