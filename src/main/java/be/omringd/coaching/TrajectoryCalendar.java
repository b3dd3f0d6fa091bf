package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import be.omringd.coaching.TrajectoryMoment.Kind;
import be.omringd.inbox.WorkItems;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is to happen in trajectories, and when: sessions, days to look back, and until when something has to be done first. */
@Component
class TrajectoryCalendar {

    private final CoachingFacts facts;
    private final WorkItems items;
    private final Moments moments;
    private final Clock clock;

    TrajectoryCalendar(CoachingFacts facts, WorkItems items, Moments moments, Clock clock) {
        this.facts = facts;
        this.items = items;
        this.moments = moments;
        this.clock = clock;
    }

    /** All that is to happen in each of these, the first one first. For who may see them. */
    Map<CaseId, List<TrajectoryMoment>> of(Collection<CaseId> trajectories) {
        Map<CaseId, Instant> due = items.firstDue(trajectories);
        Map<CaseId, List<TrajectoryMoment>> all = new HashMap<>();
        trajectories.forEach(id -> all.put(id, Stream.of(
                facts.sessions(id).stream().filter(CoachingSession::isPlanned)
                        .map(one -> new TrajectoryMoment(Kind.SESSION, moments.dayOf(one.plannedAt()))),
                facts.reviews(id).stream().filter(Review::isPlanned).map(one -> new TrajectoryMoment(Kind.REVIEW, one.plannedOn())),
                Optional.ofNullable(due.get(id)).map(at -> new TrajectoryMoment(Kind.TASK, moments.dayOf(at))).stream())
                .flatMap(some -> some).sorted(Comparator.comparing(TrajectoryMoment::on)).toList()));
        return all;
    }

    /** Today, on the clock of the office. */
    LocalDate today() {
        return moments.dayOf(clock.instant());
    }
}
