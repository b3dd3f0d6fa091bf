package be.omringd.overview.ui;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.overview.NeedAndOffer;
import be.omringd.overview.NeedAndOffer.Municipality;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.place.ui.MapOfPlaces;
import be.omringd.place.ui.MapOfPlaces.Marks;
import be.omringd.place.ui.PlaceField;
import be.omringd.shell.ConstantsInAddress;
import be.omringd.shell.CsvTable;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.text.SearchWords;
import be.omringd.volunteer.ui.VolunteerPages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
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
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
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
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where people wait for a volunteer and where volunteers wait for a group: a map, and beside it the list that says the same. What is
 * chosen stands in the address.
 */
@Route(value = OverviewView.PATH, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@Menu(title = "overview.menu", icon = "vaadin:map-marker", order = 42)
@StyleSheet("context://overview/overview.css")
class OverviewView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    static final String PATH = "vraag-en-aanbod";
    private static final String NIS = "event.target.closest('[data-nis]').dataset.nis";
    private static final List<Integer> DISTANCES = List.of(5, 10, 15, 20, 30, 50);

    /** Which municipalities are listed. Texts: {@code overview.show.<name>}. */
    enum Show { BUSY, WAITING, OFFERING, UNANSWERED, ALL }

    private final NeedAndOffer needAndOffer;
    private final Places places;
    private final Texts texts;
    private final Moments moments;
    private final Set<Region> own;
    private final MapOfPlaces picture;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<Region> regions = new MultiSelectComboBox<>();
    private final Select<Show> show = new Select<>();
    private final PlaceField near;
    private final Select<Integer> km = new Select<>();
    private final Div map = new Div();
    private final Div detail = new Div();
    private final Paragraph count = new Paragraph();
    private final Grid<Municipality> grid = new Grid<>();
    private final Grid.Column<Municipality> waitingAround;
    private final Grid.Column<Municipality> roomAround;
    private NeedAndOffer.LinkGroups linkGroups = new NeedAndOffer.LinkGroups(Map.of(), Map.of());
    private List<Municipality> all = List.of();
    private List<Municipality> listed = List.of();
    private boolean filling;

    OverviewView(NeedAndOffer needAndOffer, Places places, Texts texts, Moments moments, CurrentActor currentActor) {
        this.needAndOffer = needAndOffer;
        this.places = places;
        this.texts = texts;
        this.moments = moments;
        Actor actor = currentActor.get();
        this.own = actor.has(Role.MANAGER) ? Set.of() : actor.regions();
        this.picture = new MapOfPlaces(this::sentence, own);
        this.near = new PlaceField(text("overview.near"), places, getLocale());
        addClassName("overview");

        grid.addColumn(new ComponentRenderer<>(this::name)).setHeader(text("overview.municipality")).setFlexGrow(2).setWidth("10rem")
                .setSortable(true).setComparator(Comparator.comparing(one -> one.place().name()));
        files(Municipality::waiting, "wacht", "overview.waiting", "7.75rem");
        files(Municipality::soon, "binnenkort", "overview.soon", "8rem");
        number(Municipality::room, "overview.room", "9rem");
        number(Municipality::candidates, "overview.candidates", "8.5rem");
        waitingAround = number(Municipality::waitingAround, "overview.waiting", "8.25rem");
        roomAround = number(Municipality::roomAround, "overview.room", "8.25rem");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", text("overview.title"));
        grid.addClassName("overview-grid");
        grid.setEmptyStateText(text("overview.empty"));
        grid.setPartNameGenerator(one -> one.waiting() > 0 && one.roomAround() == 0 ? "overview-unanswered" : null);
        grid.asSingleSelect().addValueChangeListener(change -> selected(change.getValue()));
        count.addClassName("overview-count");
        count.getElement().setAttribute("role", "status");
        Div pictureCard = new Div(skip(), map, legend());
        pictureCard.addClassNames("card", "overview-map-card");
        detail.addClassNames("card", "overview-detail");
        detail.getElement().setAttribute("role", "status");
        Div above = new Div(pictureCard, detail);
        above.addClassName("overview-above");
        grid.setId("overview-list");
        add(head(), filters(), above, count, grid);
        map.addClassName("overview-map");
        map.getElement().addEventListener("click", event -> chosenOnMap(event.getEventData().get(NIS).asString("")))
                .setFilter("event.target.closest('[data-nis]') != null").addEventData(NIS);
        map.getElement().addEventListener("keydown", event -> chosenOnMap(event.getEventData().get(NIS).asString("")))
                .setFilter("(event.key === 'Enter' || event.key === ' ') && event.target.closest('[data-nis]') != null"
                        + " && (event.preventDefault() || true)")
                .addEventData(NIS);
    }

    private Div head() {
        Paragraph intro = new Paragraph(text("overview.intro"));
        intro.addClassName("page-intro");
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] table = csv().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(table), text("overview.file") + ".csv", "text/csv; charset=utf-8", table.length);
                }), AttachmentType.DOWNLOAD, "");
        Button button = new Button(text("overview.download"), VaadinIcon.DOWNLOAD_ALT.create());
        button.getElement().setAttribute("tabindex", "-1");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        download.add(button);
        Div head = new Div(new Div(new H1(text("overview.title")), intro), download);
        head.addClassName("page-head");
        return head;
    }

    private Div filters() {
        search.setLabel(text("overview.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(60);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        regions.setLabel(text("overview.region"));
        regions.setItems(Region.values());
        regions.setItemLabelGenerator(this::region);
        regions.setPlaceholder(text("overview.everywhere"));
        show.setLabel(text("overview.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(value -> text("overview.show." + value.name()));
        near.setPlaceholder(text("overview.near.example"));
        km.setLabel(text("overview.km"));
        km.setItems(DISTANCES);
        km.setItemLabelGenerator(value -> text("overview.km.number", value));
        search.addValueChangeListener(change -> changed());
        regions.addValueChangeListener(change -> changed());
        show.addValueChangeListener(change -> changed());
        near.addValueChangeListener(change -> changed());
        km.addValueChangeListener(change -> {
            if (!filling) {
                read();
                changed();
            }
        });
        Div filters = new Div(search, regions, show, near, km);
        filters.addClassName("overview-filters");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", text("overview.filters"));
        return filters;
    }

    private Component skip() {
        Anchor skip = new Anchor("#overview-list", text("overview.toList"));
        skip.addClassName("overview-skip");
        skip.getElement().executeJs(
                "this.addEventListener('click', e => { e.preventDefault(); document.getElementById('overview-list').focus(); })");
        return skip;
    }

    private Component legend() {
        UnorderedList legend = new UnorderedList(
                key("overview-need", false, "overview.waiting"), key("overview-need soon", false, "overview.legend.soon"),
                key("overview-offer", true, "overview.room"), key("overview-offer soon", true, "overview.legend.candidates"),
                new ListItem(text("overview.legend.size")));
        legend.addClassName("overview-legend");
        return legend;
    }

    private ListItem key(String name, boolean diamond, String textKey) {
        Span mark = new Span();
        mark.getElement().setProperty("innerHTML", "<svg viewBox=\"0 0 20 20\" aria-hidden=\"true\">" + (diamond
                ? "<path class=\"" + name + "\" d=\"M10 2 L18 10 L10 18 L2 10Z\"/>"
                : "<circle class=\"" + name + "\" cx=\"10\" cy=\"10\" r=\"7\"/>") + "</svg>");
        return new ListItem(mark, new Span(text(textKey)));
    }

    private Grid.Column<Municipality> number(ValueProvider<Municipality, Integer> value, String key, String width) {
        return grid.addColumn(one -> value.apply(one) == 0 ? "–" : String.valueOf(value.apply(one))).setHeader(text(key))
                .setTextAlign(ColumnTextAlign.END).setWidth(width).setFlexGrow(0).setSortable(true)
                .setComparator(Comparator.comparing(value::apply));
    }

    /** A number that leads to its files, where somebody may see them. */
    private void files(ValueProvider<Municipality, Integer> value, String filter, String key, String width) {
        grid.addColumn(new ComponentRenderer<Component, Municipality>(one -> {
            int number = value.apply(one);
            if (number == 0 || !seesFilesOf(one)) {
                return new Span(number == 0 ? "–" : String.valueOf(number));
            }
            Anchor link = new Anchor(files(one, filter), String.valueOf(number));
            link.setAriaLabel(text("overview.link.number", number, text(key), one.place().name()));
            return link;
        })).setHeader(text(key)).setTextAlign(ColumnTextAlign.END).setWidth(width).setFlexGrow(0).setSortable(true)
                .setComparator(Comparator.comparing(value::apply));
    }

    static List<Marks> marks(List<Municipality> municipalities) {
        return municipalities.stream().map(one -> new Marks(one.place(), one.waiting(), one.soon(), one.room(), one.candidates())).toList();
    }

    private static String files(Municipality one, String filter) {
        return CaseFilePages.filesIn(one.place(), filter);
    }

    private boolean seesFilesOf(Municipality one) {
        return own.isEmpty() || own.contains(one.place().region());
    }

    private Div name(Municipality one) {
        Span name = new Span(one.place().name());
        name.addClassName("overview-name");
        Span where = new Span(own.contains(one.place().region())
                ? text("overview.ownRegion", region(one.place().region())) : region(one.place().region()));
        where.addClassNames("quiet", "overview-small");
        Div cell = new Div(name, where);
        cell.addClassName("overview-cell");
        return cell;
    }

    // ---- what is listed

    private void read() {
        all = needAndOffer.all(km.getValue(), getLocale());
        linkGroups = needAndOffer.linkGroups(getLocale());
        waitingAround.setHeader(text("overview.waitingAround", km.getValue()));
        roomAround.setHeader(text("overview.roomAround", km.getValue()));
    }

    private void changed() {
        if (!filling) {
            list();
            keepInAddress();
        }
    }

    private void list() {
        Optional<Place> centre = Optional.ofNullable(near.getValue()).flatMap(places::find);
        SearchWords typed = SearchWords.of(search.getValue());
        listed = all.stream()
                .filter(one -> typed.find(one.place().name()))
                .filter(one -> regions.getValue().isEmpty() || regions.getValue().contains(one.place().region()))
                .filter(this::isShown)
                .filter(one -> centre.isEmpty() || one.place().kmTo(centre.get()) <= km.getValue())
                .sorted(Comparator.comparing((Municipality one) -> !own.contains(one.place().region()))
                        .thenComparing(one -> one.waiting() == 0)
                        .thenComparing(Comparator.comparing(Municipality::waiting).thenComparing(Municipality::soon)
                                .thenComparing(Municipality::room).thenComparing(Municipality::candidates).reversed()))
                .toList();
        map.getElement().setProperty("innerHTML", picture.draw(text("overview.map"), marks(all), marks(listed)));
        grid.setItems(listed);
        count.setText(text("overview.count", listed.size(), sum(Municipality::waiting), sum(Municipality::room)));
        selected(null);
    }

    private int sum(ValueProvider<Municipality, Integer> value) {
        return listed.stream().mapToInt(value::apply).sum();
    }

    private boolean isShown(Municipality one) {
        return switch (show.getValue()) {
            case BUSY -> !one.isQuiet() || linkWaiting(one) > 0;
            case WAITING -> one.waiting() > 0;
            case OFFERING -> one.room() > 0 && one.waitingAround() == 0;
            case UNANSWERED -> one.waiting() > 0 && one.roomAround() == 0;
            case ALL -> true;
        };
    }

    private void chosenOnMap(String nis) {
        listed.stream().filter(one -> one.place().nisCode().equals(nis)).findFirst().ifPresent(one -> {
            grid.select(one);
            grid.scrollToItem(one);
        });
    }

    private void selected(@Nullable Municipality one) {
        map.getElement().executeJs(
                "this.querySelectorAll('[data-nis]').forEach(place => { const is = place.dataset.nis === $0;"
                        + " place.classList.toggle('selected', is); place.setAttribute('aria-pressed', is); })",
                one == null ? "" : one.place().nisCode());
        detail.removeAll();
        if (one == null) {
            H2 title = new H2(text("overview.detail.none"));
            Paragraph how = new Paragraph(text("overview.detail.how"));
            how.addClassName("quiet");
            detail.add(title, how);
            showLinkGroups();
            return;
        }
        UnorderedList facts = new UnorderedList();
        facts.add(fact(one, one.waiting(), "wacht", one.since() == null
                ? text("overview.fact.waiting", one.waiting())
                : text("overview.fact.waitingSince", one.waiting(), moments.date(one.since(), getLocale()))));
        facts.add(fact(one, one.soon(), "binnenkort", text("overview.fact.soon", one.soon())));
        facts.add(new ListItem(text("overview.fact.room", one.room())));
        facts.add(new ListItem(text("overview.fact.candidates", one.candidates())));
        if (linkWaiting(one) > 0) {
            facts.add(new ListItem(text("overview.fact.link", linkWaiting(one))));
        }
        linkGroups.missing().entrySet().stream().filter(group -> group.getKey().nisCode().equals(one.place().nisCode()))
                .forEach(group -> facts.add(new ListItem(text("overview.fact.linkAlmost", group.getValue()))));
        Paragraph around = new Paragraph(text("overview.fact.around", km.getValue(), one.waitingAround(), one.roomAround()));
        around.addClassName("overview-around");
        Div links = new Div(
                new Anchor(VolunteerPages.near(one.place(), km.getValue()), text("overview.link.volunteers", km.getValue())));
        if (seesFilesOf(one)) {
            links.add(new Anchor(CaseFilePages.openFilesIn(one.place()),
                    text("overview.link.files", one.place().name())));
        }
        links.addClassName("overview-links");
        detail.add(new H2(one.place().name()), facts, around, links);
    }

    private long linkWaiting(Municipality one) {
        return linkGroups.waiting().getOrDefault(one.place().nisCode(), 0L);
    }

    /** Where a link group could almost be made, as long as no municipality is chosen. */
    private void showLinkGroups() {
        if (!linkGroups.missing().isEmpty()) {
            UnorderedList groups = new UnorderedList();
            linkGroups.missing().forEach((place, missing) -> groups.add(new ListItem(
                    place.name() + ": " + text("overview.fact.linkAlmost", missing))));
            detail.add(new H2(text("overview.link.title")), groups);
        }
    }

    private ListItem fact(Municipality one, int number, String filter, String sentence) {
        return number > 0 && seesFilesOf(one) ? new ListItem(new Anchor(files(one, filter), sentence)) : new ListItem(sentence);
    }

    /** "Zottegem: 2 mensen wachten, 3 vrijwilligers met plaats". */
    private String sentence(Marks one) {
        List<String> parts = new ArrayList<>();
        add(parts, "overview.fact.waiting", one.waiting());
        add(parts, "overview.fact.soon", one.soon());
        add(parts, "overview.fact.room", one.room());
        add(parts, "overview.fact.candidates", one.candidates());
        return one.place().name() + ": " + String.join(", ", parts);
    }

    private void add(List<String> parts, String key, int number) {
        if (number > 0) {
            parts.add(text(key, number));
        }
    }

    String csv() {
        CsvTable table = new CsvTable();
        table.line(List.of(
                text("overview.municipality"), text("overview.nis"), text("overview.region"), text("overview.waiting"),
                text("overview.since"), text("overview.soon"), text("overview.room"), text("overview.candidates"),
                text("overview.waitingAround", km.getValue()),
                text("overview.roomAround", km.getValue())));
        listed.forEach(one -> table.line(List.of(
                one.place().name(), one.place().nisCode(), region(one.place().region()), String.valueOf(one.waiting()),
                one.since() == null ? "" : moments.dayOf(one.since()).toString(), String.valueOf(one.soon()), String.valueOf(one.room()),
                String.valueOf(one.candidates()), String.valueOf(one.waitingAround()), String.valueOf(one.roomAround()))));
        return table.toString();
    }

    // ---- the address

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    void show(QueryParameters parameters) {
        filling = true;
        regions.setValue(ConstantsInAddress.read(Region.class, parameters.getSingleParameter("regio").orElse("")));
        show.setValue(parameters.getSingleParameter("toon")
                .flatMap(name -> Arrays.stream(Show.values()).filter(one -> one.name().equalsIgnoreCase(name)).findFirst())
                .orElse(Show.BUSY));
        near.setValue(parameters.getSingleParameter("bij").filter(code -> places.find(code).isPresent()).orElse(null));
        km.setValue(parameters.getSingleParameter("km")
                .flatMap(text -> DISTANCES.stream().filter(one -> String.valueOf(one).equals(text)).findFirst()).orElse(15));
        filling = false;
        read();
        list();
    }

    private void keepInAddress() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("regio", ConstantsInAddress.write(regions.getValue()));
        parameters.put("toon", show.getValue() == Show.BUSY ? "" : ConstantsInAddress.write(show.getValue()));
        parameters.put("bij", near.getValue() == null ? "" : near.getValue());
        parameters.put("km", km.getValue() == 15 ? "" : String.valueOf(km.getValue()));
        parameters.values().removeIf(String::isEmpty);
        getUI().ifPresent(ui -> ui.getPage().getHistory()
                .replaceState(null, new Location(PATH, QueryParameters.simple(parameters))));
    }

    private String region(Region region) {
        return text("place.region." + region.name());
    }

    @Override
    public String getPageTitle() {
        return text("overview.title") + " · Omringd";
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }
}
