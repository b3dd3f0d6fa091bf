package be.omringd.status.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.TimelineEntry;
import be.omringd.casefile.ui.TimelineDetail;
import be.omringd.engine.ProcessNames;
import be.omringd.shell.Texts;
import be.omringd.status.Interventions;
import be.omringd.status.VersionMoves;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** Which step ended and which began, or which version the process went to, and why, on the timeline of the file. */
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
        if (detail == null) {
            return Optional.empty();
        }
        String[] parts = detail.split("\n", 2);
        String[] ids = parts[0].split(" ");
        Locale locale = Texts.ofReader();
        return switch (entry.kind()) {
            case Interventions.MOVED -> Optional.of(texts.get(
                    locale, "status.event.moved.detail", names.element(ids[0], ids[1], locale), names.element(ids[0], ids[2], locale),
                    parts[1]));
            case VersionMoves.MOVED -> Optional.of(texts.get(
                    locale, "status.event.version.detail", names.process(ids[0], locale), ids[1], ids[2], parts[1]));
            case VersionMoves.DECLINED -> Optional.of(texts.get(
                    locale, "status.event.version.declined.detail", names.process(ids[0], locale),
                    texts.get(locale, "status.version.refused." + ids[1])));
            default -> Optional.empty();
        };
    }
}
