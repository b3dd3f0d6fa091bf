package be.omringd.intake.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.intake.Code;
import be.omringd.intake.Conversation;
import be.omringd.intake.PersonKnows;
import be.omringd.intake.RequestView.Attempt;
import be.omringd.intake.RequestView.Held;
import be.omringd.intake.RequestView;
import be.omringd.intake.RequesterRole;
import be.omringd.place.Places;
import be.omringd.shell.MailLink;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.text.PhoneNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a request to read. */
@StyleSheet("context://intake/intake.css")
class RequestDetails extends Div {

    private final RequestView request;
    private final String firstName;
    private final Texts texts;
    private final Locale locale;
    private final DateTimeFormatter dates;

    RequestDetails(RequestView request, CaseSummary file, List<CaseSummary> alike, Places places, Texts texts, Locale locale) {
        this.request = request;
        this.firstName = file.person().firstName();
        this.texts = texts;
        this.locale = locale;
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        addClassName("request-details");
        if (request.personKnows() == PersonKnows.NO) {
            add(warning());
        }
        add(question(), requester(file));
        if (!alike.isEmpty()) {
            add(alike(alike, places));
        }
        add(contacts());
        request.conversations().forEach(held -> add(conversation(held)));
        add(consent());
        if (request.choice() != null) {
            add(choice(request.choice()));
        }
        if (request.endReason() != null && request.endedAt() != null) {
            String key = "intake.end." + request.endReason();
            add(facts(fact("intake.section.ended",
                    text(texts.has(locale, key) ? key : "intake.end.withFile") + " (" + day(request.endedAt()) + ")")));
        }
    }

    private Component warning() {
        Paragraph warning = new Paragraph(text("intake.section.doesNotKnow", request.requester().calledName(), firstName));
        warning.addClassName("request-warning");
        return warning;
    }

    private Component question() {
        Paragraph question = new Paragraph(request.question());
        question.addClassName("request-question");
        return block("intake.section.question", question);
    }

    private Component requester(CaseSummary file) {
        var requester = request.requester();
        DescriptionList facts = facts();
        boolean self = requester.role() == RequesterRole.SELF;
        add(facts, "intake.section.requester",
                self ? text("intake.section.self") : requester.calledName() + " (" + code("intake.role.", requester.role()) + ")");
        if (!self) {
            reach(facts, requester.phone(), requester.mail());
            add(facts, "intake.section.knows", request.personAgreedOn() != null
                    ? text("intake.section.knows.agreed", dates.format(request.personAgreedOn()))
                    : code("intake.knows.", request.personKnows()));
        } else {
            reach(facts, file.person().phone(), file.person().mail());
        }
        if (requester.contactPreference() != null) {
            add(facts, "intake.section.prefers", text("intake.prefers." + requester.contactPreference()));
        }
        add(facts, "intake.section.received", day(request.receivedAt()) + ", " + code("intake.channel.", request.channel())
                + (request.enteredBy().isEmpty() ? "" : ", " + text("intake.section.received.by", request.enteredBy())));
        if (request.source() != null) {
            add(facts, "intake.section.source", code("intake.source.", request.source()));
        }
        add(facts, "intake.section.reference", request.reference());
        return facts;
    }

    private Component alike(List<CaseSummary> alike, Places places) {
        UnorderedList list = new UnorderedList();
        for (CaseSummary other : alike) {
            Anchor link = new Anchor(CaseFilePages.file(other.id()), other.person().fullName());
            ListItem item = new ListItem(link);
            item.add(", " + places.label(other.person().placeCode(), locale));
            list.add(item);
        }
        Div block = block("intake.section.alike", new Paragraph(text("intake.section.alike.text")), list);
        block.addClassName("request-alike");
        return block;
    }

    private Component contacts() {
        DescriptionList facts = facts();
        if (request.attempts().isEmpty() && request.contactDueAt() != null && request.endedAt() == null) {
            add(facts, "intake.section.contactDue", day(request.contactDueAt()));
        }
        if (request.appointmentOn() != null && request.conversations().isEmpty()) {
            add(facts, "intake.section.appointment", dates.format(request.appointmentOn())
                    + (request.appointmentPlace() == null ? "" : ", " + request.appointmentPlace()));
        }
        if (request.attempts().isEmpty()) {
            return block("intake.section.contacts", facts, new Paragraph(text("intake.section.contacts.none")));
        }
        NativeTableBody body = new NativeTableBody();
        for (Attempt attempt : request.attempts()) {
            body.add(row(
                    dates.format(attempt.on()), attempt.way() == null ? "" : code("intake.way.", attempt.way()),
                    code("intake.outcome.", attempt.outcome()), attempt.by()));
        }
        NativeTableRow heads = new NativeTableRow();
        for (String column : List.of("on", "way", "outcome", "by")) {
            heads.add(new NativeTableHeaderCell(text("intake.section.contacts." + column)));
        }
        NativeTable table = new NativeTable(new NativeTableHeader(heads), body);
        table.addClassName("request-contacts");
        return block("intake.section.contacts", facts, table);
    }

