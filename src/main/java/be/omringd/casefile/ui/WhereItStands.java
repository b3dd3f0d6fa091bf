package be.omringd.casefile.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseKinds;
import be.omringd.casefile.CaseProgress;
import be.omringd.casefile.CaseProgress.Mark;
import be.omringd.casefile.CaseProgress.Standing;
import be.omringd.casefile.CaseProgress.Track;
import be.omringd.casefile.CaseProgress.Waits;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;
import be.omringd.engine.EngineHealth;
import be.omringd.engine.EngineTelling;
import be.omringd.engine.ProcessNames;
import be.omringd.shell.Live;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a trajectory stands: on the line of its steps, in words, and, for who unfolds them, in the diagrams that it runs on. */
class WhereItStands extends Section {

    private final CaseProgress progress;
    private final CaseKinds kinds;
    private final EngineHealth engine;
    private final ProcessNames names;
    private final Moments moments;
    private final Texts texts;
    private final Div words = new Div();
    private final Div line = new Div();
    private final Div drawings = new Div();
    private final Details fold = new Details();
    private @Nullable Long chosen;
    private @Nullable Standing shown;
    private @Nullable CaseStatus shownStatus;
    private @Nullable Phase shownPhase;
    private boolean drawn;

    WhereItStands(CaseProgress progress, CaseKinds kinds, EngineHealth engine, ProcessNames names, Moments moments, Texts texts) {
        this.progress = progress;
        this.kinds = kinds;
        this.engine = engine;
        this.names = names;
        this.moments = moments;
        this.texts = texts;
        addClassNames("card", "where");
        words.addClassName("where-words");
        drawings.addClassName("where-diagrams");
        fold.setSummaryText(text("casefile.where.unfold"));
        fold.add(drawings);
        fold.addClassNames("where-fold", "not-on-paper");
        fold.addOpenedChangeListener(opened -> drawOnce());
        setId("where");
        add(new H2(text("casefile.where.title")), line, words, fold);
    }

    void refresh(CaseSummary file) {
        Standing standing = progress.of(file.id());
        if (standing.equals(shown) && file.status() == shownStatus && file.phase() == shownPhase) {
            // nothing to draw anew: the reader's place in a diagram stays
            return;
        }
        boolean sameDrawing = shown != null && shown.tracks().equals(standing.tracks());
        shown = standing;
        shownStatus = file.status();
        shownPhase = file.phase();
        line.removeAll();
        if (file.phase().step() != null && file.status() != CaseStatus.CLOSED) {
            line.add(new StepLine(kinds.steps(file.kind()), file.phase().step(), texts, locale()));
        }
        words.removeAll();
        say(file, standing);
        if (!sameDrawing) {
            drawn = false;
            drawOnce();
        }
        fold.setVisible(!standing.tracks().isEmpty());
    }

    /** The diagrams come when somebody wants to see them: most readers do not, and they are heavy. */
    private void drawOnce() {
        if (fold.isOpened() && !drawn && shown != null) {
            drawn = true;
            drawings.removeAll();
            if (!shown.tracks().isEmpty()) {
                draw(shown.tracks());
            }
        }
    }

    /** Redraws what the engine tells of this case, for as long as this is on somebody's screen. */
    void follow(CaseId id, Live live, Runnable refresh) {
        live.refresh(this, CaseProgress.Moved.class, moved -> moved.caseId().equals(id), refresh);
        live.refresh(this, EngineTelling.Changed.class, changed -> true, refresh);
        addAttachListener(attached -> {
            Runnable unfollow = progress.follow(id);
            addDetachListener(detached -> {
                detached.unregisterListener();
                unfollow.run();
            });
        });
    }

