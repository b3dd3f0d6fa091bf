package be.omringd.casefile;

import be.omringd.engine.EngineProjection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells screens within a second that a step got stuck, or goes on. */
@Component
class StuckWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StuckWatch.class);

    private final EngineProjection projection;
    private final ApplicationEventPublisher events;
    private @Nullable Map<Integer, Long> seen;

    StuckWatch(EngineProjection projection, ApplicationEventPublisher events) {
        this.projection = projection;
        this.events = events;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        // first how far it is: what comes meanwhile is told twice rather than never
        Map<Integer, Long> positions = projection.told().positions();
        Map<Integer, Long> before = seen;
        if (before != null && !positions.equals(before)) {
            Map<Integer, Long> after = new HashMap<>(positions);
            after.replaceAll((partition, position) -> before.getOrDefault(partition, 0L));
            projection.incidentsChanged(after).forEach(caseId -> {
                LOG.info("A step of case {} got stuck, or goes on", caseId);
                events.publishEvent(new StuckSteps.Changed(caseId));
            });
        }
        seen = positions;
    }
}
