package be.omringd.engine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** For whoever keeps the application running: a warning while the engine tells late. */
@Component("engineTellingHealthIndicator")
class EngineTellingHealth implements HealthIndicator {

    private final EngineTelling telling;

    EngineTellingHealth(EngineTelling telling) {
        this.telling = telling;
    }

    @Override
    public Health health() {
        return telling.isLate() ? Health.status(HealthWarning.STATUS).build() : Health.up().build();
    }
}
