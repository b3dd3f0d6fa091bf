package be.omringd.casefile;

import be.omringd.engine.EngineProjection;
import be.omringd.engine.ProcessPositions;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells within a second that the engine told something of a case that somebody looks at. While nobody looks it asks nothing. */
@Component
class PositionWatch {

    private final EngineProjection projection;
    private final ProcessPositions positions;
    private final ApplicationEventPublisher events;
    private final Map<UUID, Integer> followers = new ConcurrentHashMap<>();
    private final Map<UUID, Long> known = new ConcurrentHashMap<>();
    private Map<Integer, Long> seen = Map.of();

    PositionWatch(EngineProjection projection, ProcessPositions positions, ApplicationEventPublisher events) {
        this.projection = projection;
        this.positions = positions;
        this.events = events;
    }

    Runnable follow(CaseId id) {
        followers.merge(id.value(), 1, Integer::sum);
        AtomicBoolean closed = new AtomicBoolean();
        return () -> {
            if (!closed.getAndSet(true)) {
                followers.computeIfPresent(id.value(), (same, count) -> count == 1 ? null : count - 1);
            }
        };
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        Set<UUID> cases = Set.copyOf(followers.keySet());
        known.keySet().retainAll(cases);
        if (cases.isEmpty()) {
            return;
        }
        Map<Integer, Long> told = projection.told().positions();
        if (told.equals(seen) && known.keySet().containsAll(cases)) {
            return;
        }
        Map<UUID, Long> ofEach = positions.told(cases);
        seen = told;
        for (UUID id : cases) {
            Long now = ofEach.getOrDefault(id, -1L);
            Long before = known.put(id, now);
            // what was told between the drawing of a page and the first look at it is told too
            if (!now.equals(before)) {
                events.publishEvent(new CaseProgress.Moved(new CaseId(id)));
            }
        }
    }
}
