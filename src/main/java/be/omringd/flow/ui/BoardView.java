package be.omringd.flow.ui;

import be.omringd.flow.BoardMonth;
import be.omringd.flow.FlowPeriod;
import be.omringd.flow.FlowStep;
import be.omringd.flow.Flows;
import be.omringd.flow.Told;
import be.omringd.flow.Together;
import be.omringd.place.Region;
import be.omringd.shell.MainLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The month for the board, on one sheet of A4. It may leave the house: no number from one to four stands on it. */
@Route(value = FlowPages.BOARD, layout = MainLayout.class)
@RolesAllowed("MANAGER")
@StyleSheet("context://flow/flow.css")
class BoardView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final List<FlowStep> WAITS = List.of(FlowStep.CONTACT, FlowStep.TALK, FlowStep.GROUP, FlowStep.VOLUNTEER);

    private final Flows flows;
    private final FlowWords words;
    private final ComboBox<YearMonth> month = new ComboBox<>();
    private final Div sheet = new Div();

    BoardView(Flows flows, FlowWords words) {
        this.flows = flows;
        this.words = words;
        addClassNames("flow", "flow-board");
        YearMonth first = flows.firstMonth();
        month.setLabel(words.text("flow.month"));
        month.setItems(Stream.iterate(flows.thisMonth(), one -> !one.isBefore(first), one -> one.minusMonths(1)).toList());
        month.setItemLabelGenerator(words::month);
        month.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                getUI().ifPresent(ui -> ui.navigate(FlowPages.BOARD, FlowPages.board(change.getValue())));
            }
        });
        Anchor back = new Anchor(FlowPages.FLOW, VaadinIcon.ARROW_LEFT.create());
        back.add(" " + words.text("flow.title"));
        Button print = new Button(words.text("flow.print"), VaadinIcon.PRINT.create(), click -> getUI().ifPresent(
                ui -> ui.getPage().executeJs("window.print()")));
        Div tools = new Div(back, month, print);
        tools.addClassNames("flow-filters", "not-on-paper");
        sheet.addClassName("flow-sheet");
        add(tools, sheet);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open(event.getLocation().getQueryParameters());
    }

    /** The month that is over, where the address names none. */
    void open(QueryParameters parameters) {
        YearMonth wanted = FlowPages.month(parameters, flows.thisMonth().minusMonths(1));
        month.setValue(wanted);
        sheet.removeAll();
        Paragraph intro = new Paragraph(words.text("flow.board.intro"));
        intro.addClassName("flow-spirit");
        sheet.add(new H1(words.text("flow.board.title", words.month(wanted))), intro);
        if (wanted.isAfter(flows.thisMonth())) {
            sheet.add(words.quiet(words.text("flow.future")));
            return;
        }
        BoardMonth board = flows.board(wanted);
        sheet.add(people(board));
        Div beside = new Div(
                part("flow.board.waits", waits(board)), part("flow.from.title", cameFrom(board)),
                part("flow.detail.ORIENTED", details(board, FlowStep.ORIENTED)),
                part("flow.detail.CLOSED", details(board, FlowStep.CLOSED)),
                part("flow.detail.VOLUNTEER", details(board, FlowStep.VOLUNTEER)));
        beside.addClassName("flow-beside");
        sheet.add(beside, part("flow.months.ORGANISATIONS", table(board, FlowStep.Of.ORGANISATIONS)));
        sheet.add(words.quiet(words.text("flow.board.few")));
    }

    private Section people(BoardMonth board) {
        List<YearMonth> months = board.months();
        List<FlowStep> shown = List.of(FlowStep.CAME, FlowStep.GROUP, FlowStep.HANDED_OVER);
        Div picture = new Div();
        picture.addClassName("flow-picture");
        picture.getElement().setProperty("innerHTML", FlowPictures.bars(
                words.text("flow.board.picture", words.month(months.getFirst()), words.month(months.getLast())),
                months.stream().map(one -> words.part(FlowPeriod.of(one), false)).toList(),
                shown.stream().map(step -> new FlowPictures.Lane(words.step(step), months.stream().map(one -> board.told(one, step))
                        .map(told -> told.few() ? -1 : told.number()).toList())).toList()));
        return part("flow.months.PEOPLE", picture, table(board, FlowStep.Of.PEOPLE));
    }

    private NativeTable table(BoardMonth board, FlowStep.Of way) {
        List<YearMonth> beside = List.of(board.month(), board.month().minusMonths(1), board.month().minusMonths(12));
        List<String> headings = new ArrayList<>(List.of(words.text("flow.what")));
        beside.forEach(one -> headings.add(words.month(one)));
        NativeTable table = words.table(words.text("flow.months." + way.name()), headings);
        for (FlowStep step : FlowStep.of(way)) {
            NativeTableRow row = FlowWords.row(table, words.step(step));
            beside.forEach(one -> FlowWords.cell(row, told(board.told(one, step))));
        }
        return table;
    }

    private Component waits(BoardMonth board) {
        NativeTable table = words.table(words.text("flow.board.waits"), List.of(words.text("flow.stretch"), words.text("flow.median")));
        WAITS.forEach(step -> FlowWords.cell(FlowWords.row(table, words.text("flow.until." + step.name())),
                board.wait(step).map(wait -> words.days(wait.median())).orElse(words.text("flow.tooFew"))));
        return table;
    }

    private Component cameFrom(BoardMonth board) {
        Div all = new Div(together(board.cameFrom(), "flow.from.title", code -> words.region(Region.valueOf(code))));
        List<String> nobody = board.nobodyCameFrom().stream().map(words::region).toList();
        if (!nobody.isEmpty()) {
            all.add(new Paragraph(words.text("flow.from.nobody", String.join(", ", nobody))));
        }
        return all;
    }

    private Component details(BoardMonth board, FlowStep step) {
        return together(board.details(step), "flow.detail." + step.name(), detail -> words.detail(step, detail));
    }

    private Component together(List<Together> parts, String key, UnaryOperator<String> name) {
        if (parts.isEmpty()) {
            return words.quiet(words.text("flow.tooFewToTell"));
        }
        NativeTable table = words.table(words.text(key), List.of(words.text("flow.what"), words.text("flow.howOften")));
        parts.forEach(part -> FlowWords.cell(
                FlowWords.row(table, part.kinds().stream().map(name).collect(Collectors.joining(", "))), String.valueOf(part.count())));
        return table;
    }

    private String told(Told told) {
        return told.few() ? words.text("flow.few") : told.number() == 0 ? "–" : String.valueOf(told.number());
    }

    private Section part(String key, Component... content) {
        Section part = new Section(new H2(words.text(key)));
        part.addClassNames("card", "flow-card");
        part.add(content);
        return part;
    }

    @Override
    public String getPageTitle() {
        return words.text("flow.board.title", words.month(month.getOptionalValue().orElse(flows.thisMonth()))) + " · Omringd";
    }
}
