package be.omringd.status.ui;

import be.omringd.engine.DiagramVersions;
import be.omringd.engine.DiagramVersions.Change;
import be.omringd.engine.DiagramVersions.Kind;
import be.omringd.engine.DiagramVersions.Version;
import be.omringd.engine.ProcessNames;
import be.omringd.inbox.InboxChanged;
import be.omringd.place.ui.RegionsField;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import be.omringd.status.ProcessStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The versions of the diagram of a process: how many cases run on each, and what changed between two of them, drawn and in words. */
@Route(value = StatusPages.VERSIONS, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@StyleSheet("context://status/status.css")
class VersionsView extends PageOfProcess {

    private final ProcessStatus status;
    private final DiagramVersions versions;
    private final ProcessNames names;
    private final StatusWords words;
    private final RegionsField regions;
    private final Select<Integer> from = new Select<>();
    private final Select<Integer> to = new Select<>();
    private final Div head = new Div();
    private final Div table = new Div();
    private final Section compared = new Section();
    private final Div differences = new Div();
    private List<Version> kept = List.of();

    VersionsView(ProcessStatus status, DiagramVersions versions, ProcessNames names, StatusWords words, Live live) {
        super(names, words);
        this.status = status;
        this.versions = versions;
        this.names = names;
        this.words = words;
        head.addClassName("page-head");
        table.addClassNames("card", "status-card");
        compared.addClassNames("card", "status-card");
        differences.getElement().setAttribute("aria-live", "polite");
        regions = words.regions(wanted -> show());
        side(from, "status.version.from");
        side(to, "status.version.to");
        live.refresh(this, InboxChanged.class, changed -> true, this::list);
    }

    private void side(Select<Integer> side, String key) {
        side.setLabel(words.text(key));
        side.setItemLabelGenerator(words::version);
        side.addClassName("status-version");
        side.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show();
            }
        });
    }

    @Override
    void open(QueryParameters parameters) {
        kept = versions.of(process());
        regions.setValue(StatusPages.regions(parameters));
        removeAll();
        head.removeAll();
        Anchor back = StatusWords.backTo(StatusPages.process(process()), words.process(process()));
        Paragraph intro = new Paragraph(words.text("status.versions.intro"));
        intro.addClassName("page-intro");
        head.add(new Div(back, new H1(words.text("status.versions.title", words.process(process()))), intro), regions);
        add(head, table, compared);
        list();
        compare(StatusPages.from(parameters), StatusPages.to(parameters));
    }

    private void show() {
        getUI().ifPresent(ui -> ui.navigate(
                StatusPages.versions(process()), StatusPages.compared(from.getValue(), to.getValue(), regions.getValue())));
    }

    private void list() {
        Map<Integer, Integer> cases = status.versions(process(), regions.getValue());
        Map<Integer, Version> byNumber = kept.stream().collect(Collectors.toMap(Version::number, Function.identity(), (one, other) -> one));
        Map<Integer, List<Change>> changes = versions.changesSinceBefore(process());
        Set<Integer> all = new TreeSet<>(Comparator.reverseOrder());
        all.addAll(byNumber.keySet());
        all.addAll(cases.keySet());
        table.removeAll();
        if (all.isEmpty()) {
            table.add(quiet("status.versions.none"));
            return;
        }
        NativeTable rows = new NativeTable();
        rows.addClassName("status-table");
        rows.setCaptionText(words.text("status.versions.caption"));
        boolean manages = words.manages();
        words.headings(rows, 3, "status.version", "status.version.since", "status.version.changes", "status.cases");
        if (manages) {
            rows.getHead().getRow(0).orElseThrow().addHeaderCell().setText(words.text("status.version.move"));
        }
        int latest = kept.isEmpty() ? 0 : kept.getFirst().number();
        for (int number : all) {
            NativeTableRow row =
                    StatusWords.row(rows, new Anchor(StatusPages.link(process(), null, number, regions.getValue()), words.version(number)));
            Version version = byNumber.get(number);
            row.addDataCell().setText(version == null ? words.text("status.version.notKept.short") : words.date(version.since()));
            row.addDataCell().add(changed(number, changes.get(number)));
            StatusWords.number(row, String.valueOf(cases.getOrDefault(number, 0)));
            if (manages) {
                Component move = new Span();
                if (number != 0 && number < latest && cases.containsKey(number)) {
                    move = new Anchor(StatusPages.move(process(), number), words.text("status.version.move.menu", latest));
                }
                row.addDataCell().add(move);
            }
        }
        table.add(rows);
    }

    private Component changed(int number, @Nullable List<Change> changes) {
        if (changes == null) {
            return new Span("–");
        }
        String text = changes.isEmpty() ? words.text("status.version.same.short") : Arrays.stream(Kind.values())
                .map(kind -> Map.entry(kind, changes.stream().filter(change -> change.kind() == kind).count()))
                .filter(one -> one.getValue() > 0)
                .map(one -> words.text("status.version.count." + one.getKey().name(), one.getValue())).collect(Collectors.joining(", "));
        int before = kept.stream().map(Version::number).filter(one -> one < number).max(Comparator.naturalOrder()).orElseThrow();
        String query = StatusPages.compared(before, number, regions.getValue()).getQueryString();
        return new Anchor(StatusPages.versions(process()) + "?" + query, text);
    }

    private void compare(@Nullable Integer wantedFrom, @Nullable Integer wantedTo) {
        Set<Integer> numbers = new TreeSet<>(Comparator.reverseOrder());
        kept.forEach(version -> numbers.add(version.number()));
        numbers.addAll(status.versions(process(), Set.of()).keySet());
        compared.removeAll();
        compared.setVisible(numbers.size() > 1 || wantedFrom != null && wantedTo != null);
        if (!compared.isVisible()) {
            return;
        }
        int latest = wantedTo != null ? wantedTo : numbers.iterator().next();
        int earlier = wantedFrom != null ? wantedFrom
                : numbers.stream().filter(number -> number < latest).findFirst().orElse(numbers.iterator().next());
        numbers.addAll(Set.copyOf(List.of(latest, earlier)));
        from.setItems(numbers);
        from.setValue(earlier);
        to.setItems(numbers);
        to.setValue(latest);
        Div sides = new Div(from, to);
        sides.addClassNames("version-head", "not-on-paper");
        compared.add(new H2(words.text("status.version.compare")), sides, differences);
        differ(earlier, latest);
    }

    private void differ(int earlier, int later) {
        differences.removeAll();
        for (int number : earlier == later ? Set.of(later) : Set.of(earlier, later)) {
            if (versions.diagram(process(), number).isEmpty()) {
                differences.add(new Paragraph(words.text("status.version.notKept", words.version(number))));
            }
        }
        Optional<List<Change>> found = versions.changes(process(), earlier, later);
        if (found.isEmpty()) {
            return;
        }
        List<Change> changes = found.get();
        if (changes.isEmpty()) {
            differences.add(new Paragraph(words.text("status.version.same")));
            return;
        }
        UnorderedList legend = new UnorderedList();
        legend.addClassName("version-legend");
        for (Kind kind : Kind.values()) {
            legend.add(new ListItem(sign(kind), new Span(words.text("status.version.change." + kind.name()))));
        }
        Div drawings = new Div(
                drawing(earlier, changes.stream().filter(change -> change.kind() != Kind.ADDED).toList()),
                drawing(later, changes.stream().filter(change -> change.kind() != Kind.REMOVED).toList()));
        drawings.addClassName("version-drawings");
        UnorderedList list = new UnorderedList();
        list.addClassName("version-changes");
        changes.forEach(change -> list.add(new ListItem(sign(change.kind()), new Span(inWords(change)))));
        differences.add(legend, drawings, new H3(words.text("status.version.inWords")), list);
    }

    private Component drawing(int version, List<Change> changes) {
        Div drawing = new Div(new H3(words.version(version)));
        versions.diagram(process(), version).ifPresent(xml -> drawing.add(new ComparedDiagram(
                names.inLanguage(xml, words.locale()), words.text("status.version.diagram", words.process(process()), version), changes,
                words)));
        return drawing;
    }

    private Span sign(Kind kind) {
        Span sign = new Span(words.sign(kind));
        sign.addClassNames("version-sign", kind.name().toLowerCase(Locale.ROOT));
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    /** "Anders: “Eerste contact” (taak). De naam (was “Eerste gesprek”), tegen wanneer." */
    private String inWords(Change change) {
        String what = change.isFlow()
                ? words.text("status.version.flow", words.element(process(), change.from()), words.element(process(), change.to()))
                : words.text("status.version.step", words.element(process(), change.elementId()),
                        words.text("status.version.type." + change.type()));
        String line = words.text("status.version.line", words.text("status.version.change." + change.kind().name()), what);
        if (change.what().isEmpty()) {
            return line;
        }
        String differs =
                change.what().stream().map(aspect -> words.text("status.version.what." + aspect)).collect(Collectors.joining(", "));
        return change.calledBefore(words.locale()).map(name -> words.text("status.version.line.renamed", line, differs, name))
                .orElseGet(() -> words.text("status.version.line.what", line, differs));
    }

    private Paragraph quiet(String key, Object... args) {
        Paragraph paragraph = new Paragraph(words.text(key, args));
        paragraph.addClassName("quiet");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return words.text("status.versions.title", words.process(process())) + " · Omringd";
    }
}
