package be.omringd.retention.ui;

import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.place.Places;
import be.omringd.erasure.SubjectRef;
import be.omringd.retention.EndedSubjects.EndedSubject;
import be.omringd.retention.Erasures;
import be.omringd.retention.Erasures.Ending;
import be.omringd.retention.Erasures.Erased;
import be.omringd.retention.Erasures.OthersResult;
import be.omringd.retention.Erasures.Result;
import be.omringd.retention.YearlyLists.YearlyList;
import be.omringd.shell.CsvTable;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.ui.VolunteerPages;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose data have been kept long enough: a manager looks, chooses and erases; and what was erased before. */
@Route(value = ErasureView.PATH, layout = MainLayout.class)
@RolesAllowed("MANAGER")
@Menu(title = "volunteer.erase.menu", icon = "vaadin:eraser", order = 85)
@StyleSheet("context://volunteer/volunteer.css")
class ErasureView extends Div implements HasDynamicTitle {

    static final String PATH = "gegevens-wissen";
    /** From here on people count in months. */
    private static final int MANY_DAYS = 60;

    private final Erasures erasures;
    private final VolunteerRules rules;
    private final VolunteerWords words;
    private final Div result = new Div();
    private final Section waiting = new Section();
    private final Section soon = new Section();
    private final Section log = new Section();
    private final Checkbox all = new Checkbox();
    private final Span hint = new Span();
    /** What can be erased now; those that are chosen stay chosen when the list is read again. */
    private final Map<Object, Choice> choices = new LinkedHashMap<>();

    /** Something with a box before it: a person, or the list of a year. */
    private record Choice(String name, Checkbox box) {}

