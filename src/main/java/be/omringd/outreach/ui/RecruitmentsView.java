package be.omringd.outreach.ui;

import be.omringd.access.CurrentActor;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentState;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.TeamRecruitments;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The vacancies and campaigns of the own regions: what waits, what is online, what is over. They are approved in their task, where the
 * remark for the writer is; from here one gets to the file. The address is the state.
 */
@Route(value = RecruitmentPages.OVERVIEW, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@Menu(title = "outreach.menu", icon = "vaadin:megaphone", order = 45)
@StyleSheet("context://outreach/editor.css")
class RecruitmentsView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final int AT_MOST = 300;
    private static final Set<RecruitmentState> NOT_OVER = EnumSet.complementOf(EnumSet.of(RecruitmentState.CLOSED));

    /** What somebody wants to see. */
    private enum Shown {
        OPEN(NOT_OVER), WAITING(EnumSet.of(RecruitmentState.DRAFT, RecruitmentState.SUBMITTED)),
        ONLINE(EnumSet.of(RecruitmentState.ONLINE)),
        CLOSED(EnumSet.of(RecruitmentState.CLOSED));

        private final Set<RecruitmentState> states;

        Shown(Set<RecruitmentState> states) {
            this.states = states;
        }
    }

    private final TeamRecruitments recruitments;
    private final CurrentActor currentActor;
    private final RecruitmentWords words;
    private final Select<Shown> shown = new Select<>();
    private final Select<RecruitmentKind> kind = new Select<>();
    private final Select<Region> region = new Select<>();
    private final Div results = new Div();
    private boolean reading;

    RecruitmentsView(TeamRecruitments recruitments, CurrentActor currentActor, Places places, Texts texts) {
        this.recruitments = recruitments;
        this.currentActor = currentActor;
        this.words = new RecruitmentWords(texts, places, getLocale());
        addClassName("recruitments");
        Paragraph intro = new Paragraph(words.get("outreach.overview.intro"));
        intro.addClassName("page-intro");
        Anchor list = new Anchor(PublicAddress.VACANCIES, words.get("outreach.overview.public"));
        list.setRouterIgnore(true);
        list.setTarget("_blank");
        Div head = new Div(new Div(new H1(words.get("outreach.overview.title")), intro), list);
        head.addClassName("page-head");
        shown.setLabel(words.get("outreach.filter.state"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(one -> words.get("outreach.filter." + one));
        kind.setLabel(words.get("outreach.filter.kind"));
        kind.setItems(RecruitmentKind.values());
        kind.setItemLabelGenerator(one -> one == null ? words.get("outreach.filter.all") : words.get("outreach.kind." + one));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(words.get("outreach.filter.all"));
        region.setLabel(words.get("outreach.filter.region"));
        region.setItems(currentActor.get().visibleRegions().stream().sorted().toList());
        region.setItemLabelGenerator(one -> one == null ? words.get("outreach.filter.regions") : words.get("place.region." + one.name()));
        region.setEmptySelectionAllowed(true);
        region.setEmptySelectionCaption(words.get("outreach.filter.regions"));
        for (Select<?> filter : List.of(shown, kind, region)) {
            filter.addValueChangeListener((ComponentValueChangeEvent<?, ?> change) -> changed());
        }
        Div filters = new Div(shown, kind, region);
        filters.addClassName("recruitments-filters");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", words.get("outreach.filter.label"));
        results.addClassName("recruitments-results");
        add(head, filters, results);
    }

    private void changed() {
        if (!reading) {
            refresh();
            Map<String, String> parameters = new LinkedHashMap<>();
            if (shown.getValue() != Shown.OPEN) {
                parameters.put("status", code(shown.getValue()));
            }
            Optional.ofNullable(kind.getValue()).ifPresent(one -> parameters.put("soort", code(one)));
            Optional.ofNullable(region.getValue()).ifPresent(one -> parameters.put("regio", code(one)));
            getUI().ifPresent(ui -> ui.getPage().getHistory()
                    .replaceState(null, new Location(RecruitmentPages.OVERVIEW, QueryParameters.simple(parameters))));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        reading = true;
        shown.setValue(constant(Shown.values(), parameters, "status").orElse(Shown.OPEN));
        kind.setValue(constant(RecruitmentKind.values(), parameters, "soort").orElse(null));
        region.setValue(constant(Region.values(), parameters, "regio")
                .filter(currentActor.get().visibleRegions()::contains).orElse(null));
        reading = false;
        refresh();
    }

    private void refresh() {
        results.removeAll();
        Set<RecruitmentKind> kinds = kind.getValue() == null ? EnumSet.allOf(RecruitmentKind.class) : EnumSet.of(kind.getValue());
        List<RecruitmentSummary> found = recruitments.list(shown.getValue().states, kinds, region.getValue(), AT_MOST);
        Paragraph count = new Paragraph(words.get("outreach.overview.count", found.size(),
                found.stream().filter(RecruitmentSummary::waitsForApproval).count(),
                found.stream().filter(one -> one.state() == RecruitmentState.ONLINE && !one.rests()).count()));
        count.addClassName("recruitments-count");
        count.getElement().setAttribute("role", "status");
        results.add(count);
        if (found.isEmpty()) {
            Paragraph nothing = new Paragraph(words.get("outreach.overview.empty"));
            nothing.addClassNames("card", "quiet");
            results.add(nothing);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("recruitments-list");
        found.forEach(one -> list.add(item(one)));
        results.add(list);
    }

    private ListItem item(RecruitmentSummary recruitment) {
        H2 title = new H2(new Anchor(RecruitmentPages.recruitment(recruitment.id()), recruitment.texts().in(words.locale()).title()));
        Div head = new Div(title, RecruitmentLine.tag(recruitment, words));
        head.addClassName("recruitments-head");
        Div facts = new Div();
        facts.addClassName("recruitments-facts");
        for (String fact : List.of(
                words.get("outreach.kind." + recruitment.kind()), words.municipality(recruitment.need().placeCode()),
                words.get("place.region." + recruitment.region().name()), RecruitmentLine.when(recruitment, words),
                RecruitmentLine.answers(recruitment, words))) {
            facts.add(new Span(fact));
        }
        ListItem item = new ListItem(head, facts);
        item.addClassName("card");
        return item;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).flatMap(text -> Arrays.stream(all).filter(one -> code(one).equals(text)).findFirst());
    }

    @Override
    public String getPageTitle() {
        return words.get("outreach.overview.title") + " · Omringd";
    }
}