    private void say(CaseSummary file, Standing standing) {
        List<Track> tracks = standing.tracks();
        standing.asOf().filter(asOf -> !tracks.isEmpty()).ifPresent(asOf -> {
            Paragraph old = new Paragraph(VaadinIcon.CLOCK.create(), new Span(text(
                    engine.awaySince().isPresent() ? "casefile.where.away" : "casefile.where.late",
                    moments.date(asOf, locale()), moments.time(asOf, locale()))));
            old.addClassNames("where-old");
            words.add(old);
        });
        if (tracks.isEmpty()) {
            words.add(new Paragraph(text(engine.awaySince().isPresent() ? "casefile.where.engineAway" : "casefile.where.notYet")));
            return;
        }
        List<Track> standingSomewhere = tracks.stream().filter(track -> !track.current().isEmpty()).toList();
        boolean all = tracks.stream().allMatch(track -> track.over() || track.complete());
        if (standingSomewhere.isEmpty() && tracks.stream().allMatch(Track::over) && file.status() == CaseStatus.CLOSED) {
            words.add(new Paragraph(text("casefile.where.closed")));
        } else if (standingSomewhere.isEmpty() && all) {
            words.add(new Paragraph(text("casefile.where.between")));
        } else if (standingSomewhere.isEmpty()) {
            words.add(new Paragraph(text("casefile.where.noTask")));
        }
        for (Track track : standingSomewhere) {
            UnorderedList list = new UnorderedList();
            times(track).forEach((mark, times) -> list.add(item(track, mark, times)));
            Div part = new Div(new H3(names.process(track.processId(), locale())), list);
            part.addClassName("where-part");
            words.add(part);
        }
        if (!all && !standingSomewhere.isEmpty()) {
            Paragraph only = new Paragraph(text("casefile.where.onlyTasks"));
            only.addClassNames("quiet", "where-only");
            words.add(only);
        }
    }

    /** Places that read the same, once each, with how many they are. */
    private static Map<Mark, Integer> times(Track track) {
        Map<Mark, Integer> times = new LinkedHashMap<>();
        for (Mark mark : track.current()) {
            times.merge(new Mark(mark.elementId(), mark.waits(), Instant.EPOCH, mark.until(), mark.with()), 1, Integer::sum);
        }
        return times;
    }

    private ListItem item(Track track, Mark mark, int times) {
        VaadinIcon icon = switch (mark.waits()) {
            case FOR_TASK -> VaadinIcon.HAND;
            case ON_ITS_WAY -> VaadinIcon.CHECK;
            case FOR_TIME -> VaadinIcon.CLOCK;
            case FOR_MESSAGE -> VaadinIcon.ENVELOPE_O;
            case FOR_CALLED_PROCESS -> VaadinIcon.LINK;
            case FOR_OTHER_BRANCH -> VaadinIcon.HOURGLASS;
            case FOR_US -> VaadinIcon.COG_O;
        };
        Span label = new Span(text("casefile.waits." + mark.waits().name()));
        label.addClassName("where-kind");
        StringBuilder what = new StringBuilder(names.element(track.processId(), mark.elementId(), locale()));
        if (times > 1) {
            what.append(' ').append(text("casefile.where.times", times));
        }
        if (mark.until() != null) {
            what.append(" – ").append(text("casefile.where.until", moments.date(mark.until(), locale())));
        }
        if (mark.waits() == Waits.FOR_TASK) {
            what.append(" – ").append(mark.with() == null ? text("casefile.where.free") : text("casefile.where.with", mark.with()));
        }
        return new ListItem(icon.create(), label, new Span(what.toString()));
    }

    private void draw(List<Track> tracks) {
        Div drawing = new Div();
        Div choice = new Div();
        choice.addClassNames("where-choice", "not-on-paper");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", text("casefile.diagram.which"));
        Track first = tracks.stream()
                .filter(track -> chosen == null ? !track.current().isEmpty() : chosen == track.processInstanceKey())
                .findFirst()
                .orElse(tracks.getLast());
        for (Track track : tracks) {
            Button button = new Button(names.process(track.processId(), locale()));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            if (track.over()) {
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
        drawings.add(choice, drawing);
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
