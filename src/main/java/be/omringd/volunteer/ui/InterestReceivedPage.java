package be.omringd.volunteer.ui;

import be.omringd.publicform.ui.PublicPage;
import be.omringd.publicform.ui.PublicParts;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.IntStream;

/** Says thank you, and promises an honest answer. An address of its own: reloading it or coming back to it sends nothing again. */
@Route(value = "vrijwilliger/bedankt", autoLayout = false)
@AnonymousAllowed
class InterestReceivedPage extends PublicPage {

    private final PublicParts parts;

    InterestReceivedPage(Texts texts, PublicParts parts) {
        super(texts);
        this.parts = parts;
    }

    @Override
    protected void build(Main main, Aside aside, QueryParameters query) {
        Section thanks = new Section(news("volunteer.public.thanks.heading"), new Paragraph(text("volunteer.public.thanks.promise")),
                new Paragraph(text("volunteer.public.thanks.honest")));
        thanks.addClassName("public-thanks");
        main.add(thanks, PublicParts.steps(text("volunteer.public.next.heading.sent"),
                IntStream.rangeClosed(1, 4).mapToObj(step -> text("volunteer.public.next." + step)).toList()));
        Section talk = PublicParts.section("public-talk", text("volunteer.public.talk.more.heading"),
                new Paragraph(text("volunteer.public.talk.more.text")));
        talk.add(parts.links(getLocale()));
        aside.add(talk);
    }

    @Override
    public String getPageTitle() {
        return text("volunteer.public.thanks.title");
    }
}
