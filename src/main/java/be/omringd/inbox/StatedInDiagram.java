package be.omringd.inbox;

import be.omringd.engine.DiagramProperties;
import org.springframework.stereotype.Component;

/** What the diagram of a task states of it for the inbox. */
@Component
class StatedInDiagram {

    private static final String DURING_BREAK = "duringBreak";
    private static final String DUE_ON_FREE_DAY = "dueOnFreeDay";

    private final DiagramProperties properties;

    StatedInDiagram(DiagramProperties properties) {
        this.properties = properties;
    }

    /**
     * Whether a task rests while somebody pauses: what belongs to the break itself, to a worry, to saying goodbye or to a death does
     * not wait until somebody comes back. Tasks of diagrams from before they said it rest, unless they belong to what can happen in
     * any file.
     */
    boolean rests(long processDefinitionKey, String elementId, String formKey) {
        return properties.of(processDefinitionKey, elementId, DURING_BREAK).map("rests"::equals)
                .orElseGet(() -> !formKey.startsWith("casefile/"));
    }

    /** Whether a task is due on a day that was agreed or promised, and so stays there although nobody works on it. */
    boolean isDueOnFreeDays(long processDefinitionKey, String elementId) {
        return properties.of(processDefinitionKey, elementId, DUE_ON_FREE_DAY).filter("stays"::equals).isPresent();
    }
}
