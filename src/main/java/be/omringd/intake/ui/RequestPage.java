package be.omringd.intake.ui;

import be.omringd.form.FormDefinition;
import be.omringd.form.FormValues;
import be.omringd.intake.Intake;
import be.omringd.intake.RequestForm;
import be.omringd.publicform.ui.PublicFormPage;
import be.omringd.publicform.ui.PublicParts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The public form for a request. */
@Route(value = "aanvraag", autoLayout = false)
@AnonymousAllowed
class RequestPage extends PublicFormPage {

    private final PublicParts parts;
    private final Intake intake;
    private final RequestForm requests;

    RequestPage(PublicParts parts, Intake intake, RequestForm requests) {
        super(parts, "omringd.aanvraag");
        this.parts = parts;
        this.intake = intake;
        this.requests = requests;
    }

    @Override
    protected void build(Main main, Aside aside, QueryParameters query) {
        Section welcome = new Section(
                new H1(text("intake.public.heading")), paragraph("public-lead", "intake.public.lead"), how());
        welcome.addClassName("public-welcome");
        main.add(welcome, sheet("intake.public.form", "intake.public.sending.note", "intake.public.send"));
        aside.add(PublicTexts.talk(this::text, parts.links(getLocale())), PublicTexts.whatHappensNext(this::text, 1), PublicTexts.privacy(this::text));
    }

    @Override
    protected FormDefinition definition() {
        return requests.definition();
    }

    /** Who reads this page in French most likely wants to talk in French. */
    @Override
    protected FormValues unanswered() {
        return FormValues.EMPTY.with("preferredLanguage", getLocale().getLanguage());
    }

    private Paragraph how() {
        Paragraph how = new Paragraph(new Span(text("intake.public.how") + " "));
        how.add(parts.phone(getLocale()));
        return how;
    }

    @Override
    protected boolean register(FormValues answers, UUID submission) {
        Intake.Registered registered = intake.register(requests.read(answers, submission));
        UI.getCurrent().navigate(RequestReceivedPage.class, new QueryParameters(Map.of(
                "code", List.of(registered.reference()), "lang", List.of(getLocale().getLanguage()))));
        return true;
    }

    @Override
    public String getPageTitle() {
        return text("intake.public.title");
    }
}
