package be.omringd.intake.ui;

import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.intake.Intake;
import be.omringd.intake.RequestForm;
import be.omringd.publicform.ui.PageHead;
import be.omringd.publicform.ui.PublicForm;
import be.omringd.publicform.ui.PublicFormPage;
import be.omringd.shell.Languages;
import be.omringd.shell.Texts;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public form for a request, and its thanks. */
@Controller
@AnonymousAllowed
class RequestPages {

    private static final String PATH = "aanvraag";
    private static final String DRAFT = "omringd.aanvraag";

    private final PublicFormPage page;
    private final Intake intake;
    private final RequestForm requests;
    private final Texts texts;

    RequestPages(PublicFormPage page, Intake intake, RequestForm requests, Texts texts) {
        this.page = page;
        this.intake = intake;
        this.requests = requests;
        this.texts = texts;
    }

    @GetMapping("/" + PATH)
    ResponseEntity<String> form(HttpServletRequest request) {
        return page.open(new OneRequest(Languages.of(request)), request);
    }

    @PostMapping("/" + PATH)
    ResponseEntity<String> send(HttpServletRequest request) {
        return page.send(new OneRequest(Languages.of(request)), request);
    }

    /** An address of its own: reloading it or coming back to it sends nothing again. */
    @GetMapping("/" + PATH + "/bedankt")
    ResponseEntity<String> thanks(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        PageHead head = PageHead.of(texts.get(Languages.of(request), "intake.thanks.title"), PATH).forgetting(DRAFT);
        return page.thank("intake/received", head, request, Intake.isReference(code) ? code : null);
    }

    private final class OneRequest implements PublicForm {

        private final Locale locale;

        OneRequest(Locale locale) {
            this.locale = locale;
        }

        @Override
        public FormDefinition definition() {
            return requests.definition();
        }

        /** Who reads this page in French most likely wants to talk in French. */
        @Override
        public FormValues unanswered() {
            return FormValues.EMPTY.with("preferredLanguage", locale.getLanguage());
        }

        @Override
        public FormErrors check(FormValues answers) {
            return requests.check(answers, locale);
        }

        @Override
        public String take(FormValues answers, UUID submission) {
            return PATH + "/bedankt?code=" + intake.register(requests.read(answers, submission)).reference();
        }

        @Override
        public String draft() {
            return DRAFT;
        }

        @Override
        public String action() {
            return PATH;
        }

        @Override
        public PageHead head() {
            return PageHead.of(texts.get(locale, "intake.public.title"), PATH).found(texts.get(locale, "intake.public.lead"), true);
        }

        @Override
        public String template() {
            return "intake/request";
        }
    }
}
