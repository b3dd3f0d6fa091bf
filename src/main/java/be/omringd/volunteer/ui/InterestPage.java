package be.omringd.volunteer.ui;

import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.publicform.ui.PublicFormPage;
import be.omringd.publicform.ui.PublicParts;
import be.omringd.volunteer.Appeals;
import be.omringd.volunteer.Appeals.Appeal;
import be.omringd.volunteer.InterestForm;
import be.omringd.volunteer.Onboarding;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The public form for who would like to volunteer: in general, or in answer to a call ({@code /vrijwilliger/<slug>}). A call that is
 * closed, or that never was, says so kindly and leads to the general form.
 */
@Route(value = "vrijwilliger", autoLayout = false)
@AnonymousAllowed
class InterestPage extends PublicFormPage implements HasUrlParameter<String> {

    private final PublicParts parts;
    private final Onboarding onboarding;
    private final InterestForm interests;
    private final ObjectProvider<Appeals> appeals;
    private Optional<Appeal> appeal = Optional.empty();
    private boolean unknown;

    InterestPage(PublicParts parts, Onboarding onboarding, InterestForm interests, ObjectProvider<Appeals> appeals) {
        super(parts, "omringd.vrijwilliger");
        this.parts = parts;
        this.onboarding = onboarding;
        this.interests = interests;
        this.appeals = appeals;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String slug) {
        appeal = slug == null ? Optional.empty() : appeals.stream().flatMap(all -> all.find(slug).stream()).findFirst();
        unknown = slug != null && appeal.isEmpty();
    }

    @Override
    protected void build(Main main, Aside aside, QueryParameters query) {
        Section talk = PublicParts.section(
                "public-talk", text("volunteer.public.talk.heading"), new Paragraph(text("volunteer.public.talk.text")));
        talk.add(parts.links(getLocale()));
        aside.add(talk);
        if (unknown) {
            main.add(instead("volunteer.public.unknown.heading", text("volunteer.public.unknown.text")));
            return;
        }
        if (appeal.isPresent() && !appeal.get().open()) {
            String how = appeal.get().rests() ? "volunteer.public.rests" : "volunteer.public.closed";
            main.add(instead(how + ".heading", text(how + ".text", appeal.get().title(getLocale()))));
            return;
        }
        Section welcome = new Section();
        appeal.ifPresentOrElse(
                call -> welcome.add(title(call), paragraph("public-lead", "volunteer.public.call.lead")),
                () -> welcome.add(new H1(text("volunteer.public.heading")), paragraph("public-lead", "volunteer.public.lead")));
        welcome.add(how());
        welcome.addClassName("public-welcome");
        main.add(welcome, sheet("volunteer.public.form", "volunteer.public.note", "volunteer.public.send"));
        aside.add(
                PublicParts.steps(text("volunteer.public.next.heading"), numbered("volunteer.public.next.")),
                PublicParts.privacy(text("volunteer.public.privacy.heading"), numbered("volunteer.public.privacy.")));
    }

    private List<String> numbered(String key) {
        return IntStream.rangeClosed(1, 4).mapToObj(one -> text(key + one)).toList();
    }

    private Paragraph how() {
        Paragraph how = new Paragraph(new Span(text("volunteer.public.how") + " "));
        how.add(parts.phone(getLocale()));
        return how;
    }

    private H1 title(Appeal call) {
        H1 title = new H1(call.title(getLocale()));
        title.getElement().setAttribute("lang", call.languageFor(getLocale()).getLanguage());
        return title;
    }

    /** Where there is no form: why, and the way to the general one. */
    private Section instead(String heading, String why) {
        Section instead = new Section(
                new H1(text(heading)), new Paragraph(why), new Paragraph(text("volunteer.public.closed.still")), general());
        instead.addClassName("public-thanks");
        return instead;
    }

    /** To the general form, in the language of this page. */
    private Anchor general() {
        Anchor general = new Anchor("vrijwilliger?lang=" + getLocale().getLanguage(), text("volunteer.public.closed.general"));
        general.addClassName("public-contact");
        return general;
    }

    @Override
    protected FormDefinition definition() {
        return interests.definition();
    }

    @Override
    protected FormValues unanswered() {
        return FormValues.EMPTY;
    }

    @Override
    protected FormErrors check(FormValues answers) {
        return interests.check(answers, getLocale());
    }

    @Override
    protected boolean register(FormValues answers, UUID submission) {
        try {
            onboarding.interested(interests.read(answers, submission, getLocale().getLanguage(), appeal.map(Appeal::slug).orElse(null)));
        } catch (Onboarding.AppealClosed justClosed) {
            boolean rests = appeal.flatMap(call -> appeals.stream().flatMap(all -> all.find(call.slug()).stream()).findFirst())
                    .filter(Appeal::rests).isPresent();
            tell(rests ? "volunteer.public.rests.justNow" : "volunteer.public.closed.justNow", general());
            return false;
        }
        UI.getCurrent().navigate(InterestReceivedPage.class, new QueryParameters(Map.of("lang", List.of(getLocale().getLanguage()))));
        return true;
    }

    @Override
    public String getPageTitle() {
        return appeal.map(call -> call.title(getLocale()) + " · Lus").orElseGet(() -> text("volunteer.public.title"));
    }
}
