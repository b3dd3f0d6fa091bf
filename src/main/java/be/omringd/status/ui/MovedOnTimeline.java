package be.omringd.status.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.TimelineEntry;
import be.omringd.casefile.ui.TimelineDetail;
import be.omringd.engine.ProcessNames;
import be.omringd.shell.Texts;
import be.omringd.status.Interventions;
import be.omringd.status.RoutingChanges;
import be.omringd.status.VersionMoves;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which step ended and which began, which value changed, or which version the process went to, and why, on the timeline of the file. */
@org.springframework.stereotype.Component
class MovedOnTimeline implements TimelineDetail {

    private final ProcessNames names;
    private final RoutingWords values;
    private final Texts texts;

    MovedOnTimeline(ProcessNames names, RoutingWords values, Texts texts) {
        this.names = names;
        this.values = values;
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
            case RoutingChanges.CHANGED -> Optional.of(valueChanged(ids, parts[1], locale));
            case VersionMoves.MOVED -> Optional.of(texts.get(
                    locale, "status.event.version.detail", names.process(ids[0], locale), ids[1], ids[2], parts[1]));
            case VersionMoves.DECLINED -> Optional.of(texts.get(
                    locale, "status.event.version.declined.detail", names.process(ids[0], locale),
                    texts.get(locale, "status.version.refused." + ids[1])));
            default -> Optional.empty();
        };
    }

    private String valueChanged(String[] ids, String why, Locale locale) {
        List<String> forms = ids[2].equals(RoutingChanges.UNKNOWN) ? List.of() : List.of(ids[2].split(","));
        String before =
                ids[4].equals(RoutingChanges.UNKNOWN) ? texts.get(locale, "status.value.none") : values.word(forms, ids[3], ids[4], locale);
        return texts.get(locale, "status.event.value.detail", names.element(ids[0], ids[1], locale), values.name(forms, ids[3], locale),
                before,
                values.word(forms, ids[3], ids[5], locale), why);
    }
}
