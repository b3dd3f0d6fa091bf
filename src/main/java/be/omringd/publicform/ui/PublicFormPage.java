package be.omringd.publicform.ui;

import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.ui.FormView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page with a form for anybody. What is typed is kept in the tab of the browser ({@link BrowserDraft}) until it is sent, so that
 * another language, a reload, a lost line or an expired session costs nobody their words.
 */
public abstract class PublicFormPage extends PublicPage {

    private static final Logger LOG = LoggerFactory.getLogger(PublicFormPage.class);

    private final PublicParts parts;
    private final String draftKey;

    private final Div restored = new Div();
    private final Div notice = new Div();
    private final Div place = new Div();
    private final Input leaveEmpty = new Input();
    private final Button send = new Button();
    private final Instant opened;
    private UUID submission = UUID.randomUUID();
    private FormView form;

    /** @param draftKey under which the browser keeps what is typed in this form */
    protected PublicFormPage(PublicParts parts, String draftKey) {
        super(parts.texts);
        this.parts = parts;
        this.draftKey = draftKey;
        opened = parts.clock.instant();
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

    /** The form to fill in. */
    protected abstract FormDefinition definition();

    /** What stands in it before anybody typed. */
    protected abstract FormValues unanswered();

    /** What is wrong with answers that fit the form file. */
    protected FormErrors check(FormValues answers) {
        return FormErrors.none();
    }

    /**
     * Takes the answers and says so, by going to another page or with {@link #tell}.
     *
     * @param submission the same each time the same answers are sent
     * @return false where they were not taken: what was typed stays
     */
    protected abstract boolean register(FormValues answers, UUID submission);

    /** The sheet with the form and its button. Called each time the page is built. */
    protected final Section sheet(String headingKey, String noteKey, String sendKey) {
        notice.setVisible(false);
        send.setText(text(sendKey));
        Section sheet = new Section(
                new H2(text(headingKey)), restored, place, trap(), paragraph("public-note", noteKey), toPrivacy(), notice, send);
        sheet.addClassName("public-sheet");
        if (form == null) {
            fill(unanswered());
            BrowserDraft.read(this, draftKey, this::restore);
        } else {
            fill(form.draft());
        }
        return sheet;
    }

    /** A paragraph of this page. */
    protected final Paragraph paragraph(String className, String key) {
        Paragraph paragraph = new Paragraph(text(key));
        paragraph.addClassName(className);
        return paragraph;
    }

    private Paragraph toPrivacy() {
        Button link = new Button(text("publicform.privacy"));
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        link.addClickListener(click -> getElement().executeJs(
                "const part = this.querySelector('.public-privacy'); part.scrollIntoView(); part.focus({preventScroll: true})"));
        Paragraph paragraph = new Paragraph(link);
        paragraph.addClassName("public-privacy-link");
        return paragraph;
    }

    private void fill(FormValues values) {
        place.removeAll();
        form = parts.renderer.create(definition(), values, Map.of(), getLocale());
        form.addValueChangeListener(draft -> BrowserDraft.keep(this, draftKey, new BrowserDraft(submission, draft)));
        place.add(form);
    }

    private void restore(BrowserDraft kept) {
        submission = kept.submission();
        fill(kept.values());
        Button clear = new Button(text("publicform.draft.clear"), click -> {
            BrowserDraft.forget(draftKey);
            submission = UUID.randomUUID();
            restored.setVisible(false);
            fill(unanswered());
            form.focusFirst();
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        restored.removeAll();
        restored.add(new Span(text("publicform.draft.restored")), clear);
        restored.setVisible(true);
    }

    /** For programs that fill in every field they find; people neither see, hear nor reach it. */
    private Div trap() {
        NativeLabel label = new NativeLabel(text("publicform.leaveEmpty"));
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
        FormErrors errors = check(answers);
        if (!errors.isEmpty()) {
            form.showErrors(errors);
        } else if (!leaveEmpty.getValue().isEmpty()) {
            leaveEmpty.clear();
            tell("publicform.notice.leaveEmpty");
        } else if (parts.clock.instant().isBefore(opened.plus(parts.limits.atLeast()))) {
            tell("publicform.notice.slowDown");
        } else if (!parts.senders.oneMore(address())) {
            tell("publicform.notice.tooMany");
        } else {
            take(answers);
        }
    }

    private void take(FormValues answers) {
        try {
            if (register(answers, submission)) {
                BrowserDraft.forget(draftKey);
            }
        } catch (RuntimeException failure) {
            // the messages of exceptions can quote what was typed
            LOG.error("A form could not be taken: {}", failure.getClass().getName());
            tell("publicform.notice.failed");
        }
    }

    /** Says kindly why it did not work, with how to reach us. */
    protected final void tell(String key, Component... more) {
        notice.removeAll();
        notice.add(new Paragraph(text(key)));
        notice.add(more);
        notice.add(parts.links(getLocale()));
        notice.setVisible(true);
        notice.getElement().callJsFunction("focus");
    }

    /** The address of whoever clicks now; forwarded addresses have been looked at by the server, as configured. */
    private static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null ? request.getRemoteAddr() : VaadinSession.getCurrent().getBrowser().getAddress();
    }
}
