package be.omringd.lus.ui;

import be.omringd.casefile.CaseId;
import be.omringd.group.GroupMember;
import be.omringd.group.GroupSummary;
import be.omringd.lus.ContactId;
import be.omringd.lus.InvitationAnswer;
import be.omringd.lus.Invitations;
import be.omringd.shell.MailLink;
import be.omringd.text.PhoneNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is in the group and who keeps it going, and how the others answered. */
class GroupPanel extends Div {

    private final LusParts parts;
    private final CaseId caseId;
    private final String personName;
    private final boolean editable;
    private final boolean onPageOfItsOwn;
    private final MapWords words;

    GroupPanel(LusParts parts, CaseId caseId, String personName, boolean editable, boolean onPageOfItsOwn, MapWords words) {
        this.parts = parts;
        this.caseId = caseId;
        this.personName = personName;
        this.editable = editable;
        this.onPageOfItsOwn = onPageOfItsOwn;
        this.words = words;
        addClassName("lus-group");
        refresh();
    }

    void refresh() {
        removeAll();
        GroupSummary group = parts.groups().get(caseId);
        List<GroupMember> members = parts.groups().members(caseId);
        add(title("lus.group.title"));
        add(new Paragraph(leader(group)));
        if (members.isEmpty()) {
            add(new Paragraph(words.get("lus.group.empty")));
        } else {
            UnorderedList list = new UnorderedList();
            members.forEach(member -> list.add(member(member)));
            add(list);
        }
        List<Invitations.Asking> others = parts.invitations().list(caseId).stream()
                .filter(asking -> members.stream().noneMatch(member -> member.id().equals(asking.contactId().value())))
                .toList();
        if (!others.isEmpty()) {
            add(title("lus.group.invitations"));
            UnorderedList list = new UnorderedList();
            others.forEach(asking -> list.add(invitation(asking)));
            add(list);
        }
    }

    private Component title(String key) {
        return onPageOfItsOwn ? new H2(words.get(key)) : new H3(words.get(key));
    }

    private String leader(GroupSummary group) {
        return group.companionName() != null
                ? words.get("lus.group.leader.volunteerNamed", group.companionName())
                : words.get("lus.group.leader." + group.leader().code());
    }

    private ListItem member(GroupMember member) {
        ListItem item = new ListItem(new Span(member.name()));
        List<String> about = new ArrayList<>();
        if (member.fullName() != null && !member.fullName().equals(member.nickname())) {
            about.add(member.nickname());
        }
        if (member.since() != null) {
            about.add(words.get("lus.group.since", day(member.since())));
        }
        item.add(new Span(" (" + String.join(", ", about) + ")"));
        if (member.phone() != null) {
            item.add(new Span(" · "), new Anchor(PhoneNumber.link(member.phone()), member.phone()));
        }
        if (member.mail() != null) {
            item.add(new Span(" · "), new MailLink(member.mail()));
        }
        if (member.fullName() == null) {
            item.add(new Span(" · " + words.get("lus.group.notListed")));
        }
        change(item, parts.invitations().find(caseId, new ContactId(member.id())));
        return item;
    }

    private ListItem invitation(Invitations.Asking asking) {
        StringBuilder text = new StringBuilder(asking.nickname()).append(": ");
        InvitationAnswer answer = asking.facts().answer();
        if (answer == null) {
            text.append(words.get("lus.Standing.CHOSEN"));
        } else {
            text.append(words.get("lus.answer." + answer.code()));
            if (asking.facts().answeredOn() != null) {
                text.append(" (").append(day(asking.facts().answeredOn())).append(')');
            }
            if (asking.facts().askAgainOn() != null) {
                text.append(" · ").append(words.get("lus.group.askAgain", day(asking.facts().askAgainOn())));
            }
        }
        ListItem item = new ListItem(new Span(text.toString()));
        if (!asking.open()) {
            change(item, Optional.of(asking));
        }
        return item;
    }

    private void change(ListItem item, Optional<Invitations.Asking> asking) {
        if (editable && asking.isPresent()) {
            Button button = new Button(words.get("lus.group.change"), click -> new InvitationDialog(
                    parts, caseId, personName, asking.get(), words, this::refresh).open());
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(words.get("lus.group.changeOf", asking.get().nickname()));
            item.add(new Span(" "), button);
        }
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale()));
    }
}
