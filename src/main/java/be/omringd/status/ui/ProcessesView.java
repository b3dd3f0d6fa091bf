package be.omringd.status.ui;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.carry.ui.CarryPages;
import be.omringd.flow.ui.FlowPages;
import be.omringd.inbox.InboxChanged;
import be.omringd.place.Region;
import be.omringd.place.ui.RegionsField;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import be.omringd.status.ProcessStatus;
import be.omringd.status.ProcessStatus.Line;
import be.omringd.status.ProcessStatus.Overview;
import be.omringd.status.ProcessStatus.Totals;
import be.omringd.status.StuckCases;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;

/** All processes on one page, with what asks for attention first. */
@Route(value = StatusPages.ALL, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@Menu(title = "status.menu", icon = "vaadin:cluster", order = 50)
@StyleSheet("context://status/status.css")
class ProcessesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final ProcessStatus status;
    private final StuckCases stuckCases;
    private final StatusWords words;
    private final boolean manages;
    private final RegionsField regions;
    private final Div attention = new Div();
    private final Div table = new Div();

    ProcessesView(ProcessStatus status, StuckCases stuckCases, StatusWords words, CurrentActor currentActor, Live live) {
        this.status = status;
        this.stuckCases = stuckCases;
        this.words = words;
        this.manages = currentActor.get().has(Role.MANAGER);
        addClassName("status");
        Paragraph intro = new Paragraph(words.text("status.intro"));
        intro.addClassName("page-intro");
        Div head =
                new Div(new Div(new H1(words.text("status.title")), intro, new Anchor(CarryPages.everybody(), words.text("status.who"))));
        head.addClassName("page-head");
        regions = words.regions(wanted -> getUI().ifPresent(
                ui -> ui.navigate(StatusPages.ALL, StatusPages.parameters(null, null, wanted))));
        head.add(regions);
        Anchor flow = new Anchor(FlowPages.flow(), words.text("status.flow"));
        flow.addClassName("not-on-paper");
        attention.addClassName("status-attention");
        attention.getElement().setAttribute("aria-live", "polite");
        table.addClassNames("card", "status-card");
        add(head, attention, table, flow);
        live.refresh(this, InboxChanged.class, changed -> true, this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open(event.getLocation().getQueryParameters());
    }

    void open(QueryParameters parameters) {
        regions.setValue(StatusPages.regions(parameters));
        refresh();
    }

    private void refresh() {
        Set<Region> chosen = regions.getValue();
        Overview overview = status.overview(chosen);
        Totals totals = overview.totals();
        attention.removeAll();
        attention.add(
                tile(totals.late(), "status.tile.late", true),
                tile(totals.withUs(), "status.tile.withUs", false),
                tile(totals.timers(), "status.tile.timers", false));
        if (manages) {
            int stuck = stuckCases.count(chosen);
            Anchor link = new Anchor(StatusPages.STUCK, tile(stuck, "status.tile.stuck", true));
            link.addClassName("status-tile-link");
            attention.addComponentAsFirst(link);
        }
        table.removeAll();
        table.add(table(overview.processes(), chosen));
        if (totals.untold() > 0) {
            Paragraph untold = new Paragraph(words.number("status.untold", totals.untold()));
            untold.addClassName("quiet");
            table.add(untold);
        }
    }

    private Component tile(int number, String key, boolean asksForAttention) {
        Span count = new Span(String.valueOf(number));
        count.addClassName("status-tile-number");
        Div tile = new Div(count, new Span(words.text(number == 1 ? key + ".one" : key)));
        tile.addClassNames("card", "status-tile");
        if (asksForAttention && number > 0) {
            tile.addClassName("asks");
        }
        return tile;
    }

    private Component table(List<Line> lines, Set<Region> chosen) {
        NativeTable rows = new NativeTable();
        rows.addClassName("status-table");
        rows.setCaptionText(words.text("status.caption"));
        words.headings(rows, 1, "status.process", "status.cases", "status.withUs", "status.late", "status.week", "status.longest");
        for (Line line : lines) {
            NativeTableRow row =
                    StatusWords.row(rows,
                            new Anchor(StatusPages.link(line.processId(), null, null, chosen), words.process(line.processId())));
            StatusWords.number(row, String.valueOf(line.cases()));
            StatusWords.number(row, String.valueOf(line.withUs()));
            StatusWords.number(row, words.late(line.late()));
            StatusWords.number(row, String.valueOf(line.timers()));
            StatusWords.number(row, line.oldest() == null ? "–" : words.text("status.since", words.date(line.oldest())));
            if (line.cases() == 0) {
                row.addClassName("quiet");
            }
        }
        return rows;
    }

    @Override
    public String getPageTitle() {
        return words.text("status.title") + " · Omringd";
    }
}