    ErasureView(Erasures erasures, VolunteerRules rules, Places places, Texts texts) {
        this.erasures = erasures;
        this.rules = rules;
        this.words = new VolunteerWords(texts, places, getLocale());
        addClassName("erase");
        Paragraph intro = new Paragraph(words.get("volunteer.erase.intro"));
        intro.addClassName("page-intro");
        Div head = new Div(new Div(new H1(words.get("volunteer.erase.title")), intro));
        head.addClassName("page-head");
        result.addClassName("erase-result");
        result.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        hint.addClassName("erase-hint");
        hint.getElement().setAttribute("role", "alert");
        all.setLabel(words.get("volunteer.erase.all"));
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choices.values().forEach(choice -> choice.box.setValue(change.getValue()));
            }
        });
        List.of(waiting, soon, log).forEach(part -> part.addClassName("card"));
        add(head, result, waiting, soon, log);
        refresh();
    }

    private void refresh() {
        showWaiting();
        showSoon();
        showLog();
        Optional.ofNullable(findAncestor(MainLayout.class)).ifPresent(MainLayout::showNumbers);
    }

    // ---- who has been kept long enough

    private void showWaiting() {
        Set<Object> chosen = chosen().keySet();
        choices.clear();
        hint.setText("");
        waiting.removeAll();
        List<Ending> people = erasures.waiting();
        List<YearlyList> lists = erasures.listsWaiting();
        List<EndedSubject> others = erasures.othersWaiting();
        waiting.add(new H2(words.get("volunteer.erase.waiting")));
        if (people.isEmpty() && lists.isEmpty() && others.isEmpty()) {
            waiting.add(quiet("volunteer.erase.waiting.none"));
            return;
        }
        UnorderedList rows = rows();
        people.forEach(one -> rows
                .add(person(one, one.openFile() == null ? box(one.id(), one.name(), chosen) : new Span(), past(one.keptUntil()))));
        lists.forEach(list -> rows.add(list(list, box(list.year(), listName(list), chosen), past(list.keptUntil()))));
        others.forEach(one -> rows.add(other(one, box(one.ref(), one.name(), chosen), past(one.keptUntil()))));
        Button erase = new Button(words.get("volunteer.erase.do"), VaadinIcon.ERASER.create(), click -> ask());
        erase.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        Div bar = new Div(all, erase, hint);
        bar.addClassName("erase-bar");
        if (choices.isEmpty()) {
            waiting.add(rows);
        } else {
            waiting.add(bar, rows);
        }
        if (people.size() == Erasures.MOST) {
            waiting.add(quiet("volunteer.erase.more", Erasures.MOST));
        }
        counted();
    }

    private Checkbox box(Object key, String name, Collection<Object> chosen) {
        Checkbox box = new Checkbox();
        box.setAriaLabel(words.get("volunteer.erase.choose", name));
        box.setValue(chosen.contains(key));
        box.addValueChangeListener(change -> counted());
        choices.put(key, new Choice(name, box));
        return box;
    }

    /** What is ticked, each with its name. */
    private Map<Object, String> chosen() {
        Map<Object, String> chosen = new LinkedHashMap<>();
        choices.forEach((key, choice) -> {
            if (choice.box.getValue()) {
                chosen.put(key, choice.name);
            }
        });
        return chosen;
    }

    private void counted() {
        int chosen = chosen().size();
        all.setValue(!choices.isEmpty() && chosen == choices.size());
        all.setIndeterminate(chosen > 0 && chosen < choices.size());
        if (chosen > 0) {
            hint.setText("");
        }
    }

    private void ask() {
        Map<Object, String> chosen = chosen();
        if (chosen.isEmpty()) {
            hint.setText(words.get("volunteer.erase.chooseFirst"));
            return;
        }
        List<VolunteerId> people = chosen.keySet().stream().filter(VolunteerId.class::isInstance).map(VolunteerId.class::cast).toList();
        List<Integer> years = chosen.keySet().stream().filter(Integer.class::isInstance).map(Integer.class::cast).toList();
        List<SubjectRef> others = chosen.keySet().stream().filter(SubjectRef.class::isInstance).map(SubjectRef.class::cast).toList();
        UnorderedList names = new UnorderedList();
        names.addClassName("erase-names");
        // may be longer than the dialog: then it scrolls, with the keyboard too
        names.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", words.get("volunteer.erase.confirm.names"));
        chosen.values().forEach(name -> names.add(new ListItem(name)));
        Paragraph forGood = new Paragraph(words.get("volunteer.erase.confirm.forGood"));
        forGood.addClassName("erase-for-good");
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(words.get("volunteer.erase.confirm.title"));
        dialog.setText(
                new Div(new Paragraph(words.get("volunteer.erase.confirm.text", howMany(people.size(), years.size(), others.size()))),
                        names, forGood));
        dialog.setCancelable(true);
        dialog.setCancelText(words.get("volunteer.cancel"));
        dialog.setConfirmText(words.get("volunteer.erase.confirm.yes"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> erase(people, years, others, chosen));
        dialog.open();
        // what cannot be undone is not one key away
        dialog.getElement().executeJs("setTimeout(() => this.querySelector('[slot=cancel-button]')?.focus(), 100)");
    }

    private void erase(List<VolunteerId> people, List<Integer> years, List<SubjectRef> others, Map<Object, String> names) {
        Result done = erasures.erase(people, years);
        OthersResult doneOthers = erasures.eraseOthers(others);
        List<Component> messages = new ArrayList<>();
        messages.add(new Paragraph(done.people() + done.lists() + doneOthers.erased() == 0
                ? words.get("volunteer.erase.done.nothing")
                : words.get("volunteer.erase.done", howMany(done.people(), done.lists(), doneOthers.erased()))));
        not(Stream.concat(done.changed().stream(), doneOthers.changed().stream()).toList(), names, "volunteer.erase.done.changed",
                messages::add);
        not(Stream.of(done.failed(), done.failedLists(), doneOthers.failed()).flatMap(List::stream).toList(), names,
                "volunteer.erase.done.failed",
                messages::add);
        refresh();
        tell(messages);
    }

    private void not(List<?> ids, Map<Object, String> names, String key, Consumer<Component> messages) {
        if (!ids.isEmpty()) {
            messages.accept(new Paragraph(words.get(key, words.list(names.entrySet().stream().filter(one -> ids.contains(one.getKey())).map(Map.Entry::getValue).toList()))));
        }
    }

    private String howMany(int people, int lists, int others) {
        List<String> parts = new ArrayList<>();
        if (people > 0) {
            parts.add(words.get("volunteer.erase.people", people));
        }
        if (lists > 0) {
            parts.add(words.get("volunteer.erase.lists", lists));
        }
        if (others > 0) {
            parts.add(words.get("volunteer.erase.others", others));
        }
        return words.list(parts);
    }

    private void tell(List<Component> messages) {
        result.removeAll();
        messages.forEach(result::add);
        // what had the focus is gone from the screen
        result.getElement().callJsFunction("focus");
    }

    // ---- who comes soon

    private void showSoon() {
        soon.removeAll();
        soon.add(new H2(words.get("volunteer.erase.soon")));
        List<Ending> people = erasures.soon();
        List<YearlyList> lists = erasures.listsSoon();
        List<EndedSubject> others = erasures.othersSoon();
        if (people.isEmpty() && lists.isEmpty() && others.isEmpty()) {
            soon.add(quiet("volunteer.erase.soon.none"));
            return;
        }
        soon.add(quiet("volunteer.erase.soon.intro"));
        UnorderedList rows = rows();
        rows.addClassName("erase-soon");
        people.forEach(one -> rows.add(person(one, null, coming(one.keptUntil()))));
        lists.forEach(list -> rows.add(list(list, null, coming(list.keptUntil()))));
        others.forEach(one -> rows.add(other(one, null, coming(one.keptUntil()))));
        soon.add(rows);
    }

    // ---- rows

    private static UnorderedList rows() {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("erase-rows");
        return rows;
    }

    private ListItem person(Ending one, @Nullable Component box, String when) {
        Anchor name = new Anchor(VolunteerPages.volunteer(one.id()), one.name());
        Div why = line(words.get("volunteer.erase.ended", words.get("casefile.reason." + one.why().code()), words.day(one.endedOn())));
        why.addClassName("erase-why");
        Div who = new Div(new Div(name), why);
        if (one.openFile() != null) {
            Anchor file = new Anchor(CaseFilePages.file(one.openFile()), words.get("volunteer.erase.openFile.link"));
            who.add(new Div(new Span(words.get("volunteer.erase.openFile") + " "), file));
        }
        Button longer = new Button(words.get("volunteer.erase.longer"), click -> longer(one));
        longer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        longer.setAriaLabel(words.get("volunteer.erase.longer.of", one.name()));
        return row(box, who, until(one.keptUntil(), when, one.keepReason()), longer);
    }

    private ListItem list(YearlyList list, @Nullable Component box, String when) {
        Span name = new Span(listName(list));
        name.addClassName("erase-list");
        return row(box, new Div(new Div(name), line(words.get("volunteer.erase.onList", list.volunteers()))),
                until(list.keptUntil(), when, null), new Span());
    }

    private ListItem other(EndedSubject one, @Nullable Component box, String when) {
        Div why = line(words.get("volunteer.erase.other", words.day(one.endedOn())));
        why.addClassName("erase-why");
        return row(box, new Div(new Div(new Anchor(one.page(), one.name())), why), until(one.keptUntil(), when, null), new Span());
    }

    private String listName(YearlyList list) {
        return words.get("volunteer.erase.list", String.valueOf(list.year()));
    }

    private static ListItem row(@Nullable Component box, Div who, Div until, Component button) {
        who.addClassName("erase-who");
        until.addClassName("erase-until");
        ListItem row = new ListItem();
        if (box != null) {
            row.add(box);
        }
        row.add(who, until, button);
        return row;
    }

    private Div until(LocalDate keptUntil, String when, @Nullable String reason) {
        Div until = new Div(new Div(words.get("volunteer.erase.keptUntil", words.day(keptUntil))), line(when));
        if (reason != null) {
            Div because = line(words.get("volunteer.erase.because", reason));
            because.addClassName("volunteer-words");
            until.add(because);
        }
        return until;
    }

    private String past(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, rules.today());
        return days < MANY_DAYS
                ? words.get("volunteer.erase.daysAgo", days)
                : words.get("volunteer.erase.monthsAgo", ChronoUnit.MONTHS.between(day, rules.today()));
    }

    private String coming(LocalDate day) {
        return words.get("volunteer.erase.inDays", ChronoUnit.DAYS.between(rules.today(), day));
    }

    private void longer(Ending one) {
        new KeepLongerDialog(erasures, rules, words, one, until -> {
            refresh();
            tell(List.of(new Paragraph(words.get("volunteer.erase.longer.done", one.name(), words.day(until)))));
        }).open();
    }

    private static Div line(String text) {
        Div line = new Div(text);
        line.addClassName("quiet");
        return line;
    }

    private Paragraph quiet(String key, Object... args) {
        Paragraph quiet = new Paragraph(words.get(key, args));
        quiet.addClassName("quiet");
        return quiet;
    }

    // ---- what was erased

    private void showLog() {
        log.removeAll();
        List<Erased> erased = erasures.log();
        Div head = new Div(new H2(words.get("volunteer.erase.log")));
        head.addClassName("erase-log-head");
        log.add(head);
        if (erased.isEmpty()) {
            log.add(quiet("volunteer.erase.log.none"));
            return;
        }
        Anchor download = new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] table = table().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(table), words.get("volunteer.erase.log.file") + ".csv", "text/csv; charset=utf-8",
                    table.length);
        }), AttachmentType.DOWNLOAD, "");
        Button export = new Button(words.get("volunteer.export"), VaadinIcon.DOWNLOAD_ALT.create());
        export.getElement().setAttribute("tabindex", "-1");
        export.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        download.add(export);
        head.add(download);
        Grid<Erased> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", words.get("volunteer.erase.log"));
        grid.addColumn(one -> words.day(one.erasedOn())).setHeader(words.get("volunteer.erase.column.erasedOn")).setFlexGrow(2);
        grid.addColumn(one -> words.get("volunteer.erase.kind." + one.kind().name())).setHeader(words.get("volunteer.erase.column.what"))
                .setFlexGrow(4);
        grid.addColumn(Erased::howMany).setHeader(words.get("volunteer.erase.column.howMany"))
                .setTextAlign(ColumnTextAlign.END).setWidth("7rem").setFlexGrow(0);
        grid.addColumn(one -> words.day(one.keptUntil())).setHeader(words.get("volunteer.erase.column.keptUntil")).setFlexGrow(2);
        grid.addColumn(Erased::by).setHeader(words.get("volunteer.erase.column.by")).setFlexGrow(2);
        grid.setItems(erased);
        grid.setAllRowsVisible(erased.size() <= 20);
        log.add(quiet("volunteer.erase.log.intro"), grid);
    }

    String table() {
        CsvTable table = new CsvTable();
        table.line(List.of(
                words.get("volunteer.erase.column.erasedOn"), words.get("volunteer.erase.column.what"),
                words.get("volunteer.erase.column.howMany"), words.get("volunteer.erase.column.keptUntil"),
                words.get("volunteer.erase.column.by")));
        erasures.log().forEach(one -> table.line(List.of(
                one.erasedOn().toString(), words.get("volunteer.erase.kind." + one.kind().name()), String.valueOf(one.howMany()),
                one.keptUntil().toString(), one.by())));
        return table.toString();
    }

    @Override
    public String getPageTitle() {
        return words.get("volunteer.erase.title") + " · Omringd";
    }
}
