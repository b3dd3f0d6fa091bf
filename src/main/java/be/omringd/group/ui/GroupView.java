package be.omringd.group.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.group.GatheringSummary;
import be.omringd.group.GroupLifeSummary;
import be.omringd.group.GroupMember;
import be.omringd.group.HandoverRecord;
import be.omringd.group.Leader;
import be.omringd.group.ui.GroupOnPage.Told;
import be.omringd.person.ContactDetails;
import be.omringd.shell.IdInAddress;
import be.omringd.shell.MailLink;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import be.omringd.text.PhoneNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A group on one sheet, to print and to take along: who goes along, who is in it, what was agreed, when it meets, when we hear of it. */
@Route(value = "dossier/:caseId/groep", layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@StyleSheet("context://group/group.css")
class GroupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final GroupOnPage groups;
    private final GatheringWords words;
    private String title = "";

    GroupView(GroupOnPage groups, Texts texts) {
        this.groups = groups;
        this.words = new GatheringWords(texts, getLocale());
        addClassName("group-sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseId caseId =
                event.getRouteParameters().get("caseId").flatMap(IdInAddress::read).map(CaseId::new).orElseThrow(NotFoundException::new);
        show(groups.find(caseId).orElseThrow(NotFoundException::new));
    }

    private void show(Told told) {
        removeAll();
        title = told.called(words);
        Anchor back = new Anchor(CaseFilePages.file(told.file().id()), words.get("group.sheet.back", told.file().calledName()));
        back.addClassName("not-on-paper");
        Button print = new Button(words.get("group.sheet.print"), VaadinIcon.PRINT.create(),
                click -> getElement().executeJs("window.print()"));
        print.addClassName("not-on-paper");
        Div head = new Div(new H1(title), print);
        head.addClassName("page-head");
        Paragraph since = new Paragraph(words.get("casefile.phase." + told.file().phase().name()) + " · "
                + words.get("group.sheet.since", words.day(told.since())));
        since.addClassName("group-sheet-since");
        add(new Paragraph(back), head, since);
        Div sheet = new Div(part("group.sheet.companion", companions(told)), part("group.sheet.members", members(told)),
                part("group.next.title", next(told.next())), part("group.sheet.agreements", agreements(told)),
                part("group.nextContact.title", nextContact(told.life().orElse(null))));
        sheet.addClassName("group-sheet-parts");
        add(sheet);
    }

    private Section part(String key, Component content) {
        Section part = new Section(new H2(words.get(key)), content);
        part.addClassName("card");
        return part;
    }

    private Component companions(Told told) {
        if (told.companions().isEmpty()) {
            Leader leader = told.leader();
            return leader == Leader.MEMBER || leader == Leader.WORKER ? new Paragraph(words.get("group.leads." + leader.code()))
                    : quiet("group.sheet.companion.none");
        }
        UnorderedList list = new UnorderedList();
        told.companions().forEach(one -> list.add(reach(one.person().fullName(), null, one.person().phone(), one.person().mail())));
        return list;
    }

    private Component members(Told told) {
        UnorderedList list = new UnorderedList();
        ContactDetails person = told.file().contact();
        if (person != null) {
            list.add(reach(told.file().title(), words.get("group.sheet.person"), person.phone(), person.mail()));
        }
        for (GroupMember member : told.members()) {
            list.add(reach(member.name(), null, member.phone(), member.mail()));
        }
        return list;
    }

    private static ListItem reach(String name, @Nullable String about, @Nullable String phone, @Nullable String mail) {
        Span who = new Span(name);
        who.addClassName("group-sheet-name");
        ListItem item = new ListItem(who);
        if (about != null) {
            item.add(new Span(" – " + about));
        }
        if (phone != null) {
            item.add(new Span(" · "), new Anchor(PhoneNumber.link(phone), phone));
        }
        if (mail != null) {
            item.add(new Span(" · "), new MailLink(mail));
        }
        return item;
    }

    private Component next(@Nullable GatheringSummary next) {
        if (next == null || next.plannedAt() == null) {
            return quiet("group.sheet.next.none");
        }
        Div shown = new Div();
        Paragraph when = new Paragraph(words.get("group.next.when", words.fullDay(next.plannedAt()), words.time(next.plannedAt())));
        when.addClassName("gatherings-when");
        shown.add(when);
        if (next.place() != null) {
            shown.add(new Paragraph(next.place()));
        }
        return shown;
    }

    private Component agreements(Told told) {
        Optional<HandoverRecord> handover = told.life().flatMap(GroupLifeSummary::handover);
        if (handover.isEmpty()) {
            return quiet("group.sheet.agreements.none");
        }
        DescriptionList list = new DescriptionList();
        list.addClassName("group-sheet-agreements");
        line(list, "group.handover.frequency", words.get("group.handover.weeks", handover.get().frequencyWeeks()));
        line(list, "group.handover.agreements", handover.get().agreements());
        line(list, "group.handover.tellLus", handover.get().tellLus());
        line(list, "group.handover.emergencyLine", handover.get().emergencyLine());
        if (handover.get().discretion()) {
            line(list, "group.handover.discretion", words.get("group.handover.discretion.yes"));
        }
        return list;
    }

    private void line(DescriptionList list, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            Span text = new Span(value);
            text.addClassName("gatherings-words");
            list.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(text));
        }
    }

    private Component nextContact(@Nullable GroupLifeSummary life) {
        if (life == null || life.nextContactOn() == null) {
            return quiet("group.sheet.contact.none");
        }
        Paragraph when = new Paragraph(words.get("group.nextContact.on", words.day(life.nextContactOn())));
        when.addClassName("gatherings-when");
        return when;
    }

    private Component quiet(String key) {
        Paragraph words = new Paragraph(this.words.get(key));
        words.addClassName("quiet");
        return words;
    }

    @Override
    public String getPageTitle() {
        return title + " · Omringd";
    }
}
