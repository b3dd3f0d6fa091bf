package be.omringd.volunteer.ui;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.place.ui.PlaceField;
import be.omringd.shell.ConstantsInAddress;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerLists;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerSummary;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
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
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The register of volunteers: search, filter, sort. The address is the state, so that a list can be sent to a colleague; it
 * carries codes only, except what was typed to search by name, which never gets into it.
 */
@Route(value = VolunteerPages.LIST, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@Menu(title = "volunteer.menu", icon = "vaadin:hands-up", order = 40)
@StyleSheet("context://volunteer/volunteer.css")
class VolunteersView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final String ALL_REGIONS = "alle";
    private static final List<Integer> DISTANCES = List.of(5, 10, 15, 20, 30, 50, 100);

    private final VolunteerLists volunteers;
    private final Places places;
    private final Texts texts;
    private final CurrentActor currentActor;
    private final VolunteerWords words;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<Region> regions = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Language> languages = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<VolunteerStatus> statuses = new MultiSelectComboBox<>();
    private final PlaceField near;
    private final Select<Integer> km = new Select<>();
    private final Grid<VolunteerSummary> grid = new Grid<>();
    private final Span count = new Span();
    private final Button clear;
    private final Grid.Column<VolunteerSummary> distance;
    private final Grid.Column<VolunteerSummary> since;
    private final Map<VolunteerQuery.Order, Grid.Column<VolunteerSummary>> columns = new LinkedHashMap<>();
    private boolean reading;

    VolunteersView(VolunteerLists volunteers, Places places, Texts texts, CurrentActor currentActor) {
        this.volunteers = volunteers;
        this.places = places;
        this.texts = texts;
        this.currentActor = currentActor;
        this.words = new VolunteerWords(texts, places, getLocale());
        this.near = new PlaceField(text("volunteer.filter.near"), places, getLocale());
        this.clear = new Button(text("volunteer.filter.clear"), click -> clear());
        addClassName("volunteers");

        columns.put(VolunteerQuery.Order.NAME,
                grid.addColumn(new ComponentRenderer<>(this::name)).setHeader(text("volunteer.name")).setFlexGrow(3));
        distance = grid.addColumn(one -> one.km() == null ? "" : words.kilometres(one.km())).setHeader(text("volunteer.distance"))
                .setWidth("8rem").setFlexGrow(0);
        columns.put(VolunteerQuery.Order.DISTANCE, distance);
        grid.addColumn(one -> words.languages(one.languages())).setHeader(text("volunteer.languages.short")).setFlexGrow(2);
        grid.addColumn(one -> words.parts(one.availability())).setHeader(text("volunteer.availability.short")).setFlexGrow(3);
        columns.put(VolunteerQuery.Order.STATUS, grid.addColumn(new ComponentRenderer<>(this::status)).setHeader(text("volunteer.status"))
                .setWidth("10.5rem").setFlexGrow(0));
        since = grid.addColumn(one -> String.valueOf(one.since().getYear())).setHeader(text("volunteer.since.short"))
                .setWidth("7.5rem").setFlexGrow(0);
        columns.put(VolunteerQuery.Order.SINCE, since);
        columns.forEach((order, column) -> column.setSortProperty(order.name()));
        columns.values().forEach(column -> column.setSortable(true));
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", text("volunteer.title"));
        grid.setMultiSort(false);
        grid.setEmptyStateText(text("volunteer.empty"));
        grid.addClassName("volunteers-grid");
        grid.setPageSize(50);
        grid.addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(VolunteerPages.volunteer(click.getItem().id()))));
        grid.setItems(
                query -> volunteers.list(query(), query.getOffset(), query.getLimit()).stream(),
                query -> volunteers.count(query()));

        add(head(), filters(), grid);
    }

    private Div head() {
        Paragraph intro = new Paragraph(text("volunteer.intro"));
        intro.addClassName("page-intro");
        Anchor download = new Anchor(VolunteerCsv.handler(volunteers, words, this::query), AttachmentType.DOWNLOAD, "");
        Button export = new Button(text("volunteer.export"), VaadinIcon.DOWNLOAD_ALT.create());
        export.getElement().setAttribute("tabindex", "-1");
        export.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        download.add(export);
        Button add = new Button(text("volunteer.add"), VaadinIcon.PLUS.create(),
                click -> getUI().ifPresent(ui -> ui.navigate(VolunteerPages.NEW)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(download, add);
        actions.addClassName("volunteers-actions");
        Div head = new Div(new Div(new H1(text("volunteer.title")), intro), actions);
        head.addClassName("page-head");
        return head;
    }

    private Div filters() {
        search.setLabel(text("volunteer.filter.name"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(80);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        regions.setLabel(text("volunteer.region"));
        regions.setItems(Region.values());
        regions.setItemLabelGenerator(region -> text("place.region." + region.name()));
        regions.setPlaceholder(text("volunteer.filter.all"));
        languages.setLabel(text("volunteer.languages.short"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(words::language);
        languages.setPlaceholder(text("volunteer.filter.all"));
        statuses.setLabel(text("volunteer.status"));
        statuses.setItems(VolunteerStatus.values());
        statuses.setItemLabelGenerator(words::status);
        statuses.setPlaceholder(text("volunteer.filter.all"));
        near.setPlaceholder(text("volunteer.filter.near.example"));
        km.setLabel(text("volunteer.filter.km"));
        km.setItems(DISTANCES);
        km.setItemLabelGenerator(value -> text("volunteer.km", value));
        km.setValue(15);
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);

        search.addValueChangeListener(change -> changed());
        regions.addValueChangeListener(change -> changed());
        languages.addValueChangeListener(change -> changed());
        statuses.addValueChangeListener(change -> changed());
        near.addValueChangeListener(change -> nearChanged());
        km.addValueChangeListener(change -> changed());
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                keepInAddress();
            }
        });
        count.getElement().setAttribute("role", "status");
        Div found = new Div(count, clear);
        found.addClassName("volunteers-found");
        Div filters = new Div(search, regions, languages, statuses, near, km, found);
        filters.addClassName("volunteers-filters");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", text("volunteer.filter.label"));
        return filters;
    }

    /** With a place chosen, who lives nearest is what one wants to see first. */
    private void nearChanged() {
        if (!reading) {
            grid.sort(near.getValue() == null
                    ? List.of()
                    : List.of(new GridSortOrder<>(distance, SortDirection.ASCENDING)));
        }
        changed();
    }

    private void clear() {
        reading = true;
        search.clear();
        regions.clear();
        languages.clear();
        statuses.clear();
        near.clear();
        km.setValue(15);
        grid.sort(List.of());
        reading = false;
        changed();
    }

    private void changed() {
        if (!reading) {
            refresh();
            keepInAddress();
        }
    }

    private void refresh() {
        km.setEnabled(near.getValue() != null);
        distance.setVisible(near.getValue() != null);
        since.setVisible(near.getValue() == null);
        grid.getDataProvider().refreshAll();
        VolunteerQuery query = query();
        count.setText(text("volunteer.count", volunteers.count(query)));
        clear.setVisible(!query.text().isBlank() || !query.regions().isEmpty() || !query.languages().isEmpty()
                || !query.statuses().isEmpty() || query.near() != null);
    }

    private VolunteerQuery query() {
        Optional<GridSortOrder<VolunteerSummary>> sort = grid.getSortOrder().stream().findFirst();
        VolunteerQuery.Order order = sort.flatMap(one -> columns.entrySet().stream()
                .filter(entry -> entry.getValue() == one.getSorted()).map(Map.Entry::getKey).findFirst())
                .orElse(VolunteerQuery.Order.NAME);
        Place place = near.getValue() == null ? null : places.find(near.getValue()).orElse(null);
        return new VolunteerQuery(
                search.getValue(), regions.getValue(), languages.getValue(), statuses.getValue(), place, km.getValue(), order,
                sort.map(one -> one.getDirection() == SortDirection.DESCENDING).orElse(false));
    }

    // ---- the address

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        reading = true;
        Set<Region> own = currentActor.get().has(Role.MANAGER) ? Set.of() : currentActor.get().regions();
        regions.setValue(parameters.getSingleParameter("regio")
                .map(value -> value.equals(ALL_REGIONS) ? Set.<Region>of() : ConstantsInAddress.read(Region.class, value)).orElse(own));
        languages.setValue(
                parameters.getSingleParameter("taal").map(value -> ConstantsInAddress.read(Language.class, value)).orElse(Set.of()));
        statuses.setValue(parameters.getSingleParameter("status").map(value -> ConstantsInAddress.read(VolunteerStatus.class, value))
                .orElse(Set.of()));
        near.setValue(parameters.getSingleParameter("bij").filter(code -> places.find(code).isPresent()).orElse(null));
        km.setValue(parameters.getSingleParameter("km").flatMap(VolunteersView::distance).orElse(15));
        String[] sort = parameters.getSingleParameter("volgorde").orElse("").split("\\.");
        ConstantsInAddress.read(VolunteerQuery.Order.class, sort[0]).stream().flatMap(order -> Stream.ofNullable(columns.get(order)))
                .findFirst().ifPresent(column -> grid.sort(List.of(new GridSortOrder<>(
                        column, sort.length > 1 ? SortDirection.DESCENDING : SortDirection.ASCENDING))));
        reading = false;
        refresh();
    }

    private void keepInAddress() {
        Map<String, String> parameters = new LinkedHashMap<>();
        boolean own = regions.getValue().equals(currentActor.get().regions()) && !currentActor.get().has(Role.MANAGER);
        if (!own) {
            parameters.put("regio", regions.getValue().isEmpty() ? ALL_REGIONS : ConstantsInAddress.write(regions.getValue()));
        }
        parameters.put("taal", ConstantsInAddress.write(languages.getValue()));
        parameters.put("status", ConstantsInAddress.write(statuses.getValue()));
        if (near.getValue() != null) {
            parameters.put("bij", near.getValue());
            parameters.put("km", String.valueOf(km.getValue()));
        }
        VolunteerQuery query = query();
        parameters.put("volgorde", grid.getSortOrder().isEmpty()
                ? "" : ConstantsInAddress.write(query.order()) + (query.descending() ? ".af" : ""));
        parameters.values().removeIf(String::isEmpty);
        getUI().ifPresent(ui -> ui.getPage().getHistory()
                .replaceState(null, new Location(VolunteerPages.LIST, QueryParameters.simple(parameters))));
    }

    private static Optional<Integer> distance(String text) {
        return DISTANCES.stream().filter(value -> Objects.equals(String.valueOf(value), text)).findFirst();
    }

    // ---- cells

    private Div name(VolunteerSummary one) {
        Anchor link = new Anchor(VolunteerPages.volunteer(one.id()), one.person().fullName());
        link.addClassName("volunteers-name");
        Span place = new Span(words.place(one.person().placeCode()));
        place.addClassName("quiet");
        Div cell = new Div(link, place);
        if (one.source() == VolunteerSource.NATURAL_NETWORK) {
            Span source = new Span(text("volunteer.source.NATURAL_NETWORK"));
            source.addClassName("quiet");
            cell.add(source);
        }
        cell.addClassName("volunteers-who");
        return cell;
    }

    private Div status(VolunteerSummary one) {
        Div cell = new Div(words.statusTag(one.status()));
        if (one.status() == VolunteerStatus.AVAILABLE && one.groupsTaken() > 0) {
            Span asked = new Span(text("volunteer.beingAsked"));
            asked.addClassNames("tag", "ochre");
            cell.add(asked);
        }
        cell.addClassName("volunteers-tags");
        return cell;
    }

    @Override
    public String getPageTitle() {
        return text("volunteer.title") + " · Omringd";
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }
}
