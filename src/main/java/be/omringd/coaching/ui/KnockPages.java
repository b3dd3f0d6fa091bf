package be.omringd.coaching.ui;

import be.omringd.coaching.CoachingRequests;
import be.omringd.coaching.KnockForm;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
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

/** The public form for an organisation that would like to get to know us, and its thanks. */
@Controller
@AnonymousAllowed
class KnockPages {

    private static final String PATH = "kennismaken";
    private static final String DRAFT = "omringd.kennismaken";

    private final PublicFormPage page;
    private final CoachingRequests requests;
    private final KnockForm knocks;
    private final Texts texts;

    KnockPages(PublicFormPage page, CoachingRequests requests, KnockForm knocks, Texts texts) {
        this.page = page;
        this.requests = requests;
        this.knocks = knocks;
        this.texts = texts;
    }

    @GetMapping("/" + PATH)
    ResponseEntity<String> form(HttpServletRequest request) {
        return page.open(new OneKnock(Languages.of(request)), request);
    }

    @PostMapping("/" + PATH)
    ResponseEntity<String> send(HttpServletRequest request) {
        return page.send(new OneKnock(Languages.of(request)), request);
    }

    /** An address of its own: reloading it or coming back to it sends nothing again. */
    @GetMapping("/" + PATH + "/bedankt")
    ResponseEntity<String> thanks(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        PageHead head = PageHead.of(texts.get(Languages.of(request), "coaching.public.thanks.title"), PATH).forgetting(DRAFT);
        return page.thank("coaching/received", head, request, CoachingRequests.isReference(code) ? code : null);
    }

    private final class OneKnock implements PublicForm {

        private final Locale locale;

        OneKnock(Locale locale) {
            this.locale = locale;
        }

        @Override
        public FormDefinition definition() {
            return knocks.definition();
        }

        @Override
        public FormErrors check(FormValues answers) {
            return knocks.check(answers, locale);
        }

        @Override
        public String take(FormValues answers, UUID submission) {
            return PATH + "/bedankt?code=" + requests.knock(knocks.read(answers, submission, locale.getLanguage())).reference();
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
            return PageHead.of(texts.get(locale, "coaching.public.title"), PATH).found(texts.get(locale, "coaching.public.lead"), true);
        }

        @Override
        public String template() {
            return "coaching/knock";
        }
    }
}
