package be.omringd.status.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.engine.DiagramVersions;
import be.omringd.engine.ProcessNames;
import be.omringd.inbox.InboxChanged;
import be.omringd.place.ui.RegionsField;
import be.omringd.shell.CsvTable;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import be.omringd.status.ProcessStatus;
import be.omringd.status.ProcessStatus.Standing;
import be.omringd.status.ProcessStatus.Step;
import be.omringd.status.Waits;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One process: how many cases stand at each step, on its diagram and as a list, and the cases behind each number. */
@Route(value = StatusPages.ALL, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@StyleSheet("context://status/status.css")
class ProcessView extends PageOfProcess {

    private static final int SHOWN_AT_ONCE = 100;

    private final ProcessStatus status;
    private final DiagramVersions versions;
    private final ProcessNames names;
    private final CaseFiles files;
    private final StatusWords words;
    private final RegionsField regions;
    private final Select<Integer> version = new Select<>();
    private final Div head = new Div();
    private final Div drawing = new Div();
    private final Div table = new Div();
    private final Section behind = new Section();
    private @Nullable String chosenStep;
    private int shownAtMost = SHOWN_AT_ONCE;
    private List<Step> shown = List.of();

    ProcessView(ProcessStatus status, DiagramVersions versions, ProcessNames names, CaseFiles files, StatusWords words, Live live) {
        super(names, words);
        this.status = status;
        this.versions = versions;
        this.names = names;
        this.files = files;
        this.words = words;
        head.addClassName("page-head");
        regions = words.regions(wanted -> show(chosenStep));
        version.setLabel(words.text("status.version"));
        version.setEmptySelectionAllowed(true);
        version.setEmptySelectionCaption(words.text("status.version.every"));
        version.setItemLabelGenerator(words::version);
        version.addClassName("status-version");
        version.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(chosenStep);
            }
        });
        drawing.addClassNames("card", "status-drawing");
        table.addClassNames("card", "status-card");
        behind.addClassNames("card", "status-card");
        behind.setId("behind");
        behind.getElement().setAttribute("aria-live", "polite");
        live.refresh(this, InboxChanged.class, changed -> true, this::refresh);
    }

    @Override
    void open(QueryParameters parameters) {
        regions.setValue(StatusPages.regions(parameters));
        chosenStep = StatusPages.step(parameters);
        shownAtMost = SHOWN_AT_ONCE;
        drawing.removeAll();
        removeAll();
        head.removeAll();
        Anchor all = StatusWords.backTo(StatusPages.ALL, words.text("status.all"));
        offerVersions(StatusPages.version(parameters));
        Anchor itsVersions = new Anchor(StatusPages.versions(process()), words.text("status.versions.menu"));
        itsVersions.addClassName("not-on-paper");
        Div filters = new Div(version, regions, download());
        filters.addClassName("status-filters");
        head.add(new Div(all, new H1(words.process(process())), itsVersions), filters);
        add(head, behind, drawing, table);
        refresh();
    }

    /** The versions that are kept and those that cases run on; not asked where there is one alone. */
    private void offerVersions(@Nullable Integer chosen) {
        Set<Integer> known = new TreeSet<>(Comparator.reverseOrder());
        versions.of(process()).forEach(one -> known.add(one.number()));
        known.addAll(status.versions(process(), Set.of()).keySet());
        boolean several = known.size() > 1;
        if (chosen != null) {
            known.add(chosen);
        }
        version.setItems(known);
        version.setValue(chosen);
        version.setVisible(several || chosen != null);
    }

    /** Of the version that is chosen; of the latest where none is. */
    private Optional<String> diagram() {
        return version.getValue() == null ? versions.latest(process()) : versions.diagram(process(), version.getValue());
    }

    private void refresh() {
        List<Step> steps = status.steps(process(), version.getValue(), regions.getValue());
        table.removeAll();
        table.add(steps.isEmpty() ? quiet("status.none") : table(steps));
        showCases(steps);
        if (drawing.getChildren().findAny().isEmpty() || !numbers(steps).equals(numbers(shown))) {
            drawing.removeAll();
            diagram().ifPresent(diagram -> drawing.add(new CountedDiagram(
                    names.inLanguage(diagram, getLocale()), words.text("status.diagram", words.process(process())), steps, words,
                    this::show)));
            if (version.getValue() != null && drawing.getChildren().findAny().isEmpty()) {
                drawing.add(quiet("status.version.notKept", words.version(version.getValue())));
            }
            drawing.setVisible(drawing.getChildren().findAny().isPresent());
        }
        shown = steps;
    }

    /** What stands on the drawing: while it is the same, the reader's place in it stays. */
    private static List<List<Object>> numbers(List<Step> steps) {
        return steps.stream().map(step -> List.<Object>of(step.elementId(), step.cases(), step.late())).toList();
    }

    private void show(@Nullable String elementId) {
        getUI().ifPresent(
                ui -> ui.navigate(StatusPages.process(process()),
                        StatusPages.parameters(elementId, version.getValue(), regions.getValue())));
    }

    private Component table(List<Step> steps) {
        NativeTable rows = new NativeTable();
        rows.addClassName("status-table");
        rows.setCaptionText(words.text("status.steps.caption"));
        words.headings(rows, 2, "status.step", "status.waits", "status.cases", "status.late", "status.median", "status.slowest");
        for (Step step : steps) {
            NativeTableRow row = StatusWords.row(rows,
                    new Anchor(StatusPages.link(process(), step.elementId(), version.getValue(), regions.getValue()),
                            words.element(process(), step.elementId())));
            row.addDataCell().setText(waits(step));
            StatusWords.number(row, String.valueOf(step.cases()));
            StatusWords.number(row, words.late(step.late()));
            StatusWords.number(row, words.age(step.median()));
            StatusWords.number(row, words.age(step.slowest()));
            if (step.elementId().equals(chosenStep)) {
                row.addClassName("chosen");
            }
        }
        return rows;
    }

    private String waits(Step step) {
        String waits = words.text("status.waits." + step.waits().name());
        return step.waits() == Waits.FOR_TIME && step.next() != null ? words.text("status.next", waits, words.date(step.next())) : waits;
    }

    private void showCases(List<Step> steps) {
        behind.removeAll();
        behind.setVisible(chosenStep != null);
        if (chosenStep == null) {
            return;
        }
        int all = steps.stream().filter(step -> step.elementId().equals(chosenStep)).mapToInt(Step::cases).sum();
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> show(null));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(words.text("status.close"));
        close.setTooltipText(words.text("status.close"));
        close.addClassName("not-on-paper");
        Div title = new Div(
                new H2(words.text("status.behind", words.number("status.behind.cases", all),
                        words.element(process(), chosenStep))),
                close);
        title.addClassName("status-behind-head");
        behind.add(title);
        if (all == 0) {
            behind.add(quiet("status.behind.none"));
            return;
        }
        NativeTable rows = new NativeTable();
        rows.addClassName("status-table");
        List<Standing> firstOnes = status.cases(process(), chosenStep, version.getValue(), regions.getValue(), shownAtMost);
        Map<CaseId, CaseSummary> found = files.getAll(firstOnes.stream().map(Standing::caseId).toList());
        boolean ofPartners = found.values().stream().allMatch(file -> file.scope().region().isEmpty());
        words.headings(rows, 4, "status.name", ofPartners ? "status.partner" : "status.region", "status.sinceHead", "status.due");
        firstOnes.forEach(one -> Optional.ofNullable(found.get(one.caseId())).ifPresent(file -> add(rows, one, file)));
        behind.add(rows);
        if (all > firstOnes.size()) {
            behind.add(words.more(firstOnes.size(), all, () -> {
                shownAtMost += SHOWN_AT_ONCE;
                refresh();
                behind.getChildren().filter(NativeTable.class::isInstance).map(NativeTable.class::cast).findFirst()
                        .ifPresent(table -> StatusWords.goOnAfter(table.getBody(), firstOnes.size()));
            }));
        }
    }

    private void add(NativeTable rows, Standing standing, CaseSummary file) {
        NativeTableRow row = StatusWords.row(rows, new Anchor(CaseFilePages.file(standing.caseId()), file.calledName()));
        row.addDataCell().setText(file.scope().named(words::text));
        row.addDataCell().setText(words.date(standing.since()));
        NativeTableCell due = row.addDataCell();
        due.add(new Span(standing.due() == null ? "–" : words.date(standing.due())));
        if (standing.late()) {
            Span late = new Span(words.text("status.isLate"));
            late.addClassNames("tag", "brick");
            due.add(late);
        }
    }

    private Paragraph quiet(String key, Object... args) {
        Paragraph paragraph = new Paragraph(words.text(key, args));
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private Component download() {
        Anchor download = new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] file = csv().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(file), process() + ".csv", "text/csv; charset=utf-8", file.length);
        }), AttachmentType.DOWNLOAD, "");
        Button button = new Button(words.text("status.download"), VaadinIcon.DOWNLOAD_ALT.create());
        button.getElement().setAttribute("tabindex", "-1");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        download.add(button);
        download.addClassName("not-on-paper");
        return download;
    }

    /** The table as it is on the screen. Ages are in whole days. */
    String csv() {
        CsvTable csv = new CsvTable();
        csv.line(List.of(
                words.text("status.step"), words.text("status.waits"), words.text("status.cases"), words.text("status.late"),
                words.text("status.median.days"), words.text("status.slowest.days")));
        shown.forEach(step -> csv.line(List.of(
                words.element(process(), step.elementId()), waits(step), String.valueOf(step.cases()), String.valueOf(step.late()),
                String.valueOf(step.median().toDays()), String.valueOf(step.slowest().toDays()))));
        return csv.toString();
    }
}
