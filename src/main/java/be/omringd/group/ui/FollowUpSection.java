package be.omringd.group.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.casefile.ui.ContactNowButton;
import be.omringd.group.FollowUpFacts;
import be.omringd.group.GroupLifeSummary;
import be.omringd.group.GroupPhase;
import be.omringd.group.Groups;
import be.omringd.group.HandoverRecord;
import be.omringd.group.Leader;
import be.omringd.group.RunningGroups;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerAssignments;
import be.omringd.volunteer.ui.VolunteerPages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Handover and follow-up in the file: who leads the group, when we hear from it next, what was agreed, and the contacts so far. */
@org.springframework.stereotype.Component
class FollowUpSection implements CaseFileSection {

    private final RunningGroups running;
    private final Groups groups;
    private final VolunteerAssignments assignments;
    private final Texts texts;

    FollowUpSection(RunningGroups running, Groups groups, VolunteerAssignments assignments, Texts texts) {
        this.running = running;
        this.groups = groups;
        this.assignments = assignments;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 36;
    }

    @Override
    public String titleKey() {
        return "group.followUp.title";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return CaseFileSection.withGroup(kind);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        GatheringWords words = new GatheringWords(texts, UI.getCurrent().getLocale());
        return running.find(file.id()).map(life -> new Section(
                file, life, assignments.companions(file.id()), groups.get(file.id()).leader(), sooner(file, words).orElse(null), words));
    }

    /** The way to a contact before its time; what to do instead where its diagram knows none. */
    private Optional<Component> sooner(CaseSummary file, GatheringWords words) {
        return switch (running.contactSooner(file.id())) {
            case NO -> Optional.empty();
            case NOT_IN_ITS_DIAGRAM -> {
                Paragraph why = new Paragraph(words.get("group.nextContact.notSooner"));
                why.addClassName("quiet");
                yield Optional.of(why);
            }
            case YES -> Optional.of(new ContactNowButton(texts, "group.nextContact", () -> running.contactNow(file.id())));
        };
    }

    @StyleSheet("context://group/group.css")
    static class Section extends Div {

        private final GatheringWords words;
        private final String name;

        Section(CaseSummary file, GroupLifeSummary life, List<VolunteerAssignments.Companion> companions, Leader leader,
                @Nullable Component sooner, GatheringWords words) {
            this.words = words;
            this.name = file.calledName();
            addClassName("follow-up");
            boolean goesOn = file.status() != CaseStatus.CLOSED && file.phase() == GroupPhase.RUNNING;
            if (goesOn) {
                add(nextContact(life, sooner));
            }
            leads(companions, leader).ifPresent(this::add);
            if (life.replacementSince() != null && goesOn) {
                add(notice(life.coveredBy() == null
                        ? words.get("group.replacement", words.day(life.replacementSince()))
                        : words.get("group.replacement.covered", words.day(life.replacementSince()), life.coveredBy())));
            }
            if (life.movingSince() != null && goesOn) {
                add(notice(words.get("group.moving", words.day(life.movingSince()), name)));
            }
            life.handover().ifPresent(this::handover);
            if (!life.contacts().isEmpty()) {
                add(new H3(words.get("group.contacts.title")));
                OrderedList list = new OrderedList();
                list.addClassName("gatherings-before");
                life.contacts().forEach(contact -> list.add(contact(contact)));
                add(list);
            }
        }

        private Component nextContact(GroupLifeSummary life, @Nullable Component sooner) {
            Div card = new Div(new H3(words.get("group.nextContact.title")));
            card.addClassName("gatherings-next");
            Paragraph when = new Paragraph(life.nextContactOn() == null
                    ? words.get("group.nextContact.soon")
                    : words.get("group.nextContact.on", words.day(life.nextContactOn())));
            when.addClassName("gatherings-when");
            Paragraph why = new Paragraph(words.get("group.nextContact.why"));
            why.addClassName("quiet");
            card.add(when, why);
            Optional.ofNullable(sooner).ifPresent(card::add);
            return card;
        }

        private Optional<Component> leads(List<VolunteerAssignments.Companion> companions, Leader leader) {
            if (!companions.isEmpty()) {
                VolunteerAssignments.Companion one = companions.getFirst();
                Anchor name = new Anchor(VolunteerPages.volunteer(one.volunteerId()), one.name());
                name.addClassName("gatherings-day");
                return Optional.of(new Paragraph(name, new Span(" " + words.get("group.leads.since", words.day(one.from())))));
            }
            return leader == Leader.MEMBER || leader == Leader.WORKER
                    ? Optional.of(new Paragraph(words.get("group.leads." + leader.code())))
                    : Optional.empty();
        }

        private Component notice(String text) {
            Paragraph notice = new Paragraph(text);
            notice.addClassName("gatherings-notice");
            return notice;
        }

        private void handover(HandoverRecord record) {
            add(new H3(words.get("group.handover.title", words.day(record.on()))));
            DescriptionList list = new DescriptionList();
            line(list, "group.handover.frequency", words.get("group.handover.weeks", record.frequencyWeeks()));
            line(list, "group.handover.agreements", record.agreements());
            line(list, "group.handover.tellLus", record.tellLus());
            line(list, "group.handover.emergencyLine", record.emergencyLine());
            if (record.discretion()) {
                line(list, "group.handover.discretion", words.get("group.handover.discretion.yes"));
            }
            List<String> signed = new ArrayList<>();
            if (record.signedByPerson()) {
                signed.add(words.get("group.handover.person", name));
            }
            if (record.signedByVolunteer()) {
                signed.add(words.get("group.handover.volunteer"));
            }
            if (record.signedByWorker()) {
                signed.add(words.get("group.handover.worker"));
            }
            line(list, "group.handover.signed", String.join(", ", signed));
            add(list);
        }

        private void line(DescriptionList list, String key, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                Span text = new Span(value);
                text.addClassName("gatherings-words");
                list.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(text));
            }
        }

        private ListItem contact(FollowUpFacts contact) {
            Span day = new Span(words.day(contact.on()));
            day.addClassName("gatherings-day");
            Div head = new Div(day);
            head.addClassName("gatherings-head");
            Span doing = new Span(words.get("group.doing." + contact.groupIsDoing().name()));
            doing.addClassName("tag");
            switch (contact.groupIsDoing()) {
                case WELL -> doing.addClassName("green");
                case SEARCHING -> doing.addClassName("ochre");
                case STUCK -> doing.addClassName("brick");
            }
            head.add(doing);
            if (contact.concern()) {
                Span concern = new Span(words.get("group.contact.concern"));
                concern.addClassNames("tag", "brick");
                head.add(concern);
            }
            List<String> facts = new ArrayList<>();
            facts.add(words.get("group.spokenWith." + contact.spokenWith().name(), name));
            if (contact.lastGatheringOn() != null) {
                facts.add(words.get("group.contact.lastGathering", words.day(contact.lastGatheringOn())));
            }
            if (contact.need() != FollowUpFacts.Wanted.NONE) {
                facts.add(words.get("group.need." + contact.need().name()));
            }
            Paragraph about = new Paragraph(String.join(" · ", facts));
            about.addClassName("quiet");
            ListItem item = new ListItem(head, about);
            if (contact.wish() != null) {
                Paragraph wish = new Paragraph(contact.wish());
                wish.addClassName("gatherings-note");
                item.add(wish);
            }
            return item;
        }
    }
}
