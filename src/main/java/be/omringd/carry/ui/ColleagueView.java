package be.omringd.carry.ui;

import be.omringd.access.Absence;
import be.omringd.access.AbsenceChanged;
import be.omringd.access.Absences;
import be.omringd.carry.HandingOver;
import be.omringd.carry.WhoCarries;
import be.omringd.carry.WhoCarries.Line;
import be.omringd.carry.ui.CarryPages.Shows;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.inbox.InboxChanged;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.ui.TaskPage;
import be.omringd.place.Region;
import be.omringd.shell.IdInAddress;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one colleague carries, or what nobody does: cases and tasks, to look at and to hand over, and when the colleague is away. */
@Route(value = CarryPages.ALL, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@StyleSheet("context://status/status.css")
@StyleSheet("context://carry/carry.css")
class ColleagueView extends Div implements HasUrlParameter<String>, AfterNavigationObserver, HasDynamicTitle {

    private final WhoCarries carries;
    private final HandingOver handing;
    private final Absences absences;
    private final CarryWords words;
    private final Div head = new Div();
    private final Div told = new Div();
    private final Section cases = new Section();
    private final Section tasks = new Section();
    private final Section away = new Section();
    private final Set<CaseId> chosenCases = new HashSet<>();
    private final Set<UUID> chosenTasks = new HashSet<>();
    private @Nullable UUID colleague;
    private Optional<Shows> shows = Optional.empty();
    private Set<Region> regions = Set.of();
    private String name = "";
    private @Nullable Seen seen;

    ColleagueView(WhoCarries carries, HandingOver handing, Absences absences, CarryWords words, Live live) {
        this.carries = carries;
        this.handing = handing;
        this.absences = absences;
        this.words = words;
        addClassNames("status", "carry");
        head.addClassName("page-head");
        told.getElement().setAttribute("role", "status");
        Stream.of(cases, tasks, away).forEach(section -> section.addClassNames("card", "status-card"));
        add(head, told, cases, tasks, away);
        told.getElement().setAttribute("tabindex", "-1");
        live.refresh(this, InboxChanged.class, changed -> true, this::refreshWhatChanged);
        live.refresh(this, AbsenceChanged.class, changed -> changed.who().equals(colleague), this::refreshWhatChanged);
    }

    @Override
    public void setParameter(BeforeEvent event, String who) {
        colleague = IdInAddress.read(who).orElse(null);
        if (colleague == null && !who.equals(CarryPages.NOBODY) || colleague != null && carries.find(colleague).isEmpty()) {
            throw new NotFoundException();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open(colleague, event.getLocation().getQueryParameters());
    }

    void open(@Nullable UUID who, QueryParameters parameters) {
        colleague = who;
        shows = CarryPages.shows(parameters);
        regions = CarryPages.regions(parameters);
        chosenCases.clear();
        chosenTasks.clear();
        told.removeAll();
        refresh();
    }

    /** What there is to show. */
    private record Seen(Optional<Line> line, boolean may, List<CaseSummary> files, Map<CaseId, String> together,
            List<WorkItemSummary> items, List<Absence> absences) {}

    private Seen look() {
        boolean all = shows.isEmpty();
        List<CaseSummary> files = all || shows.get() == Shows.CASES ? carries.cases(colleague, regions) : List.of();
        return new Seen(colleague == null ? Optional.empty() : carries.find(colleague), carries.mayHandOver(colleague), files,
                colleague == null ? Map.of() : carries.together(colleague, files.stream().map(CaseSummary::id).toList()),
                all || shows.get() != Shows.CASES
                        ? carries.tasks(colleague, regions, shows.filter(Shows.LATE::equals).isPresent()) : List.of(),
                absences.notOver().stream().filter(one -> one.who().equals(colleague)).toList());
    }

    /** Something happened somewhere: what is on the page stays where it is, with who is in it, unless it is otherwise now. */
    private void refreshWhatChanged() {
        Seen now = look();
        if (!now.equals(seen)) {
            show(now);
        }
    }

    private void refresh() {
        show(look());
    }

    private void show(Seen now) {
        seen = now;
        Optional<Line> line = now.line();
        List<CaseSummary> files = now.files();
        List<WorkItemSummary> items = now.items();
        boolean may = now.may();
        boolean all = shows.isEmpty();
        name = line.map(Line::name).orElse("");
        chosenCases.retainAll(files.stream().map(CaseSummary::id).collect(Collectors.toSet()));
        chosenTasks.retainAll(items.stream().map(WorkItemSummary::id).collect(Collectors.toSet()));
        head(line, may, files, items);
        cases.setVisible(all || shows.get() == Shows.CASES);
        cases.removeAll();
        cases.add(new H2(words.text("carry.cases.title", files.size())), cases(files, now.together(), may));
        tasks.setVisible(all || shows.get() != Shows.CASES);
        tasks.removeAll();
        tasks.add(new H2(words.text(shows.filter(Shows.LATE::equals).isPresent() ? "carry.late.title" : "carry.tasks.title",
                items.size())), tasks(items, may));
        away.setVisible(colleague != null);
        away(may, now.absences());
    }

    private void head(Optional<Line> line, boolean may, List<CaseSummary> files, List<WorkItemSummary> items) {
        head.removeAll();
        Anchor back = new Anchor(CarryPages.ALL, VaadinIcon.ARROW_LEFT.create());
        back.add(" " + words.text("carry.all"));
        back.addClassNames("status-back", "not-on-paper");
        Div said = new Div(back, new H1(colleague == null ? words.text("carry.nobody") : name));
        line.filter(one -> !one.here()).ifPresent(gone -> {
            Paragraph not = new Paragraph(words.text("carry.notHere.about"));
            not.addClassName("page-intro");
            said.add(not);
        });
        if (!regions.isEmpty()) {
            said.add(new Paragraph(regions.stream().map(region -> words.text("place.region." + region.name())).sorted()
                    .collect(Collectors.joining(", "))));
        }
        head.add(said);
        if (may && !(files.isEmpty() && items.isEmpty())) {
            Button some = new Button(words.text("carry.give.some"), VaadinIcon.SHARE_SQUARE.create(),
                    click -> give(new HandingOver.Choice(colleague, Set.copyOf(chosenCases), Set.copyOf(chosenTasks))));
            some.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div buttons = new Div(some);
            buttons.addClassNames("carry-buttons", "not-on-paper");
            if (colleague != null && shows.isEmpty() && regions.isEmpty()) {
                buttons.add(new Button(words.text("carry.give.all"), click -> give(new HandingOver.Choice(colleague,
                        files.stream().map(CaseSummary::id).collect(Collectors.toSet()),
                        items.stream().map(WorkItemSummary::id).collect(Collectors.toSet())))));
            }
            head.add(buttons);
        }
    }

    private Component cases(List<CaseSummary> files, Map<CaseId, String> together, boolean may) {
        if (files.isEmpty()) {
            return quiet("carry.cases.none");
        }
        Rows rows = new Rows(words.text("carry.cases.caption"), 3,
                List.of(words.text("carry.name"), words.text("carry.where"), words.text("carry.since")));
        for (CaseSummary file : files) {
            Component title = CaseFilePages.of(file).<Component>map(path -> new Anchor(path, file.title()))
                    .orElseGet(() -> new Span(file.title()));
            if (together.containsKey(file.id())) {
                Span with = new Span(words.text("carry.together.with", together.get(file.id())));
                with.addClassNames("tag", "blue");
                Span both = new Span(title, with);
                both.addClassName("carry-with");
                title = both;
            }
            rows.row(chooser(may, title, words.text("carry.choose", file.title()), chosenCases, file.id()),
                    List.of(new Span(words.scope(file.scope())), new Span(words.date(file.openedAt()))));
        }
        return listed(rows, files.size());
    }

    private Component tasks(List<WorkItemSummary> items, boolean may) {
        if (items.isEmpty()) {
            return quiet("carry.tasks.none");
        }
        Rows rows = new Rows(words.text("carry.tasks.caption"), 3,
                List.of(words.text("carry.task"), words.text("carry.name"), words.text("carry.due")));
        for (WorkItemSummary item : items) {
            String task = words.task(item);
            Component title = carries.mayDo(item)
                    ? new RouterLink(task, TaskPage.class, item.id().toString()) : new Span(task);
            Div due = new Div(new Span(words.date(item.dueAt())));
            if (carries.isLate(item)) {
                Span late = new Span(words.text("carry.isLate"));
                late.addClassNames("tag", "brick");
                due.add(late);
            }
            if (item.resting()) {
                Span rests = new Span(words.text("carry.rests"));
                rests.addClassNames("tag", "blue");
                due.add(rests);
            }
            due.addClassName("carry-due");
            rows.row(chooser(may, title, words.text("carry.choose", task + " – " + words.about(item)), chosenTasks, item.id()),
                    List.of(new Span(words.about(item)), due));
        }
        return listed(rows, items.size());
    }

    private <T> Component chooser(boolean may, Component title, String label, Set<T> chosen, T one) {
        if (!may) {
            return title;
        }
        Checkbox box = new Checkbox(chosen.contains(one));
        box.setAriaLabel(label);
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(one);
            } else {
                chosen.remove(one);
            }
        });
        Div both = new Div(box, title);
        both.addClassName("carry-chooser");
        return both;
    }

    private Component listed(Rows rows, int size) {
        Div all = new Div(rows);
        if (size >= WhoCarries.LISTED_AT_MOST) {
            all.add(quiet("carry.more", WhoCarries.LISTED_AT_MOST));
        }
        return all;
    }

    private void give(HandingOver.Choice choice) {
        if (choice.cases().isEmpty() && choice.tasks().isEmpty()) {
            tell(List.of(words.text("carry.give.nothing")));
            return;
        }
        new GiveDialog(handing, words, choice, outcome -> {
            List<String> said = new ArrayList<>();
            outcome.given().forEach((to, pieces) -> said.add(words.text("carry.given", to.name(), pieces)));
            outcome.stays().forEach(stays -> said.add(words.text("carry.why." + stays.why().name(), stays.title())));
            chosenCases.clear();
            chosenTasks.clear();
            refresh();
            tell(said);
        }).open();
    }

    private void tell(List<String> lines) {
        told.removeAll();
        Div note = new Div();
        note.addClassNames("card", "carry-told");
        lines.forEach(line -> note.add(new Paragraph(line)));
        told.add(note);
        // what was pressed is not there any more
        told.getElement().executeJs("setTimeout(() => this.focus())");
    }

    private void away(boolean may, List<Absence> theirs) {
        away.removeAll();
        away.add(new H2(words.text("carry.away.title")));
        if (theirs.isEmpty()) {
            away.add(quiet("carry.away.none"));
        }
        for (Absence one : theirs) {
            String standIns = words.standIns(one);
            Div line = new Div(new Span(words.text("carry.away.line", words.date(one.from()), words.date(one.until()))), new Span(
                    standIns.isEmpty() ? words.text("carry.standIns.nobody") : words.text("carry.standIns", standIns)));
            line.addClassName("carry-away");
            if (may) {
                Button remove = new Button(words.text("carry.away.remove"), click -> {
                    absences.remove(one.id());
                    refresh();
                    tell(List.of(words.text("carry.away.removed")));
                });
                remove.setAriaLabel(words.text("carry.away.remove.of", words.date(one.from()), words.date(one.until())));
                remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                line.add(remove);
            }
            away.add(line);
        }
        UUID who = colleague;
        if (may && who != null) {
            away.add(new Button(words.text("carry.away.add"), VaadinIcon.CALENDAR_USER.create(),
                    click -> new AwayDialog(absences, words, who, handing.receivers(who), () -> {
                        refresh();
                        tell(List.of(words.text("carry.away.noted")));
                    }).open()));
        }
    }

    private Paragraph quiet(String key, Object... args) {
        Paragraph paragraph = new Paragraph(words.text(key, args));
        paragraph.addClassName("quiet");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return words.text("carry.title") + " · Omringd";
    }
}
