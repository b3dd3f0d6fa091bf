package be.omringd.casefile.ui;

import be.omringd.casefile.CaseProgress;
import be.omringd.casefile.CaseProgress.Track;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ProcessPosition.Certainty;
import be.omringd.casefile.ProcessPosition.Mark;
import be.omringd.engine.EngineHealth;
import be.omringd.engine.ProcessNames;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a trajectory stands: in words first, then in the diagrams that it runs on. */
class WhereItStands extends Section {

    private final CaseProgress progress;
    private final EngineHealth engine;
    private final ProcessNames names;
    private final Moments moments;
    private final Texts texts;
    private final Div content = new Div();
    private Long chosen;
    private List<Track> shown = List.of();

    WhereItStands(CaseProgress progress, EngineHealth engine, ProcessNames names, Moments moments, Texts texts) {
        this.progress = progress;
        this.engine = engine;
        this.names = names;
        this.moments = moments;
        this.texts = texts;
        addClassNames("card", "where");
        content.addClassName("where-content");
        setId("where");
        add(new H2(text("casefile.where.title")), content);
    }

    void refresh(CaseSummary file) {
        List<Track> tracks = progress.of(file.id());
        if (!shown.isEmpty() && same(tracks)) {
            return;
        }
        shown = tracks;
        content.removeAll();
        content.add(words(file, tracks));
        if (!tracks.isEmpty()) {
            content.add(diagrams(tracks));
        }
    }

    /** Nothing to draw anew: the reader's place in a diagram stays. */
    private boolean same(List<Track> tracks) {
        return marks(tracks).equals(marks(shown));
    }

    private static List<Object> marks(List<Track> tracks) {
        List<Object> marks = new ArrayList<>();
        for (Track track : tracks) {
            marks.add(track.processInstanceKey());
            marks.add(track.version());
            marks.add(track.position().current());
            marks.add(track.position().done());
        }
        return marks;
    }

    private Component words(CaseSummary file, List<Track> tracks) {
        Div words = new Div();
        words.addClassName("where-words");
        if (tracks.isEmpty()) {
            words.add(new Paragraph(text(engine.awaySince().isPresent() ? "casefile.where.engineAway" : "casefile.where.notYet")));
            return words;
        }
        List<Track> running = tracks.stream().filter(track -> !track.position().ended()).toList();
        if (running.isEmpty()) {
            words.add(new Paragraph(text(file.status() == CaseStatus.CLOSED ? "casefile.where.closed" : "casefile.where.between")));
        }
        for (Track track : running) {
            UnorderedList list = new UnorderedList();
            track.position().current().forEach(mark -> list.add(item(track, mark)));
            Div part = new Div(new H3(names.process(track.processId(), locale())), list);
            part.addClassName("where-part");
            words.add(part);
        }
        return words;
    }

    private ListItem item(Track track, Mark mark) {
        String name = names.element(track.processId(), mark.elementId(), locale());
        VaadinIcon icon = switch (mark.waits()) {
            case FOR_TASK -> VaadinIcon.HAND;
            case FOR_TIME -> VaadinIcon.CLOCK;
            case FOR_MESSAGE -> VaadinIcon.ENVELOPE_O;
            case FOR_CALLED_PROCESS -> VaadinIcon.LINK;
            case FOR_OTHER_BRANCH -> VaadinIcon.HOURGLASS;
            case FOR_US -> VaadinIcon.COG_O;
        };
        String kind = text("casefile.waits." + mark.waits().name());
        String when = mark.until() == null ? "" : text("casefile.where.until", moments.date(mark.until(), locale()));
        Span label = new Span(kind);
        label.addClassName("where-kind");
        Span what = new Span(name + (when.isEmpty() ? "" : " – " + when));
        ListItem item = new ListItem(icon.create(), label, what);
        if (mark.certainty() == Certainty.MAYBE) {
            Span maybe = new Span(text("casefile.diagram.maybe"));
            maybe.addClassNames("tag", "ochre");
            item.add(maybe);
        }
        return item;
    }

    private Component diagrams(List<Track> tracks) {
        Div drawing = new Div();
        Div choice = new Div();
        choice.addClassNames("where-choice", "not-on-paper");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", text("casefile.diagram.which"));
        Track first = tracks.stream()
                .filter(track -> chosen == null ? !track.position().ended() : chosen == track.processInstanceKey())
                .findFirst()
                .orElse(tracks.getLast());
        for (Track track : tracks) {
            Button button = new Button(names.process(track.processId(), locale()));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            if (track.position().ended()) {
                Span over = new Span(text("casefile.where.over"));
                over.addClassName("tag");
                button.setSuffixComponent(over);
            }
            button.getElement().setAttribute("aria-pressed", String.valueOf(track == first));
            button.addClickListener(click -> {
                chosen = track.processInstanceKey();
                choice.getChildren().forEach(other -> other.getElement().setAttribute("aria-pressed", String.valueOf(other == button)));
                drawing.removeAll();
                drawing.add(new ProcessDiagram(track, names, texts), version(track));
            });
            choice.add(button);
        }
        choice.setVisible(tracks.size() > 1);
        drawing.add(new ProcessDiagram(first, names, texts), version(first));
        Div diagrams = new Div(choice, drawing);
        diagrams.addClassName("where-diagrams");
        return diagrams;
    }

    private Component version(Track track) {
        Paragraph version = new Paragraph(text("casefile.diagram.version", track.version()));
        version.addClassNames("quiet", "diagram-version");
        return version;
    }

    private Locale locale() {
        return UI.getCurrent() == null ? getLocale() : UI.getCurrent().getLocale();
    }

    private String text(String key, Object... args) {
        return texts.get(locale(), key, args);
    }
}
