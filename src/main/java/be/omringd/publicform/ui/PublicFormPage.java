package be.omringd.publicform.ui;

import be.omringd.form.FormChecker;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.publicform.OpenedAt;
import be.omringd.publicform.PublicFormLimits;
import be.omringd.publicform.SenderLimit;
import be.omringd.shell.Languages;
import be.omringd.shell.PageTemplates;
import be.omringd.shell.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Shows public forms and takes what is sent. On our side nothing is kept of who fills one in: what has to be known when it is sent
 * stands in the form, and what was typed comes back with whatever is wrong with it.
 */
@Component
public class PublicFormPage {

    private static final Logger LOG = LoggerFactory.getLogger(PublicFormPage.class);

    /** What the form carries besides the answers. */
    private static final String SUBMISSION = "submission";
    private static final String OPENED = "opened";
    /** For programs that fill in every field they find; people neither see, hear nor reach it. */
    private static final String LEAVE_EMPTY = "website";

    private final PublicTemplates templates;
    private final FormChecker checker;
    private final SenderLimit senderLimit;
    private final PublicFormLimits limits;
    private final OpenedAt openedAt;
    private final Texts texts;

    PublicFormPage(PublicTemplates templates, FormChecker checker, SenderLimit senderLimit, PublicFormLimits limits, OpenedAt openedAt,
            Texts texts) {
        this.templates = templates;
        this.checker = checker;
        this.senderLimit = senderLimit;
        this.limits = limits;
        this.openedAt = openedAt;
        this.texts = texts;
    }

    /** The form to fill in. */
    public ResponseEntity<String> open(PublicForm form, HttpServletRequest request) {
        FormValues begin = checker.withDefaults(form.definition(), form.unanswered(), Map.of());
        return new SentForm(form, request, Sent.of(begin, form.definition()), UUID.randomUUID(), openedAt.now()).page(HttpStatus.OK,
                FormErrors.none(), null);
    }

    /** Takes a form that was sent and leads to the thanks; or shows it again as it was, with what is wrong. */
    public ResponseEntity<String> send(PublicForm form, HttpServletRequest request) {
        PublicReader reader = PublicReader.of(request);
        Sent sent = Sent.read(form.definition(), request.getParameterMap(), checker, texts, reader.locale());
        String stamp = request.getParameter(OPENED);
        boolean ours = openedAt.isOurs(stamp);
        SentForm sentForm = new SentForm(form, request, sent, submission(request), ours ? stamp : openedAt.now());
        FormErrors errors = sent.over(form.check(sent.values()));
        if (!errors.isEmpty()) {
            return sentForm.page(HttpStatus.UNPROCESSABLE_CONTENT, errors, null);
        }
        String trap = request.getParameter(LEAVE_EMPTY);
        if (trap != null && !trap.isEmpty()) {
            return sentForm.page(HttpStatus.UNPROCESSABLE_CONTENT, errors, "publicform.notice.leaveEmpty");
        }
        if (!ours || !openedAt.isFor(stamp, limits.atLeast())) {
            return sentForm.page(HttpStatus.UNPROCESSABLE_CONTENT, errors, "publicform.notice.slowDown");
        }
        String sender = request.getRemoteAddr();
        if (!senderLimit.oneMore(sender)) {
            return sentForm.page(HttpStatus.TOO_MANY_REQUESTS, errors, "publicform.notice.tooMany");
        }
        return take(sentForm, sender, reader);
    }

    private ResponseEntity<String> take(SentForm sentForm, String sender, PublicReader reader) {
        try {
            String thanks = sentForm.form.take(sentForm.sent.values(), sentForm.submission);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(
                            reader.base() + thanks + (thanks.contains("?") ? "&" : "?") + Languages.PARAMETER + "=" + reader.language()))
                    .cacheControl(CacheControl.noStore())
                    .build();
        } catch (PublicForm.NotTaken tooLate) {
            senderLimit.giveBack(sender);
            SentForm instead = new SentForm(tooLate.instead(), sentForm.request, sentForm.sent, sentForm.submission, sentForm.opened);
            return instead.page(HttpStatus.CONFLICT, FormErrors.none(), tooLate.why());
        } catch (RuntimeException failure) {
            senderLimit.giveBack(sender);
            return sentForm.giveBack(failure);
        }
    }

    /** A form that was sent and cannot even be looked at now: it comes back as it was, to be sent again. */
    public ResponseEntity<String> giveBack(PublicForm form, HttpServletRequest request, RuntimeException failure) {
        Sent sent = Sent.read(form.definition(), request.getParameterMap(), checker, texts, PublicReader.of(request).locale());
        String stamp = request.getParameter(OPENED);
        return new SentForm(form, request, sent, submission(request), openedAt.isOurs(stamp) ? stamp : openedAt.now()).giveBack(failure);
    }

    /** A browser that sends none, or nonsense, sends each time something new. */
    private static UUID submission(HttpServletRequest request) {
        try {
            return UUID.fromString(request.getParameter(SUBMISSION));
        } catch (IllegalArgumentException | NullPointerException notOurs) {
            return UUID.randomUUID();
        }
    }

    /** A page that says why there is no form. */
    public ResponseEntity<String> tell(HttpStatus status, String template, PageHead head, HttpServletRequest request,
            Map<String, ?> model) {
        return answer(status, templates.page(template, PublicReader.of(request), head, model), request);
    }

    /**
     * A page that says that a form arrived.
     *
     * @param code to name on the phone; null where the address has none
     */
    public ResponseEntity<String> thank(String template, PageHead head, HttpServletRequest request, @Nullable String code) {
        PublicReader reader = PublicReader.of(request, code == null ? "" : "code=" + code);
        Map<String, Object> model = new HashMap<>();
        model.put("code", code);
        return answer(HttpStatus.OK, templates.page(template, reader, head, model), request);
    }

    private static ResponseEntity<String> answer(HttpStatus status, String page, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(PageTemplates.HTML).cacheControl(CacheControl.noStore());
        Languages.toKeep(request).ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.body(page);
    }

    /** A form as it stands on the page now. */
    private final class SentForm {

        private final PublicForm form;
        private final HttpServletRequest request;
        private final Sent sent;
        private final UUID submission;
        private final String opened;

        SentForm(PublicForm form, HttpServletRequest request, Sent sent, UUID submission, String opened) {
            this.form = form;
            this.request = request;
            this.sent = sent;
            this.submission = submission;
            this.opened = opened;
        }

        ResponseEntity<String> giveBack(RuntimeException failure) {
            // the messages of exceptions can quote what was typed
            LOG.error("A form could not be taken: {}", failure.getClass().getName());
            return page(HttpStatus.SERVICE_UNAVAILABLE, FormErrors.none(), "publicform.notice.failed");
        }

        ResponseEntity<String> page(HttpStatus status, FormErrors errors, @Nullable String notice) {
            // the address of the form itself, also where it is shown in the place of another one
            PublicReader reader = PublicReader.of(request).at(form.action());
            Map<String, Object> model = new HashMap<>(form.model());
            model.put("form", new FormParts(form.definition(), sent, errors, checker, texts, reader.locale()).whole());
            model.put("draft", form.draft());
            model.put("action", reader.to(form.action()));
            model.put("submission", submission);
            model.put("opened", opened);
            model.put("sent", status != HttpStatus.OK);
            model.put("notice", notice);
            return answer(status, templates.page(form.template(), reader, form.head().scripted(), model), request);
        }
    }
}
