package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is to happen in trajectories, as one of us knows it. A Spring bean; {@link CoachingDesk} puts all of them together. */
interface TrajectoryMoments {

    /** What is to happen in each of these, in any order; one in which nothing is to happen may be left out. */
    Map<CaseId, List<TrajectoryMoment>> of(Collection<CaseId> trajectories);
}
