package be.omringd.allowance.ui;

import be.omringd.access.CurrentActor;
import be.omringd.allowance.AllowanceLists;
import be.omringd.allowance.AllowanceLists.Totals;
import be.omringd.allowance.AllowanceQuery;
import be.omringd.allowance.AllowanceQuery.Order;
import be.omringd.allowance.YearOfVolunteer;
import be.omringd.place.Region;
import be.omringd.shell.ConstantsInAddress;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import be.omringd.volunteer.ui.VolunteerPages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The allowances of a calendar year: who got what, who is near a cap, and the list of names to keep. What is chosen stands in the
 * address, all but the name that was looked for.
 */
@Route(value = "kostenvergoedingen", layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@Menu(title = "allowance.menu", icon = "vaadin:wallet", order = 45)
@StyleSheet("context://allowance/allowance.css")
class AllowancesView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final AllowanceLists lists;
    private final AllowanceWords words;
    private final Select<Integer> year = new Select<>();
    private final TextField search = new TextField();
    private final MultiSelectComboBox<Region> regions = new MultiSelectComboBox<>();
    private final Checkbox nearACap = new Checkbox();
    private final Div totals = new Div();
    private final Paragraph keep = new Paragraph();
    private final Grid<YearOfVolunteer> grid = new Grid<>();
    private final Map<Order, Grid.Column<YearOfVolunteer>> columns = new LinkedHashMap<>();
    private boolean filling;

    AllowancesView(AllowanceLists lists, Texts texts, CurrentActor currentActor) {
        this.lists = lists;
        this.words = new AllowanceWords(texts, getLocale());
        addClassNames("allowances");
        totals.addClassName("allowances-totals");
        totals.getElement().setAttribute("role", "status");
        add(head(), filters(currentActor.get().visibleRegions()), totals, list(), keep);
        keep.addClassName("quiet");
    }

    private Div head() {
        Paragraph intro = new Paragraph(words.get("allowance.intro"));
        intro.addClassName("page-intro");
        RouterLink rates = new RouterLink(words.get("allowance.rates"), RatesView.class);
        rates.addClassName("allowances-rates");
        Div actions = new Div(
                rates,
                download("allowance.export.csv", false, () -> file(
                        "csv", list -> list.csv().getBytes(StandardCharsets.UTF_8), "text/csv; charset=utf-8")),
                download("allowance.export.xlsx", true, () -> file("xlsx", NominativeList::spreadsheet,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")));
        actions.addClassName("allowances-actions");
        Div head = new Div(new Div(new H1(words.get("allowance.title")), intro), actions);
        head.addClassName("page-head");
        return head;
    }

    private DownloadResponse file(String ending, Function<NominativeList, byte[]> made, String type) {
        NominativeList list = new NominativeList(lists, words, query());
        byte[] bytes = made.apply(list);
        return new DownloadResponse(new ByteArrayInputStream(bytes), list.fileName(ending), type, bytes.length);
    }

    private Component download(String key, boolean first, Supplier<DownloadResponse> file) {
        Anchor anchor = new Anchor(DownloadHandler.fromInputStream(event -> file.get()), AttachmentType.DOWNLOAD, "");
        Button button = new Button(words.get(key), VaadinIcon.DOWNLOAD_ALT.create());
        button.getElement().setAttribute("tabindex", "-1");
        button.addThemeVariants(first ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
        anchor.add(button);
        return anchor;
    }

    private Div filters(Set<Region> visible) {
        year.setLabel(words.get("allowance.year"));
        year.setItems(lists.years());
        year.setItemLabelGenerator(String::valueOf);
        search.setLabel(words.get("allowance.filter.name"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(80);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        regions.setLabel(words.get("allowance.region"));
        regions.setItems(Arrays.stream(Region.values()).filter(visible::contains).toList());
        regions.setItemLabelGenerator(region -> words.get("place.region." + region.name()));
        regions.setPlaceholder(words.get("allowance.filter.all"));
        regions.setVisible(visible.size() > 1);
        nearACap.setLabel(words.get("allowance.filter.nearACap"));
        year.addValueChangeListener(change -> changed());
        search.addValueChangeListener(change -> changed());
        regions.addValueChangeListener(change -> changed());
        nearACap.addValueChangeListener(change -> changed());
        Div filters = new Div(year, search, regions, nearACap);
        filters.addClassName("allowances-filters");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", words.get("allowance.filter.label"));
        return filters;
    }

    private Grid<YearOfVolunteer> list() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", words.get("allowance.title"));
        grid.addClassName("allowances-grid");
        columns.put(Order.NAME, grid.addColumn(new ComponentRenderer<>(this::name)).setHeader(words.get("allowance.column.name"))
                .setFlexGrow(2).setWidth("12rem"));
        columns.put(Order.SHARE, grid.addColumn(new ComponentRenderer<>(this::share)).setHeader(words.get("allowance.column.share"))
                .setFlexGrow(2).setWidth("14rem"));
        columns.put(Order.REAL, number(one -> words.euroOrNone(one.real()), "allowance.column.real"));
        columns.put(Order.KM, number(one -> one.km().signum() == 0 ? "" : words.kilometres(one.km()), "allowance.column.kilometres"));
        columns.put(Order.DAYS, number(one -> String.valueOf(one.entries()), "allowance.column.days.short").setWidth("6.5rem"));
        columns.put(Order.TOTAL, number(one -> words.euro(one.total()), "allowance.column.together"));
        // on a narrow screen the rest moves between who and how much
        columns.get(Order.TOTAL).setFrozenToEnd(true);
        columns.values().forEach(column -> column.setSortable(true));
        // for the short list of those near a cap, which is in memory; the long one is sorted by the database
        columns.get(Order.NAME).setComparator(Comparator.comparing(YearOfVolunteer::name));
        columns.get(Order.SHARE).setComparator(Comparator.comparing(YearOfVolunteer::counting));
        columns.get(Order.REAL).setComparator(Comparator.comparing(YearOfVolunteer::real));
        columns.get(Order.KM).setComparator(Comparator.comparing(YearOfVolunteer::km));
        columns.get(Order.DAYS).setComparator(Comparator.comparing(YearOfVolunteer::entries));
        columns.get(Order.TOTAL).setComparator(Comparator.comparing(YearOfVolunteer::total));
        grid.setEmptyStateText(words.get("allowance.empty"));
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                if (!nearACap.getValue()) {
                    refresh();
                }
                keepInAddress();
            }
        });
        grid.addItemDoubleClickListener(
                click -> getUI().ifPresent(ui -> ui.navigate(VolunteerPages.volunteer(click.getItem().volunteerId()))));
        return grid;
    }

    private Grid.Column<YearOfVolunteer> number(ValueProvider<YearOfVolunteer, String> value, String key) {
        return grid.addColumn(value).setHeader(words.get(key)).setTextAlign(ColumnTextAlign.END).setWidth("8.5rem").setFlexGrow(0);
    }

    private Div name(YearOfVolunteer one) {
        Div cell = new Div();
        if (one.region() == null) {
            cell.add(new Span(one.name()), quiet(words.get("allowance.gone")));
        } else {
            cell.add(new Anchor(VolunteerPages.volunteer(one.volunteerId()), one.name()),
                    quiet(words.get("place.region." + one.region().name())));
        }
        cell.addClassName("allowance-cell");
        return cell;
    }

    private Div share(YearOfVolunteer one) {
        Div cell = new Div();
        cell.addClassName("allowance-cell");
        if (one.yearCap() == null) {
            cell.add(new Span(words.euro(one.counting())));
        } else {
            cell.add(words.meter("", words.get("allowance.of", words.euro(one.counting()), words.euro(one.yearCap())), one.counting(),
                    one.yearCap(), !one.findings().isEmpty()));
        }
        if (one.elsewhere().signum() > 0) {
            cell.add(quiet(words.get("allowance.ofWhichElsewhere", words.euro(one.elsewhere()))));
        }
        one.findings().forEach(finding -> {
            Span tag = new Span(words.tag(finding));
            tag.addClassNames("tag", finding.blocks() ? "brick" : "ochre");
            tag.setTitle(words.finding(finding));
            cell.add(tag);
        });
        return cell;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("quiet", "allowance-small");
        return span;
    }

    private void changed() {
        if (!filling) {
            refresh();
            keepInAddress();
        }
    }

    private void refresh() {
        if (year.getValue() == null) {
            return;
        }
        AllowanceQuery query = query();
        Totals sums;
        if (nearACap.getValue()) {
            List<YearOfVolunteer> near = lists.nearACap(query);
            grid.setItems(near);
            sums = Totals.of(near);
        } else {
            grid.setItems(page -> lists.list(query, page.getOffset(), page.getLimit()).stream(), page -> lists.count(query));
            sums = lists.totals(query);
        }
        totals.removeAll();
        totals.add(
                total(words.get("allowance.volunteers", sums.volunteers()), words.euro(sums.total())),
                total(words.get("allowance.column.flat"), words.euro(sums.flat())),
                total(words.get("allowance.column.real"), words.euro(sums.real())),
                total(words.get("allowance.column.travel") + ", " + words.kilometres(sums.km()), words.euro(sums.travel())));
        keep.setText(words.get("allowance.keep", String.valueOf(query.year()), words.day(lists.keepUntil(query.year()))));
    }

    private static Div total(String what, String much) {
        Span label = new Span(what);
        label.addClassName("quiet");
        Span number = new Span(much);
        number.addClassName("allowance-much");
        return new Div(label, number);
    }

    private AllowanceQuery query() {
        Optional<GridSortOrder<YearOfVolunteer>> sort = grid.getSortOrder().stream().findFirst();
        Order order = sort.flatMap(by -> columns.entrySet().stream().filter(column -> column.getValue().equals(by.getSorted()))
                .map(Map.Entry::getKey).findFirst()).orElse(Order.NAME);
        return new AllowanceQuery(year.getValue(), search.getValue(), regions.getValue(), order,
                sort.map(by -> by.getDirection() == SortDirection.DESCENDING).orElse(false));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        List<Integer> years = lists.years();
        filling = true;
        year.setValue(parameters.getSingleParameter("jaar")
                .flatMap(text -> years.stream().filter(one -> String.valueOf(one).equals(text)).findFirst())
                .orElse(years.getFirst()));
        regions.setValue(ConstantsInAddress.read(Region.class, parameters.getSingleParameter("regio").orElse("")));
        nearACap.setValue(parameters.getSingleParameter("plafond").isPresent());
        String[] sort = parameters.getSingleParameter("volgorde").orElse("").split("\\.");
        columns.entrySet().stream().filter(column -> column.getKey().name().equalsIgnoreCase(sort[0])).findFirst()
                .ifPresent(column -> grid.sort(List.of(new GridSortOrder<>(
                        column.getValue(), sort.length > 1 ? SortDirection.DESCENDING : SortDirection.ASCENDING))));
        filling = false;
        refresh();
    }

    private void keepInAddress() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("jaar", String.valueOf(year.getValue()));
        parameters.put("regio", ConstantsInAddress.write(regions.getValue()));
        parameters.put("plafond", nearACap.getValue() ? "dichtbij" : "");
        AllowanceQuery query = query();
        parameters.put("volgorde", grid.getSortOrder().isEmpty()
                ? "" : ConstantsInAddress.write(query.order()) + (query.descending() ? ".af" : ""));
        parameters.values().removeIf(String::isEmpty);
        getUI().ifPresent(ui -> ui.getPage().getHistory()
                .replaceState(null, new Location("kostenvergoedingen", QueryParameters.simple(parameters))));
    }

    @Override
    public String getPageTitle() {
        return words.get("allowance.title") + " · Omringd";
    }
}