    private static NativeTableRow row(String... cells) {
        NativeTableRow row = new NativeTableRow();
        for (String cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        return row;
    }

    private Component conversation(Held held) {
        Conversation said = held.said();
        Paragraph when = new Paragraph(text("intake.section.conversation.on", dates.format(said.heldOn()), held.by()));
        DescriptionList facts = facts();
        add(facts, "intake.section.place", said.place());
        add(facts, "intake.section.present", said.present());
        add(facts, "intake.section.explained", codes("intake.explained.", said.explained()));
        add(facts, "intake.section.hopes", said.hopes());
        add(facts, "intake.section.peopleNow", said.peopleNow());
        add(facts, "intake.section.peopleEarlier", said.peopleEarlier());
        add(facts, "intake.section.practicalNeeds", said.practicalNeeds());
        add(facts, "intake.section.otherHelp", said.otherHelp());
        add(facts, "intake.section.wantsOwnGroup", code("intake.answer.", said.wantsOwnGroup()));
        add(facts, "intake.section.wantsToMeetNew", code("intake.answer.", said.wantsToMeetNew()));
        add(facts, "intake.section.clubStepTooBig", code("intake.answer.", said.clubStepTooBig()));
        add(facts, "intake.section.otherNeed", code("intake.need.", said.otherNeed()));
        return block("intake.section.conversation", when, facts);
    }

    private Component consent() {
        var consent = request.consent();
        if (consent == null) {
            return block("intake.section.consent", new Paragraph(text("intake.section.consent.none")));
        }
        Paragraph said = new Paragraph(text(
                consent.forFile() ? "intake.section.consent.yes" : "intake.section.consent.no", day(consent.at()), consent.by()));
        if (!consent.forFile()) {
            return block("intake.section.consent", said);
        }
        return block("intake.section.consent", said, facts(fact("intake.section.sensitive",
                consent.sensitive().isEmpty() ? text("intake.section.sensitive.none") : codes("intake.topic.", consent.sensitive()))));
    }

    private Component choice(RequestView.Choice choice) {
        DescriptionList facts = facts();
        add(facts, "intake.section.choice", code("intake.orientation.", choice.orientation()) + ", "
                + text("intake.section.choice.by", day(choice.at()), choice.by()));
        if (choice.advice() != null) {
            add(facts, "intake.section.advice", code("intake.advice.", choice.advice()));
        }
        add(facts, "intake.section.reason", choice.reason());
        if (request.referredTo() != null) {
            add(facts, "intake.section.referredTo", code("intake.partner.", request.referredTo())
                    + (request.referredOn() == null ? "" : ", " + dates.format(request.referredOn())));
        }
        return block("intake.section.choice", facts);
    }

    private Div block(String headingKey, Component... parts) {
        Div block = new Div(new H3(text(headingKey)));
        block.add(parts);
        block.addClassName("request-block");
        return block;
    }

    private record Fact(String key, @Nullable String value) {}

    private static Fact fact(String key, @Nullable String value) {
        return new Fact(key, value);
    }

    private DescriptionList facts(Fact... facts) {
        DescriptionList list = new DescriptionList();
        list.addClassName("request-facts");
        for (Fact fact : facts) {
            add(list, fact.key(), fact.value());
        }
        return list;
    }

    /** Adds a fact that is known; what is empty is not shown. */
    private void add(DescriptionList facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Term(text(key)), new Description(value));
        }
    }

    private void reach(DescriptionList facts, @Nullable String phone, @Nullable String mail) {
        if (phone != null) {
            facts.add(new Term(text("intake.section.phone")), new Description(new Anchor(PhoneNumber.link(phone), phone)));
        }
        if (mail != null) {
            facts.add(new Term(text("intake.section.mail")), new Description(new MailLink(mail)));
        }
    }

    private String code(String prefix, Code choice) {
        return text(prefix + choice.code());
    }

    private @Nullable String code(String prefix, @Nullable String code) {
        return code == null ? null : text(prefix + code);
    }

    private String codes(String prefix, List<String> codes) {
        return codes.stream().map(code -> text(prefix + code)).collect(Collectors.joining(", "));
    }

    private String day(Instant at) {
        return dates.format(LocalDate.ofInstant(at, Moments.ZONE));
    }

    /** Texts that fill in nothing else speak of the person by first name. */
    private String text(String key, Object... args) {
        return texts.get(locale, key, args.length == 0 ? new Object[] {firstName} : args);
    }
}
