package be.omringd.status.ui;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.StuckSteps;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.inbox.InboxChanged;
import be.omringd.place.ui.RegionsField;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import be.omringd.status.RoutingChanges;
import be.omringd.status.StuckCases;
import be.omringd.status.StuckCases.Line;
import be.omringd.status.StuckCases.Some;
import be.omringd.status.Trouble;
import be.omringd.status.ui.StatusPages.Shown;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that does not go on as it should, for managers, the most pressing first: what, whose, since when, and what to do. */
@Route(value = StatusPages.STUCK, layout = MainLayout.class)
@RouteAlias(value = StatusPages.STUCK_TOO, layout = MainLayout.class)
@RolesAllowed("MANAGER")
@Menu(title = "status.stuck.menu", icon = "vaadin:warning", order = 80)
@StyleSheet("context://casefile/casefile.css")
@StyleSheet("context://status/status.css")
class StuckView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int SHOWN_AT_ONCE = 100;

    private final StuckCases cases;
    private final StuckActions actions;
    private final StatusWords words;
    private final RegionsField regions;
    private final Select<String> process = new Select<>();
    private final Select<Trouble> trouble = new Select<>();
    private final Section content = new Section();
    private int shownAtMost = SHOWN_AT_ONCE;

    StuckView(StuckCases cases, StuckActions actions, StatusWords words, Live live) {
        this.cases = cases;
        this.actions = actions;
        this.words = words;
        addClassNames("status", "stuck");
        Anchor all = StatusWords.backTo(StatusPages.ALL, words.text("status.all"));
        Paragraph intro = new Paragraph(words.text("status.stuck.intro"));
        intro.addClassName("page-intro");
        Div head = new Div(new Div(all, new H1(words.text("status.stuck.title")), intro));
        head.addClassName("page-head");
        regions = words.regions(wanted -> show());
        process.setLabel(words.text("status.process"));
        process.setEmptySelectionAllowed(true);
        process.setEmptySelectionCaption(words.text("status.stuck.every"));
        process.setItemLabelGenerator(id -> id == null ? words.text("status.stuck.every") : words.process(id));
        trouble.setLabel(words.text("status.stuck.kind"));
        trouble.setItems(Trouble.values());
        trouble.setEmptySelectionAllowed(true);
        trouble.setEmptySelectionCaption(words.text("status.stuck.every"));
        trouble.setItemLabelGenerator(
                kind -> kind == null ? words.text("status.stuck.every") : words.text("status.stuck." + kind.name()));
        for (Select<?> filter : List.of(process, trouble)) {
            filter.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    show();
                }
            });
        }
        Div filters = new Div(regions, process, trouble);
        filters.addClassNames("status-filters", "not-on-paper");
        content.addClassNames("card", "status-card");
        content.getElement().setAttribute("aria-live", "polite");
        add(head, filters, content);
        live.refresh(this, StuckSteps.Changed.class, changed -> true, this::refresh);
        live.refresh(this, InboxChanged.class, changed -> true, this::refresh);
        live.refresh(this, CaseEvent.Changed.class, changed -> true, this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open(event.getLocation().getQueryParameters());
    }

    void open(QueryParameters parameters) {
        Shown shown = Shown.of(parameters);
        shownAtMost = SHOWN_AT_ONCE;
        regions.setValue(shown.regions());
        trouble.setValue(shown.trouble());
        offer(list(shown), shown.process());
    }

    /** The processes of which something is stuck, and the one that is chosen. */
    private void offer(Set<String> processes, @Nullable String chosen) {
        process.setItems(Stream.concat(processes.stream(), Stream.ofNullable(chosen)).distinct()
                .sorted(Comparator.comparing(words::process)).toList());
        process.setValue(chosen);
    }

    private Shown shown() {
        return new Shown(regions.getValue(), process.getValue(), trouble.getValue());
    }

    private void show() {
        getUI().ifPresent(ui -> ui.navigate(StatusPages.STUCK, shown().parameters()));
    }

    private void refresh() {
        list(shown());
    }

    /** @return the processes of which something is stuck */
    private Set<String> list(Shown shown) {
        Some some = cases.some(shown.regions(), shown.process(), shown.trouble(), shownAtMost);
        content.removeAll();
        if (some.all() == 0) {
            content.add(quiet(words.text("status.stuck.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("stuck-list");
            Set<RoutingChanges.Declined> declined = actions.declined();
            some.lines().forEach(line -> list.add(item(line, declined)));
            content.add(list);
            if (some.all() > some.lines().size()) {
                content.add(words.more(some.lines().size(), some.all(), () -> {
                    shownAtMost += SHOWN_AT_ONCE;
                    refresh();
                    content.getChildren().findFirst().ifPresent(longer -> StatusWords.goOnAfter(longer, some.lines().size()));
                }));
            }
        }
        Optional.ofNullable(findAncestor(MainLayout.class)).ifPresent(MainLayout::showNumbers);
        return some.processes();
    }

    private ListItem item(Line line, Set<RoutingChanges.Declined> declined) {
        Span what = new Span(words.text("status.stuck." + line.trouble().name()));
        what.addClassName("stuck-step");
        Component whose = CaseFilePages.of(line.file()).<Component>map(page -> new Anchor(page, line.file().title()))
                .orElseGet(() -> new Span(line.file().title()));
        Span since = new Span(words.text("status.since", words.date(line.since())));
        since.addClassName("quiet");
        Div head = new Div(VaadinIcon.WARNING.create(), what, whose, since);
        head.addClassName("stuck-head");
        ListItem item = new ListItem(head);
        if (line.processId() != null && line.elementId() != null) {
            item.add(new Paragraph(words.step(line.processId(), line.elementId())));
        }
        item.add(new Paragraph(explained(line)));
        if (line.elementId() != null && declined.contains(new RoutingChanges.Declined(line.file().id(), line.elementId()))) {
            item.add(new Paragraph(words.text("status.value.declined")));
        }
        Div bar = actions.of(line, words, this::refresh);
        bar.addClassNames("stuck-bar", "not-on-paper");
        item.add(bar);
        return item;
    }

    /** What goes on, and what to do. */
    private String explained(Line line) {
        if (line.engine() != null) {
            String obstacle = line.engine().obstacle().name();
            return words.text("casefile.stuck.obstacle." + obstacle) + " " + words.text("casefile.stuck.act." + obstacle);
        }
        String key = "status.stuck." + line.trouble().name();
        return words.text(key + ".what", words.date(line.due())) + " " + words.text(key + ".act");
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return words.text("status.stuck.title") + " · Omringd";
    }
}
