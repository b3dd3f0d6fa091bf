package be.omringd.linkgroup.ui;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.linkgroup.AlmostGroup;
import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.PartOfDay;
import be.omringd.linkgroup.WhoWaits;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.place.ui.MapOfPlaces;
import be.omringd.place.ui.MapOfPlaces.Marks;
import be.omringd.shell.ConstantsInAddress;
import be.omringd.shell.CsvTable;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.text.SearchWords;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who waits for a link group, on the map and as a list, and where a group could almost be made. What is chosen stands in the address; a
 * name that was typed does not.
 */
@Route(value = LinkGroupsView.PATH, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@Menu(title = "linkgroup.menu", icon = "vaadin:group", order = 41)
@StyleSheet("context://overview/overview.css")
@StyleSheet("context://linkgroup/linkgroup.css")
class LinkGroupsView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    static final String PATH = "linkgroepen";
    private static final String NIS = "event.target.closest('[data-nis]').dataset.nis";

    private final WhoWaits whoWaits;
    private final Places places;
    private final Moments moments;
    private final LinkWords words;
    private final MapOfPlaces picture;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<Region> regions = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<PartOfDay> parts = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Language> languages = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Interest> interests = new MultiSelectComboBox<>();
    private final Div map = new Div();
    private final Div almost = new Div();
    private final Paragraph count = new Paragraph();
    private final Button clear;
    private final Grid<Candidate> grid = new Grid<>();
    private List<Candidate> all = List.of();
    private List<Candidate> listed = List.of();
    /** NIS code of the municipality that was chosen on the map; empty for all. */
    private String municipality = "";
    private boolean filling;

    LinkGroupsView(WhoWaits whoWaits, Places places, Moments moments, Texts texts, CurrentActor currentActor) {
        this.whoWaits = whoWaits;
        this.places = places;
        this.moments = moments;
        this.words = new LinkWords(texts, places, getLocale());
        Set<Region> own = currentActor.get().has(Role.MANAGER) ? Set.of() : currentActor.get().regions();
        this.picture = new MapOfPlaces(one -> words.get("linkgroup.list.onMap", one.place().name(), one.waiting()), own);
        this.clear = new Button(words.get("linkgroup.list.clear"), click -> clear());
        addClassNames("overview", "link-groups");

        grid.addColumn(new ComponentRenderer<>(this::name)).setHeader(words.get("linkgroup.list.name")).setFlexGrow(2).setWidth("10rem")
                .setSortable(true).setComparator(Comparator.comparing(Candidate::name));
        grid.addColumn(one -> one.place().name()).setHeader(words.get("linkgroup.list.place")).setFlexGrow(1).setWidth("9rem")
                .setSortable(true);
        grid.addColumn(one -> moments.date(one.since(), getLocale())).setHeader(words.get("linkgroup.list.since")).setWidth("10.5rem")
                .setFlexGrow(0).setSortable(true).setComparator(Comparator.comparing(Candidate::since));
        grid.addColumn(one -> words.times(one.profile().times())).setHeader(words.get("linkgroup.list.times")).setFlexGrow(3)
                .setWidth("10rem");
        grid.addColumn(one -> words.shared().languages(one.profile().languages())).setHeader(words.get("linkgroup.list.languages"))
                .setFlexGrow(1).setWidth("8rem");
        grid.addColumn(this::missing).setHeader(words.get("linkgroup.list.missing")).setFlexGrow(1).setWidth("9rem").setSortable(true)
                .setComparator(Comparator.comparing(one -> one.profile().missing().size()));
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", words.get("linkgroup.list.title"));
        grid.setEmptyStateText(words.get("linkgroup.list.empty"));
        // whole, so that it comes on paper whole
        grid.setAllRowsVisible(true);
        grid.setId("link-list");
        map.addClassName("overview-map");
        map.getElement().addEventListener("click", event -> chosenOnMap(event.getEventData().get(NIS).asString("")))
                .setFilter("event.target.closest('[data-nis]') != null").addEventData(NIS);
        map.getElement().addEventListener("keydown", event -> chosenOnMap(event.getEventData().get(NIS).asString("")))
                .setFilter("(event.key === 'Enter' || event.key === ' ') && event.target.closest('[data-nis]') != null"
                        + " && (event.preventDefault() || true)")
                .addEventData(NIS);
        almost.addClassNames("card", "link-almost");
        count.addClassName("overview-count");
        count.getElement().setAttribute("role", "status");
        Div mapCard = new Div(skip(), map);
        mapCard.addClassNames("card", "overview-map-card", "not-on-paper");
        Div found = new Div(count, clear);
        found.addClassName("link-found");
        add(head(), filters(), almost, mapCard, found, grid);
    }

    private Div head() {
        Paragraph intro = new Paragraph(words.get("linkgroup.list.intro"));
        intro.addClassName("page-intro");
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] table = csv().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(new ByteArrayInputStream(table), words.get("linkgroup.list.file") + ".csv",
                            "text/csv; charset=utf-8", table.length);
                }), AttachmentType.DOWNLOAD, "");
        Button export = new Button(words.get("linkgroup.list.export"), VaadinIcon.DOWNLOAD_ALT.create());
        export.getElement().setAttribute("tabindex", "-1");
        export.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        download.add(export);
        Button print = new Button(words.get("linkgroup.list.print"), VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(new Anchor(ProposalsView.PATH, words.get("linkgroup.compose.open")), download, print);
        actions.addClassName("not-on-paper");
        Div head = new Div(new Div(new H1(words.get("linkgroup.list.title")), intro), actions);
        head.addClassName("page-head");
        return head;
    }

    private Div filters() {
        search.setLabel(words.get("linkgroup.list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(80);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed());
        choice(regions, "linkgroup.list.region", List.of(Region.values()), region -> words.get("place.region." + region.name()));
        choice(parts, "linkgroup.list.part", List.of(PartOfDay.values()), part -> words.get("linkgroup.part." + part.name()));
        choice(languages, "linkgroup.list.language", List.of(Language.values()), words.shared()::language);
        choice(interests, "linkgroup.list.interest", List.of(Interest.values()), words.shared()::interest);
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div filters = new Div(search, regions, parts, languages, interests);
        filters.addClassNames("overview-filters", "link-filters", "not-on-paper");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", words.get("linkgroup.list.filters"));
        return filters;
    }

    private <T> void choice(MultiSelectComboBox<T> field, String label, List<T> items, ItemLabelGenerator<T> name) {
        field.setLabel(words.get(label));
        field.setItems(items);
        field.setItemLabelGenerator(name);
        field.setPlaceholder(words.get("linkgroup.list.all"));
        field.addValueChangeListener(change -> changed());
    }

    private Component skip() {
        Anchor skip = new Anchor("#link-list", words.get("linkgroup.list.toList"));
        skip.addClassName("overview-skip");
        skip.getElement().executeJs(
                "this.addEventListener('click', e => { e.preventDefault(); document.getElementById('link-list').focus(); })");
        return skip;
    }

    private Component name(Candidate one) {
        Div cell = new Div(new Anchor(CaseFilePages.file(one.caseId()), one.name()));
        if (one.rests()) {
            Span rests = new Span(words.get("linkgroup.list.rests"));
            rests.addClassNames("quiet", "overview-small");
            cell.add(rests);
        }
        cell.addClassName("overview-cell");
        return cell;
    }

    private String missing(Candidate one) {
        return words.missing(one.profile().missing());
    }

    // ---- what is listed

    private void changed() {
        if (!filling) {
            list();
            keepInAddress();
        }
    }

    /** Only who waits there; chosen once more, everybody again. */
    void chosenOnMap(String nis) {
        municipality = municipality.equals(nis) ? "" : nis;
        changed();
    }

    private void clear() {
        filling = true;
        municipality = "";
        search.clear();
        List.of(regions, parts, languages, interests).forEach(MultiSelectComboBox::clear);
        filling = false;
        changed();
    }

    private void list() {
        SearchWords typed = SearchWords.of(search.getValue());
        List<Candidate> found = all.stream()
                .filter(one -> typed.find(one.name()))
                .filter(one -> regions.isEmpty() || regions.getValue().contains(one.place().region()))
                .filter(one -> parts.isEmpty() || one.profile().times().stream().anyMatch(time -> parts.getValue().contains(time.part())))
                .filter(one -> languages.isEmpty() || one.profile().languages().stream().anyMatch(languages.getValue()::contains))
                .filter(one -> interests.isEmpty() || one.profile().interests().stream().anyMatch(interests.getValue()::contains))
                .toList();
        listed = found.stream().filter(one -> municipality.isEmpty() || one.place().nisCode().equals(municipality)).toList();
        grid.setItems(listed);
        count.setText(words.get("linkgroup.list.count", listed.size()));
        clear.setVisible(listed.size() < all.size());
        drawMap(found);
        showAlmost();
    }

    private void drawMap(List<Candidate> found) {
        Map<String, Long> waiting = found.stream().collect(Collectors.groupingBy(one -> one.place().nisCode(), Collectors.counting()));
        List<Marks> marks = places.municipalities(getLocale()).stream()
                .map(place -> new Marks(place, waiting.getOrDefault(place.nisCode(), 0L).intValue(), 0, 0, 0)).toList();
        map.getElement().setProperty("innerHTML", picture.draw(words.get("linkgroup.list.map"), marks, marks));
        map.getElement().executeJs(
                "this.querySelectorAll('[data-nis]').forEach(place => { const is = place.dataset.nis === $0;"
                        + " place.classList.toggle('selected', is); place.setAttribute('aria-pressed', is); })",
                municipality);
    }

    /** Among those of the chosen regions: what else is chosen picks who is shown, and makes no group smaller than it is. */
    private void showAlmost() {
        List<AlmostGroup> groups = whoWaits.almostGroups(
                all.stream().filter(one -> regions.isEmpty() || regions.getValue().contains(one.place().region())).toList(), getLocale());
        almost.removeAll();
        almost.add(new H2(words.get("linkgroup.almost.title")));
        if (groups.isEmpty()) {
            almost.add(new Paragraph(words.get("linkgroup.almost.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        groups.forEach(group -> {
            Span who = new Span(
                    words.get("linkgroup.almost.who", words.shared().list(group.members().stream().map(Candidate::name).toList())));
            who.addClassNames("quiet", "overview-small");
            ListItem item = new ListItem(new Span(words.almost(group)), who);
            list.add(item);
        });
        almost.add(list);
    }

    String csv() {
        CsvTable table = new CsvTable();
        table.line(List.of(
                words.get("linkgroup.list.name"), words.get("linkgroup.list.place"), words.get("linkgroup.list.region"),
                words.get("linkgroup.list.since"), words.get("linkgroup.list.times"), words.get("linkgroup.list.languages"),
                words.get("linkgroup.list.interest"), words.get("linkgroup.list.missing")));
        listed.forEach(one -> table.line(List.of(
                one.name(), one.place().name(), words.get("place.region." + one.place().region().name()),
                moments.dayOf(one.since()).toString(), words.times(one.profile().times()),
                words.shared().languages(one.profile().languages()), words.shared().interests(one.profile().interests()), missing(one))));
        return table.toString();
    }

    // ---- the address

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    void show(QueryParameters parameters) {
        filling = true;
        regions.setValue(read(Region.class, parameters, "regio"));
        parts.setValue(read(PartOfDay.class, parameters, "deel"));
        languages.setValue(read(Language.class, parameters, "taal"));
        interests.setValue(read(Interest.class, parameters, "doet"));
        filling = false;
        municipality = parameters.getSingleParameter("gemeente").flatMap(places::find).map(place -> place.nisCode()).orElse("");
        all = whoWaits.all();
        list();
    }

    private void keepInAddress() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("regio", ConstantsInAddress.write(regions.getValue()));
        parameters.put("gemeente", municipality);
        parameters.put("deel", ConstantsInAddress.write(parts.getValue()));
        parameters.put("taal", ConstantsInAddress.write(languages.getValue()));
        parameters.put("doet", ConstantsInAddress.write(interests.getValue()));
        parameters.values().removeIf(String::isEmpty);
        getUI().ifPresent(ui -> ui.getPage().getHistory()
                .replaceState(null, new Location(PATH, QueryParameters.simple(parameters))));
    }

    private static <E extends Enum<E>> Set<E> read(Class<E> type, QueryParameters parameters, String name) {
        return ConstantsInAddress.read(type, parameters.getSingleParameter(name).orElse(""));
    }

    @Override
    public String getPageTitle() {
        return words.get("linkgroup.list.title") + " · Omringd";
    }
}
