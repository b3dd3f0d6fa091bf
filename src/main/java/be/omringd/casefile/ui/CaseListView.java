package be.omringd.casefile.ui;

import be.omringd.access.AccessScope;
import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseListFilter;
import be.omringd.casefile.CaseListQuery;
import be.omringd.casefile.CaseListQuery.Sort;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.place.ui.PlaceField;
import be.omringd.shell.Live;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All files of one access, of regions or of teams, that the user may see: with the kinds, the phases and the words
 * ({@code casefile.list.<access>}) of that. What is chosen stands in the address, so that a link to a list can be sent; all but the name
 * that was looked for, which is about a person and stays out of addresses.
 */
abstract class CaseListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final CaseAccess access;
    private final String lookedFor;
    private final CaseListSource source;
    private final CaseLists lists;
    private final Places places;
    private final CaseWords words;
    private final Moments moments;
    private final Texts texts;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<CaseStatus> status = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Phase> phase = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<AccessScope> scope = new MultiSelectComboBox<>();
    private final PlaceField municipality;
    private final Select<CaseListFilter> only = new Select<>();
    private final Checkbox concern = new Checkbox();
    private final Checkbox mine = new Checkbox();
    private final Paragraph count = new Paragraph();
    private final Grid<CaseSummary> grid = new Grid<>();
    private final Map<Sort, Grid.Column<CaseSummary>> columns = new LinkedHashMap<>();
    private final CallbackDataProvider<CaseSummary, Void> rows;
    private boolean filling;

    CaseListView(CaseAccess access, CaseListSource source, Places places, CaseWords words, Moments moments, Texts texts, Live live) {
        this.access = access;
        this.lookedFor = CaseListView.class.getName() + ".text." + access;
        this.source = source;
        this.lists = source.lists();
        this.places = places;
        this.words = words;
        this.moments = moments;
        this.texts = texts;
        this.municipality = new PlaceField(text("casefile.list.municipality"), places, getLocale());
        addClassName("cases");
        rows = DataProvider.fromCallbacks(
                query -> lists.list(query(), query.getOffset(), query.getLimit()).stream(), query -> lists.count(query()));
        Div head = new Div(new H1(its("title")), tools());
        head.addClassName("page-head");
        count.addClassName("cases-count");
        count.getElement().setAttribute("role", "status");
        add(head, filters(), count, list());
        live.refresh(this, CaseEvent.class, event -> true, this::showAgain);
    }

    private Div tools() {
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(source.csv().of(query(), getLocale()).getBytes(StandardCharsets.UTF_8)),
                        CaseFilePages.list(access) + ".csv",
                        "text/csv; charset=utf-8", -1)),
                "");
        download.add(VaadinIcon.DOWNLOAD_ALT.create());
        download.add(" " + text("casefile.list.csv"));
        download.addClassNames("cases-download", "not-on-paper");
        Div tools = new Div(download);
        tools.addClassName("cases-tools");
        return tools;
    }

    private Div filters() {
        search.setLabel(its("search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            VaadinSession.getCurrent().setAttribute(lookedFor, change.getValue());
            showAgain();
        });
        status.setLabel(text("casefile.list.status"));
        status.setPlaceholder(text("casefile.list.any"));
        status.setItems(CaseStatus.values());
        status.setItemLabelGenerator(value -> words.status(value, getLocale()));
        phase.setLabel(text("casefile.list.phase"));
        phase.setPlaceholder(text("casefile.list.any"));
        phase.setItems(source.phases(access));
        phase.setItemLabelGenerator(value -> words.phase(value, getLocale()));
        List<AccessScope> ofThisList = source.scopes(access);
        scope.setLabel(its("scope"));
        scope.setPlaceholder(text("casefile.list.any"));
        scope.setItems(ofThisList);
        scope.setItemLabelGenerator(value -> value.named(this::text));
        scope.setVisible(ofThisList.size() > 1);
        municipality.setPlaceholder(text("casefile.list.any"));
        municipality.setVisible(access == CaseAccess.REGION);
        only.setLabel(text("casefile.list.only"));
        only.setItems(lists.filters(access));
        only.setVisible(!lists.filters(access).isEmpty());
        only.setItemLabelGenerator(filter -> text(filter == null ? "casefile.list.any" : filter.textKey()));
        only.setEmptySelectionAllowed(true);
        only.setEmptySelectionCaption(text("casefile.list.any"));
        concern.setLabel(text("casefile.list.concern"));
        concern.setVisible(source.hasConcerns(access));
        mine.setLabel(text("casefile.list.mine"));
        status.addValueChangeListener(change -> keepInAddress());
        phase.addValueChangeListener(change -> keepInAddress());
        scope.addValueChangeListener(change -> keepInAddress());
        municipality.addValueChangeListener(change -> keepInAddress());
        only.addValueChangeListener(change -> keepInAddress());
        concern.addValueChangeListener(change -> keepInAddress());
        mine.addValueChangeListener(change -> keepInAddress());
        Div filters = new Div(search, status, phase, scope, municipality, only, concern, mine);
        filters.addClassNames("cases-filters", "not-on-paper");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private Grid<CaseSummary> list() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", its("title"));
        columns.put(Sort.NAME, grid.addColumn(new ComponentRenderer<>(this::nameOf)).setHeader(text("casefile.list.name")).setFlexGrow(3)
                .setWidth("14rem"));
        columns.put(Sort.PHASE, grid.addColumn(file -> words.phase(file.phase(), getLocale())).setHeader(text("casefile.list.phase"))
                .setFlexGrow(2).setWidth("11rem"));
        if (access == CaseAccess.REGION) {
            grid.addColumn(file -> words.place(file, getLocale())).setHeader(text("casefile.list.place")).setFlexGrow(2).setWidth("10rem");
        }
        columns.put(Sort.REGION, grid.addColumn(file -> words.scope(file, getLocale())).setHeader(its("scope"))
                .setFlexGrow(1).setWidth("11rem"));
        columns.put(Sort.SINCE, grid.addColumn(file -> moments.shortDate(file.phaseSince(), getLocale()))
                .setHeader(text("casefile.list.since")).setFlexGrow(0).setWidth("9rem"));
        columns.put(Sort.OPENED, grid.addColumn(file -> moments.shortDate(file.openedAt(), getLocale()))
                .setHeader(text("casefile.list.opened")).setFlexGrow(0).setWidth("9.5rem"));
        columns.values().forEach(column -> column.setSortable(true));
        grid.setDataProvider(rows);
        grid.setHeight("calc(100vh - 19rem)");
        grid.setMinHeight("24rem");
        grid.addSortListener(sorted -> keepInAddress());
        grid.addItemDoubleClickListener(click -> CaseFilePages.openFile(click.getItem().id()));
        grid.setEmptyStateText(its("empty"));
        return grid;
    }

    private Div nameOf(CaseSummary file) {
        Div cell = new Div(new Anchor(CaseFilePages.file(file.id()), file.title()));
        cell.addClassName("cases-name");
        words.badges(file, getLocale()).forEach(cell::add);
        return cell;
    }

    private CaseListQuery query() {
        Optional<GridSortOrder<CaseSummary>> order = grid.getSortOrder().stream().findFirst();
        Sort sort = order.flatMap(by -> columns.entrySet().stream()
                .filter(column -> column.getValue().equals(by.getSorted()))
                .map(Map.Entry::getKey)
                .findFirst())
                .orElse(Sort.OPENED);
        boolean descending = order.map(by -> by.getDirection() == SortDirection.DESCENDING).orElse(true);
        return new CaseListQuery(
                access, search.getValue(), status.getValue(), phase.getValue(), scope.getValue(), nisCode().orElse(null),
                Optional.ofNullable(only.getValue()).map(CaseListFilter::code).orElse(null), concern.getValue(), mine.getValue(), sort,
                descending);
    }

    /** Of a village its municipality. */
    private Optional<String> nisCode() {
        return Optional.ofNullable(municipality.getValue()).flatMap(places::find).map(Place::nisCode);
    }

    private void showAgain() {
        if (!filling) {
            int found = lists.count(query());
            count.setText(found == 1 ? its("one") : its("count", found));
            rows.refreshAll();
        }
    }

    /** Writes what is chosen into the address; the browser's way back leads through what was chosen before. */
    private void keepInAddress() {
        if (filling) {
            return;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        keep(parameters, "status", status.getValue(), CaseStatus::name);
        keep(parameters, "fase", phase.getValue(), Phase::name);
        keep(parameters, "regio", scope.getValue(), CaseListView::name);
        nisCode().ifPresent(nis -> parameters.put("gemeente", List.of(nis)));
        Optional.ofNullable(only.getValue()).ifPresent(filter -> parameters.put("toon", List.of(filter.code())));
        if (concern.getValue()) {
            parameters.put("zorg", List.of("ja"));
        }
        if (mine.getValue()) {
            parameters.put("van-mij", List.of("ja"));
        }
        grid.getSortOrder().stream().findFirst().ifPresent(order -> {
            CaseListQuery query = query();
            parameters.put("volgorde", List.of((query.descending() ? "-" : "") + query.sort().name().toLowerCase(Locale.ROOT)));
        });
        getUI().ifPresent(ui -> ui.navigate(getClass(), new QueryParameters(parameters)));
    }

    private static <E> void keep(Map<String, List<String>> parameters, String name, Set<E> chosen, Function<E, String> called) {
        if (!chosen.isEmpty()) {
            parameters.put(name, List.of(
                    chosen.stream().map(called).map(one -> one.toLowerCase(Locale.ROOT)).sorted().collect(Collectors.joining(","))));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Map<String, List<String>> parameters = event.getLocation().getQueryParameters().getParameters();
        filling = true;
        try {
            Object text = VaadinSession.getCurrent().getAttribute(lookedFor);
            search.setValue(text == null ? "" : text.toString());
            status.setValue(chosen(parameters, "status", List.of(CaseStatus.values()), CaseStatus::name));
            phase.setValue(chosen(parameters, "fase", source.phases(access), Phase::name));
            scope.setValue(chosen(parameters, "regio", source.scopes(access), CaseListView::name));
            municipality
                    .setValue(places.find(parameters.getOrDefault("gemeente", List.of("")).getFirst()).map(Place::nisCode).orElse(null));
            String wanted = parameters.getOrDefault("toon", List.of("")).getFirst();
            only.setValue(lists.filters(access).stream().filter(filter -> filter.code().equals(wanted)).findFirst().orElse(null));
            concern.setValue(parameters.containsKey("zorg"));
            mine.setValue(parameters.containsKey("van-mij"));
            sort(parameters.getOrDefault("volgorde", List.of("")).getFirst());
        } finally {
            filling = false;
        }
        showAgain();
    }

    private void sort(String order) {
        boolean descending = order.startsWith("-");
        String name = order.substring(descending ? 1 : 0).toUpperCase(Locale.ROOT);
        List<GridSortOrder<CaseSummary>> wanted = new ArrayList<>();
        columns.forEach((sort, column) -> {
            if (sort.name().equals(name)) {
                wanted.add(new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING));
            }
        });
        if (!wanted.equals(grid.getSortOrder())) {
            grid.sort(wanted);
        }
    }

    /** What an address asks for that makes no sense is left out. */
    private static <E> Set<E> chosen(Map<String, List<String>> parameters, String name, List<E> values, Function<E, String> called) {
        Set<String> asked = parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(value -> value.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return values.stream().filter(value -> asked.contains(called.apply(value))).collect(Collectors.toSet());
    }

    /** As it stands in the address of the list. */
    private static String name(AccessScope scope) {
        return scope.region().<Enum<?>>map(Function.identity()).orElseGet(() -> scope.teams().iterator().next()).name();
    }

    @Override
    public String getPageTitle() {
        return its("title") + " · Omringd";
    }

    private String its(String word, Object... args) {
        return text("casefile.list." + access + "." + word, args);
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }
}
