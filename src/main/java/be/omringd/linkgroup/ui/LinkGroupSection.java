package be.omringd.linkgroup.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.linkgroup.LinkGroup;
import be.omringd.linkgroup.LinkGroupFile;
import be.omringd.linkgroup.LinkGroupNewcomers;
import be.omringd.linkgroup.LinkGroups;
import be.omringd.linkgroup.LinkGroups.Member;
import be.omringd.place.ui.MapOfPlaces;
import be.omringd.place.ui.MapOfPlaces.Marks;
import be.omringd.shell.MailLink;
import be.omringd.text.PhoneNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is in a link group, in the file of that group: for the team, and not for paper that the group gets. */
@org.springframework.stereotype.Component
class LinkGroupSection implements CaseFileSection {

    private final LinkGroups groups;
    private final LinkGroupNewcomers together;
    private final BoardFrame frame;

    LinkGroupSection(LinkGroups groups, LinkGroupNewcomers together, BoardFrame frame) {
        this.groups = groups;
        this.together = together;
        this.frame = frame;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public String titleKey() {
        return "linkgroup.group.title";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(LinkGroupFile.KIND);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return groups.find(file.id()).map(group -> new Part(file, group, UI.getCurrent().getLocale()));
    }

    @StyleSheet("context://overview/overview.css")
    @StyleSheet("context://linkgroup/linkgroup.css")
    private final class Part extends Div {

        private final LinkWords words;
        private final Locale locale;

        Part(CaseSummary file, LinkGroup group, Locale locale) {
            this.words = frame.words(locale);
            this.locale = locale;
            addClassName("link-members");
            add(new Paragraph(words.get("linkgroup.group.meets", group.place().name(), frame.moments().date(group.acceptedAt(), locale))));
            List<Member> members = groups.members(file.id());
            List<Member> open = members.stream().filter(one -> one.membership().state().isOpen()).toList();
            if (open.isEmpty()) {
                add(new Paragraph(words.get("linkgroup.group.nobody")));
            } else {
                if (LinkGroupNewcomers.isForming(file)) {
                    long yes = open.stream().filter(one -> one.membership().state().isMember()).count();
                    add(new Paragraph(words.get("linkgroup.group.count", yes, open.size())));
                }
                add(list(open));
                add(quiet("linkgroup.group.teamOnly"));
            }
            add(new H3(words.get("linkgroup.group.map")), map(group, open), quiet("linkgroup.group.map.about"));
            together.together(file.id(), locale).ifPresent(composed -> {
                UnorderedList shared = new UnorderedList();
                new BoardWords(words).reasons(composed).forEach(reason -> shared.add(new ListItem(reason)));
                shared.addClassName("link-reasons");
                add(new H3(words.get("linkgroup.group.why")), shared);
            });
            List<Member> before = members.stream().filter(one -> !one.membership().state().isOpen()).toList();
            if (!before.isEmpty()) {
                add(new H3(words.get("linkgroup.group.before")), list(before));
            }
        }

        private Paragraph quiet(String key) {
            Paragraph quiet = new Paragraph(words.get(key));
            quiet.addClassName("quiet");
            return quiet;
        }

        /** Where it meets, and in which municipalities its people live; the list says the same in words. */
        private Div map(LinkGroup group, List<Member> open) {
            Map<String, Long> living = open.stream().collect(Collectors.groupingBy(
                    one -> frame.places().get(one.file().person().placeCode()).nisCode(), Collectors.counting()));
            String meeting = group.place().nisCode();
            List<Marks> marks = frame.places().municipalities(locale).stream().map(place -> new Marks(
                    place, living.getOrDefault(place.nisCode(), 0L).intValue(), 0, place.nisCode().equals(meeting) ? 1 : 0, 0)).toList();
            Div map = new Div();
            map.addClassName("overview-map");
            map.getElement().setProperty("innerHTML", new MapOfPlaces(this::says, Set.of(group.place().region()))
                    .drawAround(group.place(), words.get("linkgroup.group.map"), marks));
            return map;
        }

        private String says(Marks one) {
            return Stream.of(one.room() == 0 ? "" : words.get("linkgroup.group.map.meets", one.place().name()),
                    one.waiting() == 0 ? "" : words.get("linkgroup.group.map.live", one.place().name(), one.waiting()))
                    .filter(said -> !said.isEmpty()).collect(Collectors.joining(" "));
        }

        private UnorderedList list(List<Member> members) {
            UnorderedList list = new UnorderedList();
            list.addClassName("link-people");
            members.forEach(one -> list.add(item(one)));
            return list;
        }

        private ListItem item(Member one) {
            ListItem item = new ListItem(frame.actor().get().mayWorkIn(one.file().scope())
                    ? new Anchor(CaseFilePages.file(one.file().id()), one.file().title()) : new Span(one.file().title()));
            String state = words.get("linkgroup.state." + one.membership().state().name());
            Span about = new Span(frame.places().get(one.file().person().placeCode()).name() + " · " + (one.membership().since() == null
                    || !one.membership().state().isMember() ? state
                            : state + " " + words.get("linkgroup.group.since", frame.moments().date(one.membership().since(), locale))));
            about.addClassName("quiet");
            item.add(about);
            if (one.membership().state().isOpen()) {
                Div reach = new Div();
                reach.addClassName("link-reach");
                if (one.file().person().phone() != null) {
                    reach.add(new Anchor(PhoneNumber.link(one.file().person().phone()), one.file().person().phone()));
                }
                if (one.file().person().mail() != null) {
                    reach.add(new MailLink(one.file().person().mail()));
                }
                item.add(reach);
            }
            if (one.membership().state().isMember() && !one.membership().onList()) {
                Span notListed = new Span(words.get("linkgroup.group.notListed"));
                notListed.addClassNames("quiet", "link-not-listed");
                item.add(notListed);
            }
            return item;
        }
    }
}
