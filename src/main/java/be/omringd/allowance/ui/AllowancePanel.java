package be.omringd.allowance.ui;

import be.omringd.allowance.AllowanceEntry;
import be.omringd.allowance.Allowances;
import be.omringd.allowance.Finding;
import be.omringd.allowance.YearOfVolunteer;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.math.BigDecimal;
import java.util.List;

/** A year of allowances of one volunteer: how much against the caps, day by day, and what can be done. */
@StyleSheet("context://allowance/allowance.css")
class AllowancePanel extends Div {

    private static final int ROWS_WITHOUT_SCROLLING = 8;

    private final Allowances allowances;
    private final VolunteerId volunteer;
    private final AllowanceWords words;
    private final Select<Integer> year = new Select<>();
    private final Checkbox withCancelled = new Checkbox();
    private final Div state = new Div();
    private final Div list = new Div();

    AllowancePanel(Allowances allowances, Texts texts, VolunteerSummary volunteer) {
        this.allowances = allowances;
        this.volunteer = volunteer.id();
        this.words = new AllowanceWords(texts, getLocale());
        addClassName("allowance");
        year.setLabel(words.get("allowance.year"));
        year.setItems(allowances.years(this.volunteer));
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(allowances.today().getYear());
        year.setWidth("8rem");
        year.addValueChangeListener(change -> refresh());
        withCancelled.setLabel(words.get("allowance.withCancelled"));
        withCancelled.addValueChangeListener(change -> refresh());
        Button add = new Button(words.get("allowance.add"), VaadinIcon.PLUS.create(), click -> new AllowanceDialog(
                allowances, words, this.volunteer, null, this::noted).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button elsewhere = new Button(words.get("allowance.elsewhere.note"), click -> new YearDialog(
                allowances, words, allowances.year(this.volunteer, year.getValue()), this::saved).open());
        Div tools = new Div(year, add, elsewhere);
        tools.addClassName("allowance-tools");
        list.addClassName("allowance-list");
        add(tools, state, list);
        refresh();
    }

    private void noted(int inYear) {
        year.setItems(allowances.years(volunteer));
        year.setValue(inYear);
        saved();
    }

    private void saved() {
        Notification.show(words.get("allowance.saved"), 4000, Notification.Position.BOTTOM_START);
        refresh();
    }

    private void refresh() {
        if (year.getValue() == null) {
            return;
        }
        YearOfVolunteer shown = allowances.year(volunteer, year.getValue());
        List<AllowanceEntry> entries = allowances.entries(volunteer, year.getValue());
        state.removeAll();
        state.add(words.notes(shown.findings()), meters(shown));
        list.removeAll();
        boolean cancelled = entries.stream().anyMatch(entry -> entry.cancelled() != null);
        List<AllowanceEntry> visible = entries.stream().filter(entry -> withCancelled.getValue() || entry.cancelled() == null).toList();
        if (visible.isEmpty()) {
            Paragraph none = new Paragraph(words.get("allowance.none", String.valueOf(year.getValue())));
            none.addClassName("quiet");
            list.add(none);
        } else {
            list.add(grid(visible));
        }
        if (cancelled) {
            list.add(withCancelled);
        }
    }

    private Component meters(YearOfVolunteer shown) {
        Div meters = new Div();
        meters.addClassName("allowance-meters");
        if (shown.yearCap() == null) {
            meters.add(fact("allowance.flat.all", words.euro(shown.counting()),
                    words.get("allowance.noCapKnown", String.valueOf(shown.year()))));
        } else {
            Div meter = words.meter(
                    words.get("allowance.flat.all"), words.get("allowance.of", words.euro(shown.counting()), words.euro(shown.yearCap())),
                    shown.counting(), shown.yearCap(), says(shown, "yearCap"));
            BigDecimal left = shown.yearCap().subtract(shown.counting());
            meter.add(quiet(left.signum() < 0
                    ? words.get("allowance.past", words.euro(left.negate())) : words.get("allowance.left", words.euro(left))));
            if (shown.raised() && shown.raisedWhy() != null) {
                meter.add(quiet(words.get("allowance.raised.because", shown.raisedWhy())));
            }
            meters.add(meter);
        }
        if (shown.kilometresCap() != null) {
            Div meter = words.meter(words.get("allowance.kilometres"),
                    words.get("allowance.of", words.kilometres(shown.km()), words.kilometres(shown.kilometresCap())),
                    shown.km(), shown.kilometresCap(), says(shown, "kilometres"));
            meter.add(quiet(words.get("allowance.travel.for", words.euro(shown.travel()))));
            meters.add(meter);
        }
        meters.add(fact("allowance.elsewhere", words.euro(shown.elsewhere()), shown.toldOn() == null
                ? words.get("allowance.elsewhere.notAsked")
                : words.get("allowance.elsewhere.toldOn", words.day(shown.toldOn()))));
        meters.add(fact("allowance.total", words.euro(shown.total()), shown.real().signum() == 0
                ? words.get("allowance.days", shown.entries())
                : words.get("allowance.days.real", shown.entries(), words.euro(shown.real()))));
        return meters;
    }

    private static boolean says(YearOfVolunteer shown, String reason) {
        return shown.findings().stream().map(Finding::reason).anyMatch(reason::equals);
    }

    private Div fact(String key, String much, String more) {
        Span what = new Span(words.get(key));
        what.addClassName("quiet");
        Span how = new Span(much);
        how.addClassName("allowance-much");
        Div fact = new Div(what, how, quiet(more));
        fact.addClassName("allowance-meter");
        return fact;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("quiet", "allowance-small");
        return span;
    }

    private Grid<AllowanceEntry> grid(List<AllowanceEntry> entries) {
        Grid<AllowanceEntry> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", words.get("allowance.title"));
        grid.addColumn(new ComponentRenderer<>(this::day)).setHeader(words.get("allowance.day")).setWidth("7.5rem").setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::what)).setHeader(words.get("allowance.what")).setFlexGrow(1).setWidth("8rem");
        number(grid.addColumn(entry -> words.euroOrNone(entry.amount())).setHeader(words.get("allowance.amount")));
        number(grid.addColumn(this::way).setHeader(words.get("allowance.way"))).setWidth("9.5rem");
        number(grid.addColumn(entry -> words.euro(entry.total())).setHeader(words.get("allowance.together")));
        grid.addColumn(new ComponentRenderer<>(this::actions)).setHeader(words.get("allowance.actions")).setWidth("6.5rem").setFlexGrow(0);
        grid.setItems(entries);
        grid.setPartNameGenerator(entry -> entry.cancelled() == null ? null : "allowance-cancelled");
        if (entries.size() <= ROWS_WITHOUT_SCROLLING) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight("30rem");
        }
        return grid;
    }

    private static Grid.Column<AllowanceEntry> number(Grid.Column<AllowanceEntry> column) {
        return column.setTextAlign(ColumnTextAlign.END).setWidth("6.5rem").setFlexGrow(0);
    }

    private Div day(AllowanceEntry entry) {
        Span day = new Span(words.dayOfYear(entry.day()));
        day.addClassName("allowance-day");
        Div cell = new Div(day, quiet(words.get("allowance.by", entry.enteredBy())));
        cell.addClassName("allowance-cell");
        return cell;
    }

    private Div what(AllowanceEntry entry) {
        Div cell = new Div(new Span(words.what(entry)));
        if (entry.cancelled() != null) {
            cell.add(quiet(words.get(entry.cancelled().corrected() ? "allowance.corrected.because" : "allowance.cancelled.because",
                    entry.cancelled().by(), entry.cancelled().reason())));
        }
        cell.addClassName("allowance-cell");
        return cell;
    }

    private String way(AllowanceEntry entry) {
        return entry.vehicle() == null
                ? ""
                : words.get("allowance.way.cell", words.kilometres(entry.km()), words.vehicle(entry.vehicle()), words.euro(entry.travel()));
    }

    private Component actions(AllowanceEntry entry) {
        Div actions = new Div();
        if (entry.cancelled() == null) {
            actions.add(
                    action("allowance.correct", VaadinIcon.PENCIL, entry, () -> new AllowanceDialog(
                            allowances, words, volunteer, entry, this::noted).open()),
                    action("allowance.cancel", VaadinIcon.TRASH, entry, () -> new CancelDialog(
                            allowances, words, volunteer, entry, this::refresh).open()));
        }
        actions.addClassName("allowance-actions");
        return actions;
    }

    private Button action(String key, VaadinIcon icon, AllowanceEntry entry, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(words.get(key + ".of", words.day(entry.day())));
        button.setTooltipText(words.get(key));
        return button;
    }
}
