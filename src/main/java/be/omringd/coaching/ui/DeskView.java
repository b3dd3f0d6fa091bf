package be.omringd.coaching.ui;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseEvent;
import be.omringd.coaching.CoachingDesk.Line;
import be.omringd.coaching.CoachingDesk;
import be.omringd.coaching.CoachingPages;
import be.omringd.coaching.TrajectoryMoment.Kind;
import be.omringd.inbox.InboxChanged;
import be.omringd.inbox.ui.TasksOfMine;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The desk of a trainer: what goes on with my organisations and what comes next, my tasks, the sessions of this week, and in short what
 * the other partners do. A manager sees all partners as their own.
 */
@Route(value = CoachingPages.DESK, layout = MainLayout.class)
@RolesAllowed({"TRAINER", "MANAGER"})
@Menu(title = "coaching.menu", icon = "vaadin:calendar-clock", order = 2)
@StyleSheet("context://coaching/coaching.css")
class DeskView extends Div implements HasDynamicTitle {

    private static final int WEEK = 7;

    private final CoachingDesk desk;
    private final Texts texts;
    private final Moments moments;
    private final boolean manager;
    private final Div numbers = new Div();
    private final Div mine = new Div();
    private final Div week = new Div();
    private final Div partners = new Div();

    DeskView(CoachingDesk desk, TasksOfMine tasks, Texts texts, Moments moments, Live live, CurrentActor currentActor) {
        this.desk = desk;
        this.texts = texts;
        this.moments = moments;
        Actor me = currentActor.get();
        this.manager = me.has(Role.MANAGER);
        addClassName("coaching-desk");
        Set<AccessScope> scopes = Arrays.stream(Team.values()).map(AccessScope::of).filter(me::mayWorkIn).collect(Collectors.toSet());
        Paragraph intro = new Paragraph(text(manager ? "coaching.desk.intro.all" : "coaching.desk.intro"));
        intro.addClassName("page-intro");
        Anchor organisations = new Anchor(CoachingPages.ORGANISATIONS, text("coaching.desk.organisations"));
        Div head = new Div(new Div(new H1(text("coaching.desk.title")), intro), organisations);
        head.addClassName("page-head");
        numbers.addClassName("coaching-numbers");
        numbers.getElement().setAttribute("role", "status");
        Div beside = new Div(card("coaching.desk.tasks", tasks.create(scopes)), card("coaching.desk.week", week));
        beside.addClassName("coaching-beside");
        add(head, numbers, card(manager ? "coaching.desk.all" : "coaching.desk.mine", mine), beside);
        if (!manager) {
            add(card("coaching.desk.partners", partners));
        }
        show();
        live.refresh(this, CaseEvent.Changed.class, event -> true, this::show);
        live.refresh(this, InboxChanged.class, event -> scopes.stream().anyMatch(event.scope()::meets), this::show);
    }

    private void show() {
        LocalDate today = desk.today();
        List<Line> open = desk.open();
        List<Line> own = open.stream().filter(Line::own).toList();
        TrajectoryLines lines = new TrajectoryLines(texts, moments, getLocale(), today);
        long late = own.stream().filter(line -> line.late(today)).count();
        numbers.removeAll();
        numbers.add(new Span(text("coaching.desk.count", own.size())));
        if (late > 0) {
            Span behind = new Span(text("coaching.desk.late", late));
            behind.addClassNames("tag", "brick");
            numbers.add(behind);
        }
        mine.removeAll();
        boolean teams = own.stream().flatMap(line -> line.teams().stream()).distinct().count() > 1;
        mine.add(own.isEmpty()
                ? quiet("coaching.desk.mine.none")
                : new Div(lines.timed(text(manager ? "coaching.desk.all" : "coaching.desk.mine"), own, teams), lines.legend()));
        week.removeAll();
        week.add(week(own, today));
        List<Line> others = open.stream().filter(line -> !line.own()).toList();
        partners.removeAll();
        partners.add(others.isEmpty() ? quiet("coaching.desk.partners.none") : lines.plain(text("coaching.desk.partners"), others));
    }

    private Component week(List<Line> own, LocalDate today) {
        UnorderedList list = new UnorderedList();
        list.addClassName("coaching-week");
        for (int day = 0; day < WEEK; day++) {
            LocalDate on = today.plusDays(day);
            own.forEach(line -> line.moments().stream().filter(one -> one.kind() == Kind.SESSION && one.on().equals(on)).forEach(one -> {
                Span when = new Span(moments.day(on, getLocale()));
                when.addClassName("quiet");
                list.add(new ListItem(when, new Span(" · "), new Anchor(CoachingPages.more(line), line.title())));
            }));
        }
        return list.getChildren().findAny().isPresent() ? list : quiet("coaching.desk.week.none");
    }

    private Component card(String titleKey, Component content) {
        H2 title = new H2(text(titleKey));
        Section card = new Section(title, content);
        card.addClassName("card");
        return card;
    }

    private Paragraph quiet(String key) {
        Paragraph words = new Paragraph(text(key));
        words.addClassName("quiet");
        return words;
    }

    @Override
    public String getPageTitle() {
        return text("coaching.desk.title") + " · Omringd";
    }

    private String text(String key, Object... args) {
        return texts.get(getLocale(), key, args);
    }
}
