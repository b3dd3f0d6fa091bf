package be.omringd.engine.embedded;

import be.omringd.engine.HealthWarning;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** For whoever keeps the application running; in the place of Spring's own, which looks at another folder and for much less. */
@Component("diskSpaceHealthIndicator")
class DiskSpaceHealth implements HealthIndicator {

    private final DiskSpace disk;

    DiskSpaceHealth(DiskSpace disk) {
        this.disk = disk;
    }

    @Override
    public Health health() {
        DiskSpace.Found found = disk.found();
        Status status = switch (found.level()) {
            case ENOUGH -> Status.UP;
            case SCARCE -> HealthWarning.STATUS;
            case FULL -> Status.DOWN;
        };
        return Health.status(status).withDetail("freeMegabytes", found.free().toMegabytes()).withDetail("place", found.place().toString())
                .build();
    }
}
