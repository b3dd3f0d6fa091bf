package be.omringd.carry.ui;

import be.omringd.access.AbsenceChanged;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.carry.WhoCarries;
import be.omringd.carry.WhoCarries.Line;
import be.omringd.carry.ui.CarryPages.Shows;
import be.omringd.inbox.InboxChanged;
import be.omringd.place.Region;
import be.omringd.place.ui.RegionsField;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import be.omringd.status.ProcessStatus.Overview;
import be.omringd.volunteer.GroupsCarried;
import be.omringd.volunteer.GroupsCarried.Carries;
import be.omringd.volunteer.ui.VolunteerPages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who carries what: first what nobody does, then each colleague by name, then groups by volunteer. Each number leads to what it counts. */
@Route(value = CarryPages.ALL, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@StyleSheet("context://status/status.css")
@StyleSheet("context://carry/carry.css")
class WhoCarriesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int VOLUNTEERS_AT_MOST = 200;

    private final WhoCarries carries;
    private final GroupsCarried groups;
    private final CarryWords words;
    private final Actor me;
    private final RegionsField regions;
    private final Anchor mine;
    private final Div nobody = new Div();
    private final Div colleagues = new Div();
    private final Section volunteers = new Section();
    private WhoCarries.@Nullable Overview seen;

    WhoCarriesView(WhoCarries carries, GroupsCarried groups, CarryWords words, CurrentActor currentActor, Live live) {
        this.carries = carries;
        this.groups = groups;
        this.words = words;
        this.me = currentActor.get();
        addClassNames("status", "carry");
        mine = new Anchor(CarryPages.colleague(me.user()), words.text("carry.mine"));
        Paragraph intro = new Paragraph(words.text("carry.intro"));
        intro.addClassName("page-intro");
        Div head = new Div(new Div(new H1(words.text("carry.title")), intro, mine));
        head.addClassName("page-head");
        regions = words.regions(wanted -> getUI().ifPresent(
                ui -> ui.navigate(CarryPages.ALL, CarryPages.parameters(null, wanted))));
        head.add(regions);
        nobody.addClassNames("card", "carry-nobody");
        nobody.getElement().setAttribute("aria-live", "polite");
        colleagues.addClassNames("card", "status-card");
        volunteers.addClassNames("card", "status-card");
        volunteers.setVisible(me.isCaseworker());
        add(head, nobody, colleagues, volunteers);
        live.refresh(this, InboxChanged.class, changed -> true, this::refreshWhatChanged);
        live.refresh(this, AbsenceChanged.class, changed -> true, this::refreshWhatChanged);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open(event.getLocation().getQueryParameters());
    }

    void open(QueryParameters parameters) {
        regions.setValue(CarryPages.regions(parameters));
        refresh();
    }

    /** Something happened somewhere: what is on the page stays where it is, with who is in it, unless it is otherwise now. */
    private void refreshWhatChanged() {
        WhoCarries.Overview now = carries.overview(regions.getValue());
        if (!now.equals(seen)) {
            show(now);
        }
    }

    private void refresh() {
        show(carries.overview(regions.getValue()));
    }

    private void show(WhoCarries.Overview overview) {
        seen = overview;
        Set<Region> chosen = regions.getValue();
        show(overview.nobody(), chosen);
        colleagues.removeAll();
        colleagues.add(overview.colleagues().isEmpty() ? quiet("carry.colleagues.none") : table(overview.colleagues(), chosen));
        if (overview.colleagues().stream().anyMatch(line -> line.together() > 0)) {
            colleagues.add(quiet("carry.together.counts"));
        }
        mine.setVisible(overview.colleagues().stream().anyMatch(line -> me.user().equals(line.colleague())));
        if (me.isCaseworker()) {
            volunteers.removeAll();
            volunteers.add(new H2(words.text("carry.volunteers")), volunteers(groups.all(chosen, VOLUNTEERS_AT_MOST + 1)));
        }
    }

    private void show(Line line, Set<Region> chosen) {
        nobody.removeAll();
        H2 title = new H2(words.text("carry.nobody"));
        nobody.add(title);
        if (line.isEmpty()) {
            nobody.add(new Paragraph(words.text("carry.nobody.none")));
            return;
        }
        Div numbers = new Div();
        numbers.addClassName("carry-numbers");
        numbers.add(number(line.cases(), "carry.nobody.cases", Shows.CASES, chosen), number(line.tasks(), "carry.nobody.tasks", Shows.TASKS,
                chosen));
        if (line.late() > 0) {
            numbers.add(number(line.late(), "carry.nobody.late", Shows.LATE, chosen));
        }
        nobody.add(numbers);
    }

    private Component number(int number, String key, Shows shows, Set<Region> chosen) {
        return number == 0 ? new Span(words.text(key, number))
                : new Anchor(CarryPages.colleague(null, shows, chosen), words.text(key, number));
    }

    private Component table(List<Line> lines, Set<Region> chosen) {
        Rows rows = new Rows(words.text("carry.caption"), 1, List.of(
                words.text("carry.colleague"), words.text("carry.cases"), words.text("carry.tasks"), words.text("carry.late")));
        for (Line line : lines) {
            Anchor name = new Anchor(CarryPages.colleague(line.colleague(), null, chosen),
                    line.name().isBlank() ? words.text("carry.unknown") : line.name());
            Div first = new Div(name);
            first.addClassName("carry-colleague");
            said(line).forEach(first::add);
            rows.row(first, List.of(
                    cases(line, chosen), linked(line, line.tasks(), Shows.TASKS, chosen),
                    linked(line, line.late(), Shows.LATE, chosen)));
        }
        return rows;
    }

    /** What is to be known of a colleague, in words. */
    private List<Span> said(Line line) {
        List<Span> said = new ArrayList<>();
        if (!line.here()) {
            said.add(tag("carry.notHere", "brick"));
        }
        line.away().ifPresent(away -> {
            Span tag = new Span(words.away(away));
            tag.addClassNames("tag", "blue");
            said.add(tag);
            String standIns = words.standIns(away);
            if (!standIns.isEmpty()) {
                Span who = new Span(words.text("carry.standIns", standIns));
                who.addClassName("quiet");
                said.add(who);
            }
        });
        if (line.much()) {
            said.add(tag("carry.much", "ochre"));
        }
        return said;
    }

    private Span tag(String key, String colour) {
        Span tag = new Span(words.text(key));
        tag.addClassNames("tag", colour);
        return tag;
    }

    /** With how many of them are somebody else's too. */
    private Component cases(Line line, Set<Region> chosen) {
        Component number = linked(line, line.cases(), Shows.CASES, chosen);
        if (line.together() == 0) {
            return number;
        }
        Span together = new Span(words.text("carry.together.of", line.together()));
        together.addClassName("quiet");
        Div both = new Div(number, together);
        both.addClassName("carry-together-number");
        return both;
    }

    private Component linked(Line line, int number, Shows shows, Set<Region> chosen) {
        if (number == 0) {
            return new Span("0");
        }
        Anchor link = new Anchor(CarryPages.colleague(line.colleague(), shows, chosen), "");
        link.add(shows == Shows.LATE ? CarryWords.late(number) : new Span(String.valueOf(number)));
        link.setAriaLabel(words.text("carry.link." + shows.name(), number, line.name()));
        return link;
    }

    private Component volunteers(List<Carries> found) {
        if (found.isEmpty()) {
            return quiet("carry.volunteers.none");
        }
        Rows rows = new Rows(words.text("carry.volunteers"), 2,
                List.of(words.text("carry.volunteer"), words.text("carry.region"), words.text("carry.groups")));
        found.stream().limit(VOLUNTEERS_AT_MOST).forEach(one -> rows.row(
                new Anchor(VolunteerPages.volunteer(one.id()), one.name()), List.of(
                        new Span(words.text("place.region." + one.region().name())),
                        new Span(words.text("carry.groups.taken", one.groups(), one.agreed())))));
        Div all = new Div(rows);
        if (found.size() > VOLUNTEERS_AT_MOST) {
            all.add(quiet("carry.volunteers.more", VOLUNTEERS_AT_MOST));
        }
        return all;
    }

    private Paragraph quiet(String key, Object... args) {
        Paragraph paragraph = new Paragraph(words.text(key, args));
        paragraph.addClassName("quiet");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return words.text("carry.title") + " · Omringd";
    }
}
