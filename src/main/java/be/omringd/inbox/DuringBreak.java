package be.omringd.inbox;

import be.omringd.engine.DiagramProperties;
import org.springframework.stereotype.Component;

/**
 * Which tasks rest while somebody pauses. Each task says so in its diagram: what belongs to the break itself, to a worry, to saying
 * goodbye or to a death does not wait until somebody comes back.
 */
@Component
class DuringBreak {

    private static final String PROPERTY = "duringBreak";

    private final DiagramProperties properties;

    DuringBreak(DiagramProperties properties) {
        this.properties = properties;
    }

    /** Tasks of diagrams from before they said it rest, unless they belong to what can happen in any file. */
    boolean rests(long processDefinitionKey, String elementId, String formKey) {
        return properties.of(processDefinitionKey, elementId, PROPERTY).map("rests"::equals)
                .orElseGet(() -> !formKey.startsWith("casefile/"));
    }
}
