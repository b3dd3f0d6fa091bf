package be.omringd.casefile.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.TimelineEntry;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** Shows what belongs to an entry of the timeline, when somebody unfolds it. A Spring bean of the module that keeps it. */
public interface TimelineDetail {

    /** The answers that were given, to read; empty where there is nothing to show. */
    Optional<Component> show(CaseId caseId, TimelineEntry entry, Locale locale);

    /** What to read in the place of {@link TimelineEntry#detail()}, where that is an id. */
    default Optional<String> words(TimelineEntry entry) {
        return Optional.empty();
    }
}
