package be.omringd.outreach.ui;

import be.omringd.access.Users;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.outreach.AppealId;
import be.omringd.outreach.AppealState;
import be.omringd.outreach.AppealSummary;
import be.omringd.outreach.AppealText;
import be.omringd.outreach.Outreach;
import be.omringd.place.Places;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** One appeal for the team: where it stands, what it says, who answered, and how to spread it. */
@Route(value = "oproepen/:id", layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@StyleSheet("context://outreach/editor.css")
class AppealView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Outreach outreach;
    private final Volunteers volunteers;
    private final Users users;
    private final PublicAddress address;
    private final Texts texts;
    private final Places places;
    private final AppealWords words;
    private String title = "";

    AppealView(Outreach outreach, Volunteers volunteers, Users users, PublicAddress address, Texts texts, Places places) {
        this.outreach = outreach;
        this.volunteers = volunteers;
        this.users = users;
        this.address = address;
        this.texts = texts;
        this.places = places;
        this.words = new AppealWords(texts, places, getLocale());
        addClassName("appeal");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        AppealSummary appeal;
        try {
            appeal = outreach.get(AppealId.of(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException | NoSuchElementException unknown) {
            throw new NotFoundException();
        }
        title = appeal.texts().in(words.locale()).title();
        Div left = new Div(text(appeal));
        Div right = new Div(facts(appeal), answers(appeal));
        left.addClassName("appeal-main");
        right.addClassName("appeal-side");
        if (appeal.state() == AppealState.ONLINE && !appeal.rests()) {
            left.add(share(appeal));
        }
        Div columns = new Div(left, right);
        columns.addClassName("appeal-columns");
        add(head(appeal), columns);
    }

    private Component head(AppealSummary appeal) {
        Anchor back = new Anchor(AppealPages.OVERVIEW, words.get("outreach.page.back"));
        Span kind = new Span(words.get("outreach.kind." + appeal.kind()));
        kind.addClassName("quiet");
        Div tags = new Div(kind, AppealLine.tag(appeal, words));
        tags.addClassName("appeals-head");
        Anchor file = new Anchor(CaseFilePages.file(appeal.caseId()), words.get("outreach.page.file"));
        Div head = new Div(new Div(back, new H1(title), tags), file);
        head.addClassName("page-head");
        return head;
    }

    private Component text(AppealSummary appeal) {
        Div card = new Div();
        card.addClassNames("card", "appeal-written");
        appeal.texts().all().forEach((language, text) -> {
            Div one = new Div(new H2(words.get("outreach.page.text." + language.getLanguage())), written(text));
            one.getElement().setAttribute("lang", language.getLanguage());
            card.add(one);
        });
        return card;
    }

    private static Component written(AppealText text) {
        Div written = new Div(new H3(text.title()));
        for (PublicHtml.Block block : PublicHtml.blocks(text.body())) {
            if (block.isList()) {
                UnorderedList list = new UnorderedList();
                block.lines().forEach(line -> list.add(new ListItem(line)));
                written.add(list);
            } else {
                Paragraph paragraph = new Paragraph(block.lines().getFirst());
                block.lines().stream().skip(1).forEach(line -> paragraph.add(new HtmlComponent("br"), new Text(line)));
                written.add(paragraph);
            }
        }
        return written;
    }

    private Component facts(AppealSummary appeal) {
        DescriptionList list = new DescriptionList();
        list.addClassName("appeal-facts");
        fact(list, "outreach.public.where", words.municipality(appeal.need().placeCode()));
        appeal.area().ifPresent(area -> fact(list, "outreach.page.area", area.nisCodes().isEmpty()
                ? words.get("outreach.page.area.radius", area.radiusKm())
                : area.nisCodes().stream().map(words::municipality).sorted().collect(Collectors.joining(", "))));
        fact(list, "outreach.page.written", by(appeal.writtenAt(), appeal.writtenBy()));
        if (appeal.approvedAt() != null) {
            fact(list, "outreach.page.approved", by(appeal.approvedAt(), appeal.approvedBy()));
        }
        if (appeal.openedAt() != null) {
            fact(list, "outreach.page.online", words.get("outreach.page.fromTo", words.day(appeal.openedAt()), words.day(appeal.until())));
        }
        if (appeal.closedAt() != null) {
            fact(list, "outreach.page.closed", AppealLine.when(appeal, words));
        }
        Div card = new Div(new H2(words.get("outreach.page.facts")), list);
        if (appeal.waitsForApproval()) {
            Paragraph waits = new Paragraph(words.get("outreach.page.waits"));
            waits.addClassName("appeal-warning");
            card.add(waits);
        }
        if (appeal.rests()) {
            Paragraph rests = new Paragraph(words.get("outreach.page.rests", words.day(appeal.until())));
            rests.addClassName("appeal-warning");
            card.add(rests);
        }
        if (appeal.state() == AppealState.ONLINE) {
            Anchor page = new Anchor(appeal.path(), address.of(appeal.path()));
            page.setRouterIgnore(true);
            page.setTarget("_blank");
            page.addClassName("appeal-address");
            card.add(new H3(words.get("outreach.page.address")), page);
        }
        card.addClassName("card");
        return card;
    }

    private String by(Instant at, UUID user) {
        String name = user == null ? "" : Optional.ofNullable(users.name(user)).orElse("");
        return name.isEmpty() ? words.day(at) : words.get("outreach.page.by", words.day(at), name);
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(value));
    }

    private Component answers(AppealSummary appeal) {
        Div card = new Div(new H2(AppealLine.answers(appeal, words)));
        card.addClassName("card");
        if (appeal.erased() > 0) {
            Paragraph erased = new Paragraph(words.get("outreach.page.erased", appeal.erased()));
            erased.addClassName("quiet");
            card.add(erased);
        } else if (appeal.signUps().isEmpty()) {
            Paragraph nobody = new Paragraph(words.get("outreach.page.nobody"));
            nobody.addClassName("quiet");
            card.add(nobody);
            return card;
        }
        Map<VolunteerId, VolunteerSummary> known =
                volunteers.getAll(appeal.signUps().stream().map(AppealSummary.SignUp::volunteerId).toList());
        OrderedList list = new OrderedList();
        appeal.signUps().forEach(one -> Optional.ofNullable(known.get(one.volunteerId())).ifPresent(volunteer -> {
            Span day = new Span(words.day(one.at()));
            day.addClassName("quiet");
            list.add(new ListItem(new Anchor("vrijwilligers/" + one.volunteerId(), volunteer.person().fullName()), new Span(" "), day));
        }));
        card.add(list);
        return card;
    }

    // ---- to spread it

    private Component share(AppealSummary appeal) {
        Div card = new Div(new H2(words.get("outreach.share.title")), new Paragraph(words.get("outreach.share.hint")));
        card.addClassNames("card", "appeal-share");
        for (Locale language : appeal.texts().all().keySet()) {
            AppealWords its = new AppealWords(texts, places, language);
            ShareTexts share = ShareTexts.of(appeal,
                    address.of(appeal.path() + (language.equals(Texts.DUTCH) ? "" : "?lang=" + language.getLanguage())), its);
            Anchor poster = new Anchor(AppealPages.poster(appeal.id(), language.getLanguage()), words.get("outreach.share.poster"));
            poster.setRouterIgnore(true);
            poster.setTarget("_blank");
            card.add(new H3(words.get("outreach.public.language." + language.getLanguage())),
                    copyable("outreach.share.brief", share.brief(), language), copyable("outreach.share.full", share.full(), language),
                    poster);
        }
        return card;
    }

    private Component copyable(String key, String text, Locale language) {
        TextArea area = new TextArea(words.get(key + ".label"));
        area.setValue(text);
        area.setReadOnly(true);
        area.setWidthFull();
        area.getElement().setAttribute("lang", language.getLanguage());
        Button copy = new Button(words.get("outreach.share.copy"), VaadinIcon.COPY.create());
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        copy.setAriaLabel(words.get("outreach.share.copy") + ": " + words.get(key + ".label"));
        copy.addClickListener(click -> {
            // without a secure connection browsers have no clipboard for us; the text is selected then, to be copied by hand
            copy.getElement().executeJs("""
                    if (navigator.clipboard) { navigator.clipboard.writeText($0); return true; }
                    $1.inputElement.select(); return false;""", text, area.getElement())
                    .then(Boolean.class,
                            copied -> Notification.show(words.get(copied ? "outreach.share.copied" : "outreach.share.selected")));
        });
        Div both = new Div(area, copy);
        both.addClassName("appeal-copy");
        return both;
    }

    @Override
    public String getPageTitle() {
        return title + " · Omringd";
    }
}
