package be.omringd.group.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.group.GatheringState;
import be.omringd.group.GatheringSummary;
import be.omringd.group.Gatherings;
import be.omringd.group.GroupPhase;
import be.omringd.group.QuietGroups;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The gatherings in the file: whether the group went quiet, the next one, what people promised to do, and those before. Never who was
 * there.
 */
@org.springframework.stereotype.Component
class GatheringsSection implements CaseFileSection {

    private final Gatherings gatherings;
    private final QuietGroups quietGroups;
    private final Texts texts;
    private final Clock clock;

    GatheringsSection(Gatherings gatherings, QuietGroups quietGroups, Texts texts, Clock clock) {
        this.gatherings = gatherings;
        this.quietGroups = quietGroups;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public String titleKey() {
        return "group.section.title";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return CaseFileSection.withGroup(kind);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        List<GatheringSummary> all = gatherings.of(file.id());
        Optional<QuietGroups.Quiet> quiet = quietGroups.of(file.id());
        if (all.isEmpty() && quiet.isEmpty()) {
            return Optional.empty();
        }
        GatheringWords words = new GatheringWords(texts, UI.getCurrent().getLocale());
        Section section = new Section(file.id(), file.calledName(), file.status() == CaseStatus.CLOSED, all,
                all.stream().filter(one -> isNext(file, one)).findFirst().orElse(null), gatherings, words);
        quiet.ifPresent(one -> section.addComponentAsFirst(quiet(one, words)));
        return Optional.of(section);
    }

    private static Component quiet(QuietGroups.Quiet quiet, GatheringWords words) {
        Paragraph notice = new Paragraph(
                words.get("group.quiet", words.day(quiet.last()), words.get("group.handover.weeks", quiet.everyWeeks())));
        notice.addClassNames("notice", "gatherings-quiet");
        return notice;
    }

    /** Of a group that goes its own way nobody notes whether it came together: once that day has passed, it is not the next one. */
    private boolean isNext(CaseSummary file, GatheringSummary one) {
        return one.state() == GatheringState.PLANNED
                && (file.phase() != GroupPhase.RUNNING || one.plannedAt() == null || !one.plannedAt().isBefore(clock.instant()));
    }

    @StyleSheet("context://group/group.css")
    static class Section extends Div {

        private final CaseId caseId;
        private final String name;
        private final boolean closed;
        private final Gatherings gatherings;
        private final GatheringWords words;

        Section(CaseId caseId, String name, boolean closed, List<GatheringSummary> all, @Nullable GatheringSummary next,
                Gatherings gatherings, GatheringWords words) {
            this.caseId = caseId;
            this.name = name;
            this.closed = closed;
            this.gatherings = gatherings;
            this.words = words;
            addClassName("gatherings");
            if (next != null) {
                add(next(next));
            }
            promises(all);
            List<GatheringSummary> before = all.stream().filter(one -> one != next).toList();
            if (!before.isEmpty()) {
                long held = before.stream().filter(one -> one.state() == GatheringState.HELD).count();
                add(new H3(words.get("group.before.title", held)));
                OrderedList list = new OrderedList();
                list.addClassName("gatherings-before");
                before.forEach(one -> list.add(before(one)));
                add(list);
            }
        }

        private Component next(GatheringSummary next) {
            Div card = new Div();
            card.addClassName("gatherings-next");
            card.add(new H3(words.get("group.next.title")));
            if (next.plannedAt() != null) {
                Paragraph when = new Paragraph(words.get("group.next.when", words.fullDay(next.plannedAt()), words.time(next.plannedAt())));
                when.addClassName("gatherings-when");
                card.add(when);
            }
            List<String> facts = new ArrayList<>();
            facts.add(next.place());
            if (next.theme() != null) {
                facts.add(next.theme());
            }
            if (next.ledBy() != null) {
                facts.add(words.get("group.ledBy." + next.ledBy().name()));
            }
            if (next.preparedWith() != null) {
                facts.add(words.get("group.preparedWith", next.preparedWith()));
            }
            UnorderedList list = new UnorderedList();
            list.addClassName("gatherings-facts");
            facts.stream().filter(fact -> fact != null && !fact.isBlank()).forEach(fact -> list.add(new ListItem(fact)));
            card.add(list);
            return card;
        }

        private record Promise(GatheringSummary gathering, GatheringSummary.Action action) {}

        private void promises(List<GatheringSummary> all) {
            List<Promise> promises = all.stream()
                    .flatMap(one -> one.actions().stream().map(action -> new Promise(one, action)))
                    .sorted(Comparator.comparing(one -> one.action().dueOn() == null ? LocalDate.MAX : one.action().dueOn()))
                    .toList();
            if (promises.isEmpty()) {
                return;
            }
            add(new H3(words.get("group.promises.title")));
            List<Promise> open = promises.stream().filter(one -> one.action().doneAt() == null).toList();
            List<Promise> done = promises.stream().filter(one -> one.action().doneAt() != null).toList();
            if (open.isEmpty()) {
                Paragraph none = new Paragraph(words.get("group.promises.allDone"));
                none.addClassName("quiet");
                add(none);
            } else {
                add(promiseList(open));
            }
            if (!done.isEmpty()) {
                Details fold = new Details(words.get("group.promises.done", done.size()), promiseList(done));
                add(fold);
            }
        }

        private Component promiseList(List<Promise> promises) {
            UnorderedList list = new UnorderedList();
            list.addClassName("gatherings-promises");
            promises.forEach(promise -> list.add(new ListItem(promise(promise.action()))));
            return list;
        }

        private Component promise(GatheringSummary.Action action) {
            Checkbox box = new Checkbox();
            Span what = new Span(action.what());
            what.addClassName("gatherings-what");
            Div label = new Div(what);
            List<String> about = new ArrayList<>();
            if (action.who() != null) {
                about.add(action.who());
            }
            if (action.dueOn() != null) {
                about.add(words.get("group.promises.by", words.day(action.dueOn())));
            }
            if (action.doneAt() != null && action.doneBy() != null) {
                about.add(words.get("group.promises.doneBy", words.day(action.doneAt()), action.doneBy()));
            }
            if (!about.isEmpty()) {
                Span quiet = new Span(String.join(" · ", about));
                quiet.addClassName("quiet");
                label.add(quiet);
            }
            label.addClassName("gatherings-promise");
            box.setLabelComponent(label);
            box.setValue(action.doneAt() != null);
            box.setReadOnly(closed);
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    gatherings.done(caseId, action.id(), change.getValue());
                }
            });
            return box;
        }

        private ListItem before(GatheringSummary one) {
            if (one.state() != GatheringState.HELD) {
                Span what = new Span(one.plannedAt() == null
                        ? words.get("group.state." + one.state().name())
                        : words.get("group.before." + one.state().name(), words.day(one.plannedAt())));
                what.addClassName("quiet");
                return new ListItem(what);
            }
            Span day = new Span(words.day(Objects.requireNonNull(one.heldOn(), "What was held has a day")));
            day.addClassName("gatherings-day");
            Div head = new Div(day);
            head.addClassName("gatherings-head");
            if (one.withVolunteer()) {
                Span tag = new Span(words.get("group.withVolunteer"));
                tag.addClassNames("tag", "green");
                head.add(tag);
            }
            List<String> facts = new ArrayList<>();
            facts.add(words.get("group.present", Objects.requireNonNull(one.presentCount(), "Who was there is counted")));
            if (one.place() != null && !one.place().isBlank()) {
                facts.add(one.place());
            }
            if (one.theme() != null) {
                facts.add(words.get("group.theme", one.theme()));
            }
            if (one.mood() != null) {
                facts.add(words.get("group.mood", words.get("group.mood." + one.mood()), name));
            }
            Paragraph about = new Paragraph(String.join(" · ", facts));
            about.addClassName("quiet");
            ListItem item = new ListItem(head, about);
            if (one.note() != null) {
                Paragraph note = new Paragraph(one.note());
                note.addClassName("gatherings-note");
                item.add(note);
                if (!one.noteAgreed()) {
                    Span tag = new Span(words.get("group.note.notAgreed", name));
                    tag.addClassNames("tag", "ochre");
                    item.add(tag);
                }
            }
            return item;
        }
    }
}
