package be.omringd.casefile.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseNotes;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.TimelineEntry;
import be.omringd.engine.ProcessNames;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.text.SearchWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in a trajectory and who did it, newest first, a day at a time. A task that was done unfolds to its answers. */
class CaseTimeline extends Section {

    private static final int AT_FIRST = 25;
    private static final String TASK = "task:";

    private final CaseId caseId;
    private final CaseFiles files;
    private final NotesOnTimeline notes;
    private final ProcessNames names;
    private final List<TimelineDetail> details;
    private final Moments moments;
    private final Texts texts;
    private final H2 title;
    private final TextField search = new TextField();
    private final Div days = new Div();
    private final Set<UUID> unfolded = new HashSet<>();
    private boolean all;
    private @Nullable UUID pointedAt;
    private String firstName = "";

    CaseTimeline(CaseId caseId, CaseFiles files, NotesOnTimeline notes, ProcessNames names, List<TimelineDetail> details, Moments moments,
            Texts texts) {
        this.caseId = caseId;
        this.files = files;
        this.notes = notes;
        this.names = names;
        this.details = details;
        this.moments = moments;
        this.texts = texts;
        addClassNames("card", "timeline");
        setId("timeline");
        title = new H2(texts.get(getLocale(), "casefile.timeline.title"));
        title.getElement().setAttribute("tabindex", "-1");
        search.setPlaceholder(texts.get(getLocale(), "casefile.timeline.search"));
        search.setAriaLabel(texts.get(getLocale(), "casefile.timeline.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.addClassNames("timeline-search", "not-on-paper");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        add(title, search, days);
    }

    /** Asks for a new note on the file. */
    void write(CaseSummary file, Runnable done) {
        notes.write(file, done);
    }

    /** Everything is shown from now on, for paper. */
    void showAll() {
        all = true;
        search.clear();
        refresh();
    }

    /** Brings this note into view; nothing where there is none in this file. */
    void pointAt(UUID note) {
        pointedAt = note;
        showAll();
        getElement().executeJs("""
                setTimeout(() => {
                    const note = document.getElementById($0);
                    note?.scrollIntoView({block: 'center'});
                    note?.focus({preventScroll: true});
                }, 300)""", anchor(note));
    }

    private static String anchor(UUID note) {
        return "note-" + note;
    }

    void refresh() {
        days.removeAll();
        CaseSummary file = files.get(caseId);
        firstName = file.calledName();
        notes.read(file);
        List<TimelineEntry> every = files.timeline(caseId);
        search.setVisible(every.size() > AT_FIRST || !search.isEmpty());
        SearchWords sought = SearchWords.of(search.getValue());
        List<TimelineEntry> entries = every.stream()
                .filter(entry -> sought.isEmpty() || sought.find(words(entry), entry.actorName(), detail(entry).orElse(null))).toList();
        if (entries.isEmpty()) {
            Paragraph nothing =
                    new Paragraph(texts.get(locale(), every.isEmpty() ? "casefile.timeline.nothing" : "casefile.timeline.notFound"));
            nothing.addClassName("quiet");
            days.add(nothing);
        }
        LocalDate day = null;
        OrderedList list = new OrderedList();
        int shown = 0;
        for (TimelineEntry entry : entries) {
            if (!all && shown++ >= AT_FIRST) {
                Button more = new Button(texts.get(locale(), "casefile.timeline.more", entries.size() - AT_FIRST), click -> {
                    all = true;
                    refresh();
                });
                more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                more.addClassName("not-on-paper");
                days.add(more);
                break;
            }
            LocalDate its = moments.dayOf(entry.at());
            if (!its.equals(day)) {
                day = its;
                list = new OrderedList();
                list.addClassName("timeline-day");
                H3 heading = new H3(moments.day(day, locale()));
                heading.addClassName("timeline-date");
                days.add(heading, list);
            }
            list.add(item(entry));
        }
    }

    /** The button that was pressed is gone: who works by keyboard goes on from the title. */
    private void changed() {
        refresh();
        title.getElement().executeJs("this.focus({preventScroll: true})");
    }

    private ListItem item(TimelineEntry entry) {
        boolean task = entry.kind().startsWith(TASK);
        Span what = new Span(words(entry));
        what.addClassName("timeline-what");
        Span who = new Span(moments.time(entry.at(), locale()) + (entry.actorName().isBlank() ? "" : " · " + entry.actorName()));
        who.addClassName("timeline-who");
        ListItem item = new ListItem();
        item.addClassName(task ? "timeline-task" : "timeline-event");
        if (entry.workItemId() != null && !details.isEmpty()) {
            item.add(unfolding(entry, what), who);
        } else {
            item.add(what, who);
        }
        notes.id(entry).ifPresent(note -> {
            item.setId(anchor(note));
            item.getElement().setAttribute("tabindex", "-1");
            item.setClassName("timeline-pointed-at", note.equals(pointedAt));
        });
        notes.mark(entry).ifPresent(item::add);
        notes.detail(entry).or(() -> detail(entry).map(CaseTimeline::detail)).ifPresent(item::add);
        notes.below(entry, this::changed).ifPresent(item::add);
        return item;
    }

    private static Component detail(String words) {
        Paragraph detail = new Paragraph(words);
        detail.addClassName("timeline-detail");
        return detail;
    }

    private Optional<String> detail(TimelineEntry entry) {
        if (entry.kind().equals(CaseNotes.NOTED)) {
            return notes.words(entry);
        }
        return details.stream().flatMap(one -> one.words(entry).stream()).findFirst().or(() -> Optional.ofNullable(entry.detail()))
                .filter(words -> !words.isBlank());
    }

    private Details unfolding(TimelineEntry entry, Span what) {
        Div answers = new Div();
        answers.addClassName("timeline-answers");
        Details unfolding = new Details(what, answers);
        unfolding.addThemeVariants(DetailsVariant.LUMO_SMALL);
        if (unfolded.contains(entry.id())) {
            fill(answers, entry);
            unfolding.setOpened(true);
        }
        unfolding.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                unfolded.add(entry.id());
                fill(answers, entry);
            } else {
                unfolded.remove(entry.id());
            }
        });
        return unfolding;
    }

    private void fill(Div answers, TimelineEntry entry) {
        answers.removeAll();
        details.forEach(detail -> detail.show(caseId, entry, locale()).ifPresent(answers::add));
        if (answers.getComponentCount() == 0) {
            answers.add(new Paragraph(texts.get(locale(), "casefile.timeline.noAnswers")));
        }
    }

    private String words(TimelineEntry entry) {
        if (entry.kind().equals(CaseNotes.NOTED)) {
            return notes.title(entry);
        }
        if (!entry.kind().startsWith(TASK)) {
            return texts.get(locale(), entry.kind(), firstName);
        }
        String[] parts = entry.kind().substring(TASK.length()).split("#", 2);
        return names.element(parts[0], parts.length > 1 ? parts[1] : "", locale());
    }

    private Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
