package be.omringd.intake.ui;

import be.omringd.form.FormValues;
import be.omringd.form.ui.FormRenderer;
import be.omringd.form.ui.FormView;
import be.omringd.intake.ContactUs;
import be.omringd.intake.Intake;
import be.omringd.intake.PublicFormLimits;
import be.omringd.intake.RequestForm;
import be.omringd.intake.Senders;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public form, for anybody. What is typed is kept in the tab of the browser ({@link BrowserDraft}) until it is sent, so that
 * another language, a reload, a lost line or an expired session costs nobody their words.
 */
@Route(value = "aanvraag", autoLayout = false)
@AnonymousAllowed
class RequestPage extends PublicPage {

    private static final Logger LOG = LoggerFactory.getLogger(RequestPage.class);

    private final Intake intake;
    private final RequestForm requests;
    private final FormRenderer renderer;
    private final Senders senders;
    private final PublicFormLimits limits;
    private final ContactUs contact;
    private final Clock clock;

    private final Div restored = new Div();
    private final Div notice = new Div();
    private final Div place = new Div();
    private final Input leaveEmpty = new Input();
    private final Button send = new Button();
    private final Instant opened;
    private UUID submission = UUID.randomUUID();
    private FormView form;

    RequestPage(Texts texts, Intake intake, RequestForm requests, FormRenderer renderer, Senders senders, PublicFormLimits limits,
            ContactUs contact, Clock clock) {
        super(texts);
        this.intake = intake;
        this.requests = requests;
        this.renderer = renderer;
        this.senders = senders;
        this.limits = limits;
        this.contact = contact;
        this.clock = clock;
        opened = clock.instant();
        notice.addClassName("public-notice");
        notice.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        restored.addClassName("public-restored");
        restored.getElement().setAttribute("role", "status");
        restored.setVisible(false);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                send();
            } finally {
                send.setEnabled(true);
            }
        });
        leaveEmpty.getElement().setAttribute("name", "website").setAttribute("autocomplete", "off").setAttribute("tabindex", "-1");
        leaveEmpty.setId("website");
    }

    @Override
    void build(Main main, Aside aside, QueryParameters query) {
        Section welcome = new Section(
                new H1(text("intake.public.heading")), paragraph("public-lead", "intake.public.lead"), how());
        welcome.addClassName("public-welcome");
        notice.setVisible(false);
        send.setText(text("intake.public.send"));
        Section sheet = new Section(
                new H2(text("intake.public.form")), restored, place, trap(), paragraph("public-note", "intake.public.sending.note"),
                toPrivacy(), notice, send);
        sheet.addClassName("public-sheet");
        main.add(welcome, sheet);
        aside.add(PublicTexts.talk(this, contact), PublicTexts.whatHappensNext(this, 1), PublicTexts.privacy(this));
        if (form == null) {
            fill(unanswered());
            BrowserDraft.read(this, this::restore);
        } else {
            fill(form.draft());
        }
    }

    /** Who reads this page in French most likely wants to talk in French. */
    private FormValues unanswered() {
        return FormValues.EMPTY.with("preferredLanguage", getLocale().getLanguage());
    }

    private Paragraph how() {
        Paragraph how = new Paragraph(new Span(text("intake.public.how") + " "));
        how.add(PublicTexts.phone(this::text, contact));
        return how;
    }

    private Paragraph toPrivacy() {
        Button link = new Button(text("intake.public.privacy"));
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        link.addClickListener(click -> getElement().executeJs(
                "const part = this.querySelector('.public-privacy'); part.scrollIntoView(); part.focus({preventScroll: true})"));
        Paragraph paragraph = new Paragraph(link);
        paragraph.addClassName("public-privacy-link");
        return paragraph;
    }

    private void fill(FormValues values) {
        place.removeAll();
        form = renderer.create(requests.definition(), values, Map.of(), getLocale());
        form.addValueChangeListener(draft -> BrowserDraft.keep(this, new BrowserDraft(submission, draft)));
        place.add(form);
    }

    private void restore(BrowserDraft kept) {
        submission = kept.submission();
        fill(kept.values());
        Button clear = new Button(text("intake.draft.clear"), click -> {
            BrowserDraft.forget(this);
            submission = UUID.randomUUID();
            restored.setVisible(false);
            fill(unanswered());
            form.focusFirst();
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        restored.removeAll();
        restored.add(new Span(text("intake.draft.restored")), clear);
        restored.setVisible(true);
    }

    /** For programs that fill in every field they find; people neither see, hear nor reach it. */
    private Div trap() {
        NativeLabel label = new NativeLabel(text("intake.public.leaveEmpty"));
        label.setFor("website");
        Div trap = new Div(label, leaveEmpty);
        trap.addClassName("public-more");
        trap.getElement().setAttribute("aria-hidden", "true");
        return trap;
    }

    private void send() {
        notice.setVisible(false);
        if (!form.validate()) {
            return;
        }
        FormValues answers = form.values();
        if (!leaveEmpty.getValue().isEmpty()) {
            leaveEmpty.clear();
            tell("intake.notice.leaveEmpty");
        } else if (clock.instant().isBefore(opened.plus(limits.atLeast()))) {
            tell("intake.notice.slowDown");
        } else if (!senders.oneMore(address())) {
            tell("intake.notice.tooMany");
        } else {
            register(answers);
        }
    }

    private void register(FormValues answers) {
        Intake.Registered registered;
        try {
            registered = intake.register(requests.read(answers, submission));
        } catch (RuntimeException failure) {
            // the messages of exceptions can quote what was typed
            LOG.error("A request could not be registered: {}", failure.getClass().getName());
            tell("intake.notice.failed");
            return;
        }
        BrowserDraft.forget(this);
        UI.getCurrent().navigate(RequestReceivedPage.class, new QueryParameters(Map.of(
                "code", List.of(registered.reference()), "lang", List.of(getLocale().getLanguage()))));
    }

    private void tell(String key) {
        notice.removeAll();
        notice.add(new Paragraph(text(key)));
        notice.add(PublicTexts.links(this::text, contact));
        notice.setVisible(true);
        notice.getElement().callJsFunction("focus");
    }

    /** The address of whoever clicks now; forwarded addresses have been looked at by the server, as configured. */
    private static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null ? request.getRemoteAddr() : VaadinSession.getCurrent().getBrowser().getAddress();
    }

    private Paragraph paragraph(String className, String key) {
        Paragraph paragraph = new Paragraph(text(key));
        paragraph.addClassName(className);
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return text("intake.public.title");
    }
}
