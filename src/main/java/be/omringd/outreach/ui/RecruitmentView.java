package be.omringd.outreach.ui;

import be.omringd.access.Users;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.outreach.RecruitmentId;
import be.omringd.outreach.RecruitmentState;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.RecruitmentSummary.Online;
import be.omringd.outreach.RecruitmentText;
import be.omringd.outreach.TeamRecruitments;
import be.omringd.place.Places;
import be.omringd.shell.CopyButton;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import be.omringd.volunteer.ui.VolunteerPages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
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
import org.jspecify.annotations.Nullable;

/** One recruitment for the team: where it stands, what it says, who answered, and how to spread it. */
@Route(value = "oproepen/:id", layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@StyleSheet("context://outreach/editor.css")
class RecruitmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TeamRecruitments recruitments;
    private final Volunteers volunteers;
    private final Users users;
    private final PublicAddress address;
    private final Texts texts;
    private final Places places;
    private final RecruitmentWords words;
    private String title = "";

    RecruitmentView(TeamRecruitments recruitments, Volunteers volunteers, Users users, PublicAddress address, Texts texts, Places places) {
        this.recruitments = recruitments;
        this.volunteers = volunteers;
        this.users = users;
        this.address = address;
        this.texts = texts;
        this.places = places;
        this.words = new RecruitmentWords(texts, places, getLocale());
        addClassName("recruitment");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RecruitmentSummary recruitment;
        try {
            recruitment = recruitments.get(RecruitmentId.of(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException | NoSuchElementException unknown) {
            throw new NotFoundException();
        }
        title = recruitment.texts().in(words.locale()).title();
        Div left = new Div(text(recruitment));
        Div right = new Div(facts(recruitment), answers(recruitment));
        left.addClassName("recruitment-main");
        right.addClassName("recruitment-side");
        if (recruitment.state() == RecruitmentState.ONLINE && !recruitment.rests()) {
            recruitment.online().ifPresent(online -> left.add(share(recruitment, online)));
        }
        Div columns = new Div(left, right);
        columns.addClassName("recruitment-columns");
        add(head(recruitment), columns);
    }

    private Component head(RecruitmentSummary recruitment) {
        Anchor back = new Anchor(RecruitmentPages.OVERVIEW, words.get("outreach.page.back"));
        Span kind = new Span(words.get("outreach.kind." + recruitment.kind()));
        kind.addClassName("quiet");
        Div tags = new Div(kind, RecruitmentLine.tag(recruitment, words));
        tags.addClassName("recruitments-head");
        Anchor file = new Anchor(CaseFilePages.file(recruitment.caseId()), words.get("outreach.page.file"));
        Div head = new Div(new Div(back, new H1(title), tags), file);
        head.addClassName("page-head");
        return head;
    }

    private Component text(RecruitmentSummary recruitment) {
        Div card = new Div();
        card.addClassNames("card", "recruitment-written");
        recruitment.texts().all().forEach((language, text) -> {
            Div one = new Div(new H2(words.get("outreach.page.text." + language.getLanguage())), written(text));
            one.getElement().setAttribute("lang", language.getLanguage());
            card.add(one);
        });
        return card;
    }

    private static Component written(RecruitmentText text) {
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

    private Component facts(RecruitmentSummary recruitment) {
        DescriptionList list = new DescriptionList();
        list.addClassName("recruitment-facts");
        fact(list, "outreach.public.where", words.municipality(recruitment.need().placeCode()));
        recruitment.area().ifPresent(area -> fact(list, "outreach.page.area", area.nisCodes().isEmpty()
                ? words.get("outreach.page.area.radius", area.radiusKm())
                : area.nisCodes().stream().map(words::municipality).sorted().collect(Collectors.joining(", "))));
        fact(list, "outreach.page.written", by(recruitment.writtenAt(), recruitment.writtenBy()));
        recruitment.approval().ifPresent(approval -> fact(list, "outreach.page.approved", by(approval.at(), approval.by())));
        recruitment.online().ifPresent(online -> fact(list, "outreach.page.online",
                words.get("outreach.page.fromTo", words.day(online.since()), words.day(online.until()))));
        recruitment.over().ifPresent(over -> fact(list, "outreach.page.closed", RecruitmentLine.when(recruitment, words)));
        Div card = new Div(new H2(words.get("outreach.page.facts")), list);
        if (recruitment.waitsForApproval()) {
            Paragraph waits = new Paragraph(words.get("outreach.page.waits"));
            waits.addClassName("recruitment-warning");
            card.add(waits);
        }
        recruitment.online().filter(online -> recruitment.rests()).ifPresent(online -> {
            Paragraph rests = new Paragraph(words.get("outreach.page.rests", words.day(online.until())));
            rests.addClassName("recruitment-warning");
            card.add(rests);
        });
        if (recruitment.state() == RecruitmentState.ONLINE) {
            Anchor page = new Anchor(recruitment.path(), address.of(recruitment.path()));
            page.setRouterIgnore(true);
            page.setTarget("_blank");
            page.addClassName("recruitment-address");
            card.add(new H3(words.get("outreach.page.address")), page);
        }
        card.addClassName("card");
        return card;
    }

    private String by(Instant at, @Nullable UUID user) {
        String name = user == null ? "" : Optional.ofNullable(users.name(user)).orElse("");
        return name.isEmpty() ? words.day(at) : words.get("outreach.page.by", words.day(at), name);
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(value));
    }

    private Component answers(RecruitmentSummary recruitment) {
        Div card = new Div(new H2(RecruitmentLine.answers(recruitment, words)));
        card.addClassName("card");
        if (recruitment.erased() > 0) {
            Paragraph erased = new Paragraph(words.get("outreach.page.erased", recruitment.erased()));
            erased.addClassName("quiet");
            card.add(erased);
        } else if (recruitment.signUps().isEmpty()) {
            Paragraph nobody = new Paragraph(words.get("outreach.page.nobody"));
            nobody.addClassName("quiet");
            card.add(nobody);
            return card;
        }
        Map<VolunteerId, VolunteerSummary> known =
                volunteers.getAll(recruitment.signUps().stream().map(RecruitmentSummary.SignUp::volunteerId).toList());
        OrderedList list = new OrderedList();
        recruitment.signUps().forEach(one -> Optional.ofNullable(known.get(one.volunteerId())).ifPresent(volunteer -> {
            Span day = new Span(words.day(one.at()));
            day.addClassName("quiet");
            list.add(new ListItem(new Anchor(VolunteerPages.volunteer(one.volunteerId()), volunteer.person().fullName()), new Span(" "),
                    day));
        }));
        card.add(list);
        return card;
    }

    // ---- to spread it

    private Component share(RecruitmentSummary recruitment, Online online) {
        Div card = new Div(new H2(words.get("outreach.share.title")), new Paragraph(words.get("outreach.share.hint")));
        card.addClassNames("card", "recruitment-share");
        for (Locale language : recruitment.texts().all().keySet()) {
            RecruitmentWords its = new RecruitmentWords(texts, places, language);
            ShareTexts share = ShareTexts.of(recruitment, online,
                    address.of(recruitment.path() + (language.equals(Texts.DUTCH) ? "" : "?lang=" + language.getLanguage())), its);
            Anchor poster =
                    new Anchor(RecruitmentPages.poster(recruitment.id(), language.getLanguage()), words.get("outreach.share.poster"));
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
        Div both = new Div(area, new CopyButton(texts, getLocale(), area, words.get(key + ".label"), text));
        both.addClassName("recruitment-copy");
        return both;
    }

    @Override
    public String getPageTitle() {
        return title + " · Omringd";
    }
}
