package be.omringd.inbox.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.casefile.TimelineEntry;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.PeopleBeside.InRole;
import be.omringd.inbox.ui.PeopleOfTask.Involved;
import be.omringd.person.ContactDetails;
import be.omringd.shell.MailLink;
import be.omringd.text.PhoneNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a task is about, at a glance: the person, the group or the organisation of the file, where the trajectory stands and what happened
 * last; and everybody else whom it concerns. The one with whom somebody has to speak stands at the top.
 */
class PersonPanel extends Aside {

    private static final int LATEST = 4;

    private final CaseFiles files;
    private final TaskWords words;
    private final Locale locale;
    private final CurrentTask task;
    private final CaseId caseId;
    private final List<BesideTask> beside;
    private final PeopleBeside people;
    private String firstName = "";
    private Optional<String> page = Optional.empty();

    PersonPanel(CaseFiles files, List<BesideTask> beside, PeopleBeside people, TaskWords words, Locale locale, CurrentTask task) {
        this.beside = beside;
        this.people = people;
        this.task = task;
        this.files = files;
        this.words = words;
        this.locale = locale;
        this.caseId = task.caseId();
        addClassName("person-panel");
        getElement().setAttribute("aria-labelledby", "person-panel-name");
        refresh();
    }

    /** What the person is called. */
    String firstName() {
        return firstName;
    }

    /** The way to the page of the file; empty where there is none. */
    Optional<String> page() {
        return page;
    }

    void refresh() {
        removeAll();
        CaseSummary file = files.get(caseId);
        firstName = file.calledName();
        page = CaseFilePages.of(file);
        List<InRole> others = people.of(task);
        others.stream().filter(one -> one.who().first()).forEach(one -> add(other(one)));
        add(head(file));
        if (file.contact() != null) {
            add(contact(file.contact()));
        }
        others.stream().filter(one -> !one.who().first()).forEach(one -> add(other(one)));
        beside.forEach(one -> one.create(file, this::refresh).ifPresent(this::add));
        add(more(firstName), latest(files.timeline(caseId)));
        page.ifPresent(address -> add(toFile(address)));
    }

    /** On a small screen the rest is a tap away, so that the task itself is in view. */
    private Component more(String name) {
        Button more = new Button();
        more.addClassName("person-panel-more");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Runnable tell = () -> {
            boolean open = hasClassName("person-panel-open");
            more.setText(open ? words.text(locale, "inbox.person.less") : words.text(locale, "inbox.person.more", name));
            more.getElement().setAttribute("aria-expanded", String.valueOf(open));
        };
        more.addClickListener(click -> {
            setClassName("person-panel-open", !hasClassName("person-panel-open"));
            tell.run();
        });
        tell.run();
        return more;
    }

    /** Of the first and the last word, as a name of any length fits in there so. */
    private static String initials(String name) {
        String[] parts = name.strip().split("\\s+");
        return Stream.of(parts[0], parts.length > 1 ? parts[parts.length - 1] : "").map(part -> part.codePoints().limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)).collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private Component head(CaseSummary file) {
        Avatar avatar = new Avatar(file.title());
        avatar.setAbbreviation(initials(file.title()));
        avatar.getElement().setAttribute("aria-hidden", "true");
        H2 name = new H2(file.title());
        name.setId("person-panel-name");
        Div text = new Div(name);
        String phase = "casefile.phase." + file.phase().name();
        if (words.has(locale, phase)) {
            Paragraph stands = new Paragraph(words.text(locale, phase));
            stands.addClassName("person-panel-phase");
            text.add(stands);
        }
        Div head = new Div(avatar, text);
        head.addClassName("person-panel-head");
        Div all = new Div(head);
        Div badges = new Div();
        badges.addClassName("task-row-badges");
        if (file.concernOpen()) {
            badges.add(Badges.badge(VaadinIcon.EXCLAMATION_CIRCLE, words.text(locale, "inbox.person.concern"), "escalated"));
        }
        if (file.status() == CaseStatus.PAUSED) {
            badges.add(Badges.badge(VaadinIcon.COFFEE, words.text(locale, "inbox.person.paused"), "resting"));
        }
        if (file.status() == CaseStatus.CLOSED) {
            badges.add(Badges.badge(VaadinIcon.ARCHIVE, words.text(locale, "inbox.person.closed"), "resting"));
        }
        if (file.contact() != null && file.contact().minor()) {
            badges.add(Badges.badge(VaadinIcon.CHILD, words.text(locale, "inbox.person.minor"), "reminded"));
        }
        if (badges.getElement().getChildCount() > 0) {
            all.add(badges);
        }
        return all;
    }

