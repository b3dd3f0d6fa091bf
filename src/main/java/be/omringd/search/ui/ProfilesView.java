package be.omringd.search.ui;

import be.omringd.place.Places;
import be.omringd.search.Profiles;
import be.omringd.search.Profiles.OfBoth;
import be.omringd.search.Profiles.OfNeed;
import be.omringd.search.Profiles.OfVolunteer;
import be.omringd.search.SearchId;
import be.omringd.shell.IdInAddress;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One page for each side, to read together or to print: of the group for the volunteer, of the volunteer for the person. Nothing on
 * it tells who they are, until both said yes; then it says their first names.
 */
@Route(value = "zoektocht/:search/kennismaken/:volunteer", layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@StyleSheet("context://search/search.css")
class ProfilesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Profiles profiles;
    private final SearchWords words;

    ProfilesView(Profiles profiles, Places places, Texts texts) {
        this.profiles = profiles;
        this.words = new SearchWords(texts, places, getLocale());
        addClassName("profiles");
    }

    static String address(SearchId search, VolunteerId volunteer) {
        return "zoektocht/" + search + "/kennismaken/" + volunteer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(profiles.of(
                id(event, "search", SearchId::new), id(event, "volunteer", VolunteerId::new))
                .orElseThrow(NotFoundException::new));
    }

    void show(OfBoth both) {
        Paragraph intro = new Paragraph(words.get(both.names().isPresent() ? "search.profiles.introNames" : "search.profiles.intro"));
        intro.addClassName("page-intro");
        Div head = new Div(new Div(new H1(words.get("search.profiles.title")), intro));
        head.addClassName("page-head");
        Div pages = new Div(
                page(both.names().map(Profiles.FirstNames::person)
                        .map(name -> words.get("search.profiles.groupOf", name)).orElse(words.get("search.profiles.group")),
                        words.get("search.profiles.forVolunteer"), ofNeed(both.need(), both.km())),
                page(both.names().map(Profiles.FirstNames::volunteer).orElse(words.get("search.profiles.volunteer")),
                        words.get("search.profiles.forPerson"), ofVolunteer(both.volunteer(), both.km())));
        pages.addClassName("profile-pages");
        add(head, pages);
    }

    private Component page(String title, String forWhom, List<Component> parts) {
        Span reader = new Span(forWhom);
        reader.addClassNames("quiet", "profile-for");
        Div page = new Div(reader, new H2(title));
        page.addClassNames("card", "profile-page");
        parts.forEach(page::add);
        Button print = new Button(words.get("search.profiles.print"), VaadinIcon.PRINT.create());
        print.setAriaLabel(words.get("search.profiles.printThis", forWhom));
        print.addClassName("profile-print");
        // printing is the browser's: only this page, and everything back afterwards
        print.getElement().executeJs("""
                this.addEventListener('click', () => {
                  const page = this.closest('.profile-page');
                  page.classList.add('printing');
                  window.print();
                  page.classList.remove('printing');
                })""");
        page.add(print);
        return page;
    }

    private List<Component> ofNeed(OfNeed need, int km) {
        List<Component> parts = new ArrayList<>();
        if (need.publicText() != null && !need.publicText().isBlank()) {
            Paragraph text = new Paragraph(need.publicText());
            text.addClassNames("profile-text", "search-words");
            parts.add(text);
        }
        DescriptionList list = new DescriptionList();
        line(list, "search.profiles.where",
                km <= 1
                        ? words.get("search.profiles.nearYou", words.get("place.region." + need.region().name()))
                        : words.get("search.profiles.kmFromYou", words.get("place.region." + need.region().name()), km));
        line(list, "search.need.frequency", need.frequency() == null ? "" : words.get("search.frequency." + need.frequency().name()));
        line(list, "search.need.when", words.volunteers().parts(need.preferences().when()));
        line(list, "search.need.languages", words.volunteers().languages(need.languages()));
        line(list, "search.profiles.likes", words.volunteers().interests(need.preferences().wishes().interests()));
        line(list, "search.need.minors", need.minors() ? words.get("search.need.minors.yes") : "");
        parts.add(list);
        return parts;
    }

    private List<Component> ofVolunteer(OfVolunteer volunteer, int km) {
        DescriptionList list = new DescriptionList();
        line(list, "search.profiles.where", km <= 1 ? words.get("search.profiles.nearThem") : words.get("search.profiles.kmFromThem", km));
        line(list, "search.profiles.age", volunteer.age().map(words::age).orElse(""));
        line(list, "search.need.languages", words.volunteers().languages(volunteer.languages()));
        line(list, "search.profiles.likes", words.volunteers().interests(volunteer.told().interests()));
        line(list, "search.profiles.inOwnWords", volunteer.inOwnWords() == null ? "" : volunteer.inOwnWords());
        line(list, "search.profiles.pace", volunteer.told().pace() == null ? "" : words.volunteers().pace(volunteer.told().pace()));
        line(list, "search.profiles.experience", words.volunteers().experiences(volunteer.told().experience()));
        line(list, "search.profiles.when", words.volunteers().parts(volunteer.when()));
        line(list, "search.profiles.traits", words.volunteers().traits(volunteer.told().traits()));
        return List.of(list);
    }

    /** What nobody told, is not there. */
    private void line(DescriptionList list, String key, String value) {
        if (!value.isBlank()) {
            Span text = new Span(value);
            text.addClassName("search-words");
            list.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(text));
        }
    }

    private static <T> T id(BeforeEnterEvent event, String parameter, Function<UUID, T> id) {
        return event.getRouteParameters().get(parameter).flatMap(IdInAddress::read).map(id).orElseThrow(NotFoundException::new);
    }

    @Override
    public String getPageTitle() {
        return words.get("search.profiles.title") + " · Omringd";
    }
}
