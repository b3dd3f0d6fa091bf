package be.omringd.status.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.TimelineEntry;
import be.omringd.casefile.ui.TimelineDetail;
import be.omringd.engine.ProcessNames;
import be.omringd.shell.Texts;
import be.omringd.status.Interventions;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** Which step ended and which began, and why, on the timeline of the file. */
@org.springframework.stereotype.Component
class MovedOnTimeline implements TimelineDetail {

    private final ProcessNames names;
    private final Texts texts;

    MovedOnTimeline(ProcessNames names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    @Override
    public Optional<Component> show(CaseId caseId, TimelineEntry entry, Locale locale) {
        return Optional.empty();
    }

    @Override
    public Optional<String> words(TimelineEntry entry) {
        String detail = entry.detail();
        if (!entry.kind().equals(Interventions.MOVED) || detail == null) {
            return Optional.empty();
        }
        String[] parts = detail.split("\n", 2);
        String[] steps = parts[0].split(" ");
        Locale locale = Texts.ofReader();
        return Optional.of(texts.get(
                locale, "status.event.moved.detail", names.element(steps[0], steps[1], locale), names.element(steps[0], steps[2], locale),
                parts[1]));
    }
}