    private Component contact(ContactDetails person) {
        DescriptionList list = new DescriptionList();
        list.addClassName("person-panel-contact");
        line(list, "inbox.person.place", new Span(words.place(person.placeCode(), locale)));
        reach(list, person.phone(), person.mail(), person.contactPreference());
        line(list, "inbox.person.language", new Span(words.text(locale, "inbox.person.language." + person.language())));
        return list;
    }

    /** Somebody else whom the task concerns, and how to reach them. */
    private Component other(InRole one) {
        Involved who = one.who();
        Span role = new Span(words.text(locale, "inbox.people." + one.role()));
        role.addClassName("person-panel-role");
        H3 name = new H3();
        name.add(role);
        if (!who.name().isEmpty()) {
            Span called = new Span(who.name());
            called.addClassName("person-panel-name");
            name.add(new Text(" "), called);
        }
        DescriptionList list = new DescriptionList();
        list.addClassName("person-panel-contact");
        reach(list, who.phone(), who.mail(), who.prefers());
        if (filled(who.languages())) {
            line(list, "inbox.person.language", new Span(who.languages()));
        }
        Div other = new Div(name, list);
        other.addClassName("person-panel-other");
        if (!filled(who.phone()) && !filled(who.mail())) {
            Paragraph nothing = new Paragraph(words.text(locale, "inbox.people.noWay." + one.role()));
            nothing.addClassName("person-panel-phase");
            other.add(nothing);
        }
        if (who.page() != null) {
            Anchor page = new Anchor(who.page(), words.text(locale, "inbox.people.page", who.name()));
            page.addClassName("person-panel-file");
            other.add(page);
        }
        return other;
    }

    private void reach(DescriptionList list, @Nullable String phone, @Nullable String mail, @Nullable String prefers) {
        if (phone != null && !phone.isBlank()) {
            line(list, "inbox.person.phone", new Anchor(PhoneNumber.link(phone), phone));
        }
        if (mail != null && !mail.isBlank()) {
            line(list, "inbox.person.mail", new MailLink(mail));
        }
        if (filled(prefers)) {
            line(list, "inbox.person.prefers", new Span(words.text(locale, "inbox.person.prefers." + prefers)));
        }
    }

    private void line(DescriptionList list, String key, Component value) {
        Term term = new Term(words.text(locale, key));
        Description description = new Description(value);
        // what somebody needs to get in touch stays in view on a small screen
        boolean minor = key.equals("inbox.person.prefers") || key.equals("inbox.person.language");
        term.setClassName("person-panel-minor", minor);
        description.setClassName("person-panel-minor", minor);
        list.add(term, description);
    }

    private Component latest(List<TimelineEntry> entries) {
        Div latest = new Div();
        latest.addClassName("person-panel-latest");
        if (entries.isEmpty()) {
            return latest;
        }
        H3 title = new H3(words.text(locale, "inbox.person.latest"));
        title.setId("person-panel-latest");
        OrderedList list = new OrderedList();
        list.getElement().setAttribute("aria-labelledby", "person-panel-latest");
        list.getElement().setAttribute("role", "list");
        entries.stream().limit(LATEST).forEach(entry -> {
            Span what = new Span(what(entry));
            what.addClassName("person-panel-what");
            Span when =
                    new Span(words.text(locale, "inbox.person.who", words.due(locale).when(entry.at(), words.now()), entry.actorName()));
            when.addClassName("person-panel-when");
            list.add(new ListItem(what, when));
        });
        latest.add(title, list);
        return latest;
    }

    private String what(TimelineEntry entry) {
        String kind = entry.kind();
        if (kind.startsWith("task:") && kind.contains("#")) {
            String[] step = kind.substring("task:".length()).split("#", 2);
            return words.step(step[0], step[1], locale);
        }
        return words.text(locale, kind, firstName);
    }

    private Component toFile(String address) {
        Anchor link = new Anchor(address, words.text(locale, "inbox.person.file", firstName));
        link.addComponentAsFirst(VaadinIcon.FOLDER_OPEN_O.create());
        link.addClassName("person-panel-file");
        return link;
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
