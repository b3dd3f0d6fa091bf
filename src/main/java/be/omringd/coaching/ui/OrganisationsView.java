package be.omringd.coaching.ui;

import be.omringd.coaching.CoachingPages;
import be.omringd.coaching.CoachingRequests;
import be.omringd.organisation.Organisation;
import be.omringd.organisation.Organisations;
import be.omringd.place.Places;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import be.omringd.text.SearchWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/**
 * The register of organisations: those with these words in their name, or the one with this code. What is typed stays out of the address.
 */
@Route(value = CoachingPages.ORGANISATIONS, layout = MainLayout.class)
@RolesAllowed({"TRAINER", "MANAGER"})
@Menu(title = "coaching.organisations.menu", icon = "vaadin:building-o", order = 46)
@StyleSheet("context://coaching/coaching.css")
class OrganisationsView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final Organisations organisations;
    private final CoachingRequests requests;
    private final Places places;
    private final Texts texts;
    private final UnorderedList list = new UnorderedList();
    private final Span count = new Span();
    private final Button more = new Button();
    private int shown = PAGE;

    OrganisationsView(Organisations organisations, CoachingRequests requests, Places places, Texts texts) {
        this.organisations = organisations;
        this.requests = requests;
        this.places = places;
        this.texts = texts;
        addClassName("organisation-page");
        Paragraph intro = new Paragraph(text("coaching.organisations.intro"));
        intro.addClassName("page-intro");
        TextField search = new TextField(text("coaching.organisations.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(80);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("organisation-search");
        search.addValueChangeListener(change -> {
            shown = PAGE;
            show(change.getValue());
        });
        count.getElement().setAttribute("role", "status");
        list.addClassName("organisation-list");
        more.setText(text("coaching.organisations.more"));
        more.addClickListener(click -> {
            shown += PAGE;
            show(search.getValue());
        });
        Div card = new Div(count, list, more);
        card.addClassName("card");
        add(new H1(text("coaching.organisations.title")), intro, search, card);
        show("");
    }

    private void show(String typed) {
        Optional<Organisation> named = requests.organisationOf(typed).flatMap(organisations::find);
        SearchWords words = SearchWords.of(typed);
        List<Organisation> found = named.map(List::of).orElseGet(() -> organisations.list(words, 0, shown));
        int all = named.isPresent() ? 1 : organisations.count(words);
        count.setText(text("coaching.organisations.count", all));
        more.setVisible(all > found.size());
        list.removeAll();
        found.forEach(one -> {
            Span where = new Span(" · " + text("organisation.kind." + one.kind().name()) + " · "
                    + places.label(one.placeCode(), getLocale()));
            where.addClassName("quiet");
            list.add(new ListItem(new Anchor(CoachingPages.organisation(one.id()), one.name()), where));
        });
    }

    @Override
    public String getPageTitle() {
        return text("coaching.organisations.title") + " · Omringd";
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }
}
