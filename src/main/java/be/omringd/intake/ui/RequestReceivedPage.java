package be.omringd.intake.ui;

import be.omringd.intake.Intake;
import be.omringd.publicform.ui.PublicPage;
import be.omringd.publicform.ui.PublicParts;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;

/** Says thank you, with the code of the request. An address of its own: reloading it or coming back to it sends nothing again. */
@Route(value = "aanvraag/bedankt", autoLayout = false)
@AnonymousAllowed
class RequestReceivedPage extends PublicPage {

    private final PublicParts parts;

    RequestReceivedPage(Texts texts, PublicParts parts) {
        super(texts);
        this.parts = parts;
    }

    @Override
    protected void build(Main main, Aside aside, QueryParameters query) {
        Section thanks = new Section(news("intake.thanks.heading"), new Paragraph(text("intake.thanks.promise")));
        thanks.addClassName("public-thanks");
        query.getSingleParameter("code").filter(Intake::isReference).ifPresent(code -> {
            Span label = new Span(text("intake.thanks.code"));
            label.addClassName("public-code-label");
            Span value = new Span(code);
            value.addClassName("public-code");
            Paragraph help = new Paragraph(text("intake.thanks.code.help"));
            Div box = new Div(label, value, help);
            box.addClassName("public-code-box");
            thanks.add(box);
        });
        RouterLink another = new RouterLink(text("intake.thanks.another"), RequestPage.class);
        another.setQueryParameters(new QueryParameters(Map.of("lang", List.of(getLocale().getLanguage()))));
        thanks.add(another);
        main.add(thanks, PublicTexts.whatHappensNext(this::text, 2));
        aside.add(PublicTexts.talkMore(this::text, parts.links(getLocale())), PublicTexts.privacy(this::text));
    }

    @Override
    public String getPageTitle() {
        return text("intake.thanks.title");
    }
}
