package be.omringd.inbox.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.TimelineEntry;
import be.omringd.casefile.ui.TimelineDetail;
import be.omringd.inbox.OwnTasks;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a task said that somebody wrote down and did, on the timeline of its file; nothing where that was erased. */
@org.springframework.stereotype.Component
class OwnTasksOnTimeline implements TimelineDetail {

    private final OwnTasks own;

    OwnTasksOnTimeline(OwnTasks own) {
        this.own = own;
    }

    @Override
    public Optional<Component> show(CaseId caseId, TimelineEntry entry, Locale locale) {
        return Optional.empty();
    }

    @Override
    public Optional<String> words(TimelineEntry entry) {
        return entry.kind().equals(OwnTasks.DONE) && entry.detail() != null
                ? Optional.of(own.said(UUID.fromString(entry.detail())).orElse("")) : Optional.empty();
    }
}
