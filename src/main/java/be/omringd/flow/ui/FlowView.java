package be.omringd.flow.ui;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.flow.FlowNumbers;
import be.omringd.flow.FlowNumbers.Wait;
import be.omringd.flow.FlowPeriod;
import be.omringd.flow.FlowStep;
import be.omringd.flow.Flows;
import be.omringd.flow.Flows.Behind;
import be.omringd.flow.Flows.FlowCase;
import be.omringd.flow.ui.FlowPages.Looked;
import be.omringd.place.Region;
import be.omringd.place.ui.RegionsField;
import be.omringd.shell.CsvTable;
import be.omringd.shell.MainLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** By month how many came and how it went on, how long they waited, and the cases behind each number. */
@Route(value = FlowPages.FLOW, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@StyleSheet("context://flow/flow.css")
class FlowView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int SHOWN_AT_MOST = 100;

    private final Flows flows;
    private final FlowWords words;
    private final Actor actor;
    private final ComboBox<YearMonth> from = new ComboBox<>();
    private final ComboBox<YearMonth> to = new ComboBox<>();
    private final RegionsField regions;
    private final Div body = new Div();
    private Looked looked;
    private FlowNumbers numbers;

    FlowView(Flows flows, FlowWords words, CurrentActor currentActor) {
        this.flows = flows;
        this.words = words;
        this.actor = currentActor.get();
        addClassName("flow");
        Paragraph intro = new Paragraph(words.text("flow.intro"));
        intro.addClassName("page-intro");
        Div actions = new Div(download());
        if (actor.has(Role.MANAGER)) {
            actions.add(new Anchor(FlowPages.BOARD, words.text("flow.toBoard")));
        }
        actions.addClassNames("flow-actions", "not-on-paper");
        Div head = new Div(new Div(new H1(words.text("flow.title")), intro), actions);
        head.addClassName("page-head");
        this.looked = new Looked(FlowPeriod.lastTwelve(flows.thisMonth()), Set.of(), null);
        this.numbers = FlowNumbers.none(looked.period());
        regions = new RegionsField(words::text, actor.visibleRegions(), wanted -> go());
        Div filters = new Div(from, to, regions);
        filters.addClassNames("flow-filters", "not-on-paper");
        filters();
        add(head, filters, body);
        body.addClassName("flow-body");
    }

    private void filters() {
        YearMonth first = flows.firstMonth();
        List<YearMonth> months = Stream.iterate(flows.thisMonth(), month -> !month.isBefore(first), month -> month.minusMonths(1)).toList();
        Stream.of(from, to).forEach(field -> {
            field.setItems(months);
            field.setItemLabelGenerator(words::month);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    go();
                }
            });
        });
        from.setLabel(words.text("flow.from"));
        to.setLabel(words.text("flow.to"));
    }

    /** To the period and the regions that are chosen; an empty field means what it was, and months the wrong way round are turned. */
    private void go() {
        String first = from.getOptionalValue().orElse(looked.period().from()).toString();
        String last = to.getOptionalValue().orElse(looked.period().to()).toString();
        Looked next = new Looked(FlowPeriod.read(first, last, flows.thisMonth()), regions.getValue(), null);
        getUI().ifPresent(ui -> ui.navigate(FlowPages.FLOW, FlowPages.parameters(next)));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open(event.getLocation().getQueryParameters());
    }

    void open(QueryParameters parameters) {
        looked = FlowPages.read(parameters, flows.thisMonth());
        from.setValue(looked.period().from());
        to.setValue(looked.period().to());
        regions.setValue(looked.regions());
        numbers = flows.numbers(looked.period(), looked.regions());
        body.removeAll();
        if (looked.period().from().isAfter(flows.thisMonth())) {
            body.add(words.quiet(words.text("flow.future")));
        }
        showBehind();
        ways().forEach(this::show);
        if (actor.isCaseworker()) {
            body.add(blindSpots());
        }
    }

    /** The ways that this reader may see. */
    private List<FlowStep.Of> ways() {
        List<FlowStep.Of> ways = new ArrayList<>();
        if (actor.isCaseworker()) {
            ways.add(FlowStep.Of.PEOPLE);
        }
        if (actor.has(Role.MANAGER) || actor.has(Role.TRAINER)) {
            ways.add(FlowStep.Of.ORGANISATIONS);
        }
        return ways;
    }

    private void show(FlowStep.Of way) {
        body.add(byMonth(way), waits(way));
        FlowStep.of(way).stream().filter(FlowStep::hasDetail).forEach(step -> body.add(details(step)));
    }

    // ---- by month

    private Section byMonth(FlowStep.Of way) {
        Section card = card("flow.months." + way.name());
        boolean years = looked.period().byYear();
        List<FlowPeriod> parts = looked.period().parts();
        List<String> columns = parts.stream().map(part -> words.part(part, years)).toList();
        List<FlowStep> steps = FlowStep.of(way);
        card.add(picture(FlowPictures.bars(words.text("flow.picture", words.text("flow.months." + way.name())), columns, steps.stream()
                .map(step -> new FlowPictures.Lane(words.step(step), parts.stream().map(part -> numbers.in(part, step)).toList()))
                .toList())));
        List<String> headings = new ArrayList<>(List.of(words.text(years ? "flow.year" : "flow.month")));
        steps.forEach(step -> headings.add(words.step(step)));
        NativeTable table = words.table(words.text("flow.months." + way.name()), headings);
        for (FlowPeriod part : parts) {
            NativeTableRow row = FlowWords.row(table, years ? String.valueOf(part.from().getYear()) : words.month(part.from()));
            steps.forEach(step -> FlowWords.cell(row, number(numbers.in(part, step), new Behind(part, step, null))));
        }
        NativeTableRow row = FlowWords.row(table, words.text("flow.total"));
        row.addClassName("flow-total");
        steps.forEach(step -> FlowWords.cell(row, number(numbers.total(step), new Behind(looked.period(), step, null))));
        card.add(switchable(table));
        return card;
    }

    // ---- waiting

    private Section waits(FlowStep.Of way) {
        Section card = card("flow.waits." + way.name());
        List<Wait> waits = numbers.waits(way);
        FlowStep slowest = numbers.slowest(way).map(Wait::step).orElse(null);
        List<Wait> known = waits.stream().filter(wait -> wait.known() > 0).toList();
        if (known.isEmpty()) {
            card.add(words.quiet(words.text("flow.waits.none")));
        } else {
            card.add(picture(FlowPictures.way(
                    words.text("flow.picture", words.text("flow.waits." + way.name())), words.step(FlowStep.of(way).getFirst()),
                    known.stream().map(wait -> new FlowPictures.Stretch(
                            words.step(wait.step()), words.days(wait.median()), wait.median(), wait.step() == slowest)).toList())));
            if (slowest != null) {
                card.add(new Paragraph(words.text("flow.waits.slowest", words.text("flow.until." + slowest.name()))));
            }
        }
        if (!waits.isEmpty()) {
            NativeTable table = words.table(words.text("flow.waits." + way.name()), Stream.of(
                    "flow.stretch", "flow.reached", "flow.median", "flow.slowestTenth", "flow.unknown").map(words::text).toList());
            for (Wait wait : waits) {
                NativeTableRow row = FlowWords.row(table, words.text("flow.until." + wait.step().name()));
                FlowWords.cell(row, number(wait.known() + wait.unknown(), new Behind(looked.period(), wait.step(), null)));
                FlowWords.cell(row, wait.known() == 0 ? "–" : words.days(wait.median()));
                FlowWords.cell(row, wait.known() == 0 ? "–" : words.days(wait.slowest()));
                FlowWords.cell(row, wait.unknown() == 0 ? "–" : String.valueOf(wait.unknown()));
            }
            card.add(switchable(table));
            if (waits.stream().anyMatch(wait -> wait.unknown() > 0)) {
                card.add(words.quiet(words.text("flow.unknown.why")));
            }
        }
        return card;
    }

    // ---- in detail

    private Section details(FlowStep step) {
        Section card = card("flow.detail." + step.name());
        Map<String, Integer> details = numbers.details(step);
        if (details.isEmpty()) {
            card.add(words.quiet(words.text("flow.detail.none")));
            return card;
        }
        int most = details.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        NativeTable table = words.table(
                words.text("flow.detail." + step.name()), List.of(words.text("flow.what"), words.text("flow.howOften")));
        details.forEach((detail, count) -> {
            NativeTableRow row = FlowWords.row(table, words.detail(step, detail));
            Div bar = bar(count, most);
            bar.add(number(count, new Behind(looked.period(), step, detail)));
            FlowWords.cell(row, bar);
        });
        card.add(table);
        return card;
    }

    // ---- blind spots

    private Section blindSpots() {
        Section card = card("flow.from.title");
        List<Region> own = Arrays.stream(Region.values()).filter(actor.visibleRegions()::contains)
                .filter(region -> looked.regions().isEmpty() || looked.regions().contains(region)).toList();
        int most = own.stream().mapToInt(this::came).max().orElse(0);
        List<String> nobody = own.stream().filter(region -> came(region) == 0).map(words::region).toList();
        if (!nobody.isEmpty()) {
            card.add(new Paragraph(words.text("flow.from.nobody", String.join(", ", nobody))));
        }
        NativeTable table = words.table(words.text("flow.from.title"), List.of(words.text("flow.region"), words.text("flow.step.CAME")));
        own.forEach(region -> {
            NativeTableRow row = FlowWords.row(table, words.region(region));
            Div bar = bar(came(region), Math.max(1, most));
            int count = came(region);
            Looked there = new Looked(looked.period(), Set.of(region), new Behind(looked.period(), FlowStep.CAME, null));
            bar.add(count == 0 ? new Span(words.text("flow.nobody")) : link(count, there));
            FlowWords.cell(row, bar);
        });
        card.add(table);
        return card;
    }

    private int came(Region region) {
        return numbers.of(AccessScope.of(region), FlowStep.CAME);
    }

    // ---- behind a number

    private void showBehind() {
        Behind behind = looked.behind();
        if (behind == null || !ways().contains(behind.step().of())) {
            return;
        }
        int count = flows.count(behind, looked.regions());
        Section card = new Section();
        card.addClassNames("card", "flow-card");
        card.setId("behind");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> getUI().ifPresent(
                ui -> ui.navigate(FlowPages.FLOW, FlowPages.parameters(looked.at(null)))));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(words.text("flow.close"));
        close.addClassName("not-on-paper");
        String step = behind.detail() == null ? words.step(behind.step())
                : words.text("flow.behind.detail", words.step(behind.step()), detail(behind.step(), behind.detail()));
        Div title = new Div(new H2(words.text("flow.behind", step, words.period(behind.period()), count)), close);
        title.addClassName("flow-behind-head");
        card.add(title);
        List<FlowCase> cases = flows.behind(behind, looked.regions(), SHOWN_AT_MOST);
        if (cases.isEmpty()) {
            card.add(words.quiet(words.text("flow.behind.none")));
        } else {
            List<String> headings = new ArrayList<>(List.of(words.text("flow.name"), words.text("flow.where"), words.text("flow.on")));
            headings.add(words.text(behind.step().hasDetail() ? "flow.what" : "flow.waited"));
            NativeTable table = words.table(words.text("flow.behind.caption"), headings);
            table.addClassName("flow-names");
            cases.forEach(one -> add(table, one, behind.step()));
            card.add(table);
            if (count > SHOWN_AT_MOST) {
                card.add(words.quiet(words.text("flow.behind.more", count - SHOWN_AT_MOST)));
            }
        }
        body.add(card);
    }

    private void add(NativeTable table, FlowCase one, FlowStep step) {
        Component name = CaseFilePages.of(one.file()).<Component>map(page -> new Anchor(page, one.file().calledName()))
                .orElseGet(() -> new Span(one.file().calledName()));
        NativeTableRow row = FlowWords.row(table, name);
        FlowWords.cell(row, one.file().scope().named(words::text));
        FlowWords.cell(row, words.date(one.on()));
        Integer days = one.days();
        FlowWords.cell(row, step.hasDetail() ? words.detail(step, one.detail()) : days == null ? "–" : words.days(days));
    }

    /** What was typed in an address may be nothing. */
    private String detail(FlowStep step, String detail) {
        return numbers.details(step).containsKey(detail) ? words.detail(step, detail) : "–";
    }

    // ---- parts

    private Section card(String key) {
        Section card = new Section(new H2(words.text(key)));
        card.addClassNames("card", "flow-card");
        return card;
    }

    private static Div picture(String svg) {
        Div picture = new Div();
        picture.addClassName("flow-picture");
        picture.getElement().setProperty("innerHTML", svg);
        return picture;
    }

    private Details switchable(NativeTable table) {
        Div wide = new Div(table);
        wide.addClassName("flow-wide");
        Details details = new Details(words.text("flow.asTable"), wide);
        details.setOpened(true);
        return details;
    }

    private static Div bar(int count, int most) {
        Div bar = new Div();
        bar.addClassName("flow-share");
        bar.getStyle().set("--share", Math.round(100.0 * count / most) + "%");
        return bar;
    }

    private Component number(int count, Behind behind) {
        return count == 0 ? new Span("–") : link(count, looked.at(behind));
    }

    private Anchor link(int count, Looked there) {
        Anchor link = new Anchor(FlowPages.link(there), String.valueOf(count));
        Behind behind = there.behind();
        if (behind != null) {
            link.setAriaLabel(words.text("flow.behind.link", count, behind.detail() == null ? words.step(behind.step())
                    : words.detail(behind.step(), behind.detail()), words.period(behind.period())));
        }
        return link;
    }

    // ---- for a spreadsheet

    private Component download() {
        Anchor download = new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] file = csv().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(file), "doorstroom.csv", "text/csv; charset=utf-8", file.length);
        }), AttachmentType.DOWNLOAD, "");
        Button button = new Button(words.text("flow.download"), VaadinIcon.DOWNLOAD_ALT.create());
        button.getElement().setAttribute("tabindex", "-1");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        download.add(button);
        return download;
    }

    /** What is on the screen: a table by month, the waits and the details, one under the other. */
    String csv() {
        CsvTable csv = new CsvTable();
        csv.line(List.of(words.text("flow.title"), words.period(looked.period())));
        for (FlowStep.Of way : ways()) {
            List<FlowStep> steps = FlowStep.of(way);
            csv.line(Stream.concat(Stream.of(words.text("flow.month")), steps.stream().map(words::step)).toList());
            looked.period().parts().forEach(part -> csv.line(Stream.concat(
                    Stream.of(looked.period().byYear() ? String.valueOf(part.from().getYear()) : part.from().toString()),
                    steps.stream().map(step -> String.valueOf(numbers.in(part, step)))).toList()));
            csv.line(Stream.concat(Stream.of(words.text("flow.total")),
                    steps.stream().map(step -> String.valueOf(numbers.total(step)))).toList());
            csv.line(List.of(words.text("flow.stretch"), words.text("flow.reached"), words.text("flow.median.days"),
                    words.text("flow.slowestTenth.days"), words.text("flow.unknown")));
            numbers.waits(way).forEach(wait -> csv.line(List.of(
                    words.text("flow.until." + wait.step().name()), String.valueOf(wait.known() + wait.unknown()),
                    wait.known() == 0 ? "" : String.valueOf(wait.median()), wait.known() == 0 ? "" : String.valueOf(wait.slowest()),
                    String.valueOf(wait.unknown()))));
            steps.stream().filter(FlowStep::hasDetail).forEach(step -> {
                csv.line(List.of(words.text("flow.detail." + step.name()), words.text("flow.howOften")));
                numbers.details(step).forEach((detail, count) -> csv.line(List.of(words.detail(step, detail), String.valueOf(count))));
            });
        }
        if (actor.isCaseworker()) {
            csv.line(List.of(words.text("flow.from.title"), words.text("flow.step.CAME")));
            Arrays.stream(Region.values()).filter(actor.visibleRegions()::contains)
                    .filter(region -> looked.regions().isEmpty() || looked.regions().contains(region))
                    .forEach(region -> csv.line(List.of(words.region(region), String.valueOf(came(region)))));
        }
        return csv.toString();
    }

    @Override
    public String getPageTitle() {
        return words.text("flow.title") + " · Omringd";
    }
}
