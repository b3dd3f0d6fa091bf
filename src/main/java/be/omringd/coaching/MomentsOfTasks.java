package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import be.omringd.coaching.TrajectoryMoment.Kind;
import be.omringd.inbox.WorkItems;
import be.omringd.shell.Moments;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Until when something has to be done first. */
@Component
class MomentsOfTasks implements TrajectoryMoments {

    private final WorkItems items;
    private final Moments moments;

    MomentsOfTasks(WorkItems items, Moments moments) {
        this.items = items;
        this.moments = moments;
    }

    @Override
    public Map<CaseId, List<TrajectoryMoment>> of(Collection<CaseId> trajectories) {
        return items.firstDue(trajectories).entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, due -> List.of(new TrajectoryMoment(Kind.TASK, moments.dayOf(due.getValue())))));
    }
}
