package be.omringd.onboarding.ui;

import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.onboarding.ComingForward;
import be.omringd.onboarding.Recruitments;
import be.omringd.onboarding.Recruitments.Recruitment;
import be.omringd.onboarding.internal.InterestForm;
import be.omringd.publicform.ui.PageHead;
import be.omringd.publicform.ui.PublicForm;
import be.omringd.publicform.ui.PublicFormPage;
import be.omringd.shell.Languages;
import be.omringd.shell.Texts;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public form for who would like to volunteer: in general, or in answer to a call ({@code /vrijwilliger/<slug>}). A call that is
 * closed, or that never was, says so kindly and leads to the general form.
 */
@Controller
@AnonymousAllowed
class InterestPages {

    private static final String PATH = "vrijwilliger";
    /** One for all calls: what was typed for one that has just closed is there in the general form. */
    private static final String DRAFT = "omringd.vrijwilliger";

    private final PublicFormPage page;
    private final ComingForward coming;
    private final InterestForm interests;
    private final ObjectProvider<Recruitments> recruitments;
    private final Texts texts;

    InterestPages(PublicFormPage page, ComingForward coming, InterestForm interests, ObjectProvider<Recruitments> recruitments,
            Texts texts) {
        this.page = page;
        this.coming = coming;
        this.interests = interests;
        this.recruitments = recruitments;
        this.texts = texts;
    }

    @GetMapping("/" + PATH)
    ResponseEntity<String> general(HttpServletRequest request) {
        return page.open(new OneInterest(Languages.of(request), null), request);
    }

    @PostMapping("/" + PATH)
    ResponseEntity<String> sendGeneral(HttpServletRequest request) {
        return page.send(new OneInterest(Languages.of(request), null), request);
    }

    @GetMapping("/" + PATH + "/{slug}")
    ResponseEntity<String> call(@PathVariable String slug, HttpServletRequest request) {
        Locale locale = Languages.of(request);
        Optional<Recruitment> call = find(slug);
        if (call.isEmpty()) {
            return instead(HttpStatus.NOT_FOUND, "volunteer.public.unknown", "", request);
        }
        if (!call.get().open()) {
            return call.get().rests()
                    ? instead(HttpStatus.OK, "volunteer.public.rests", call.get().title(locale), request)
                    : instead(HttpStatus.GONE, "volunteer.public.closed", call.get().title(locale), request);
        }
        return page.open(new OneInterest(locale, call.get()), request);
    }

    /** Also for a call that closed while somebody was writing: what they wrote comes back, and can go to us by the general form. */
    @PostMapping("/" + PATH + "/{slug}")
    ResponseEntity<String> sendForCall(@PathVariable String slug, HttpServletRequest request) {
        Locale locale = Languages.of(request);
        Optional<Recruitment> call;
        try {
            call = find(slug);
        } catch (DataAccessException | TransactionException away) {
            return page.giveBack(new OneInterest(locale, null, slug), request, away);
        }
        return call.map(found -> page.send(new OneInterest(locale, found), request))
                .orElseGet(() -> instead(HttpStatus.NOT_FOUND, "volunteer.public.unknown", "", request));
    }

    /** An address of its own: reloading it or coming back to it sends nothing again. */
    @GetMapping("/" + PATH + "/bedankt")
    ResponseEntity<String> thanks(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        PageHead head = PageHead.of(texts.get(Languages.of(request), "volunteer.public.thanks.title"), PATH).forgetting(DRAFT);
        return page.thank("volunteer/received", head, request, ComingForward.isReference(code) ? code : null);
    }

    private Optional<Recruitment> find(String slug) {
        return recruitments.stream().flatMap(all -> all.find(slug).stream()).findFirst();
    }

    /** Where there is no form: why, and the way to the general one. */
    private ResponseEntity<String> instead(HttpStatus status, String key, String title, HttpServletRequest request) {
        Locale locale = Languages.of(request);
        String heading = texts.get(locale, key + ".heading");
        return page.tell(status, "volunteer/instead", PageHead.of(heading, PATH), request,
                Map.of("heading", heading, "why", texts.get(locale, key + ".text", title)));
    }

    private final class OneInterest implements PublicForm {

        private final Locale locale;
        private final @Nullable Recruitment call;
        private final @Nullable String slug;

        OneInterest(Locale locale, @Nullable Recruitment call) {
            this(locale, call, call == null ? null : call.slug());
        }

        /** In answer to a call of which only the address is known, as long as it cannot be looked up. */
        OneInterest(Locale locale, @Nullable Recruitment call, @Nullable String slug) {
            this.locale = locale;
            this.call = call;
            this.slug = slug;
        }

        @Override
        public FormDefinition definition() {
            return interests.definition();
        }

        @Override
        public FormValues unanswered() {
            return FormValues.EMPTY;
        }

        @Override
        public FormErrors check(FormValues answers) {
            return interests.check(answers, locale);
        }

        @Override
        public String take(FormValues answers, UUID submission) throws NotTaken {
            try {
                String code = coming.interested(interests.read(answers, submission, locale.getLanguage(), slug)).reference();
                return PATH + "/bedankt" + (code == null ? "" : "?code=" + code);
            } catch (ComingForward.RecruitmentClosed justClosed) {
                boolean rests = slug != null && find(slug).filter(Recruitment::rests).isPresent();
                throw new NotTaken(
                        rests ? "volunteer.public.rests.justNow" : "volunteer.public.closed.justNow", new OneInterest(locale, null));
            }
        }

        @Override
        public String draft() {
            return DRAFT;
        }

        @Override
        public String action() {
            return slug == null ? PATH : PATH + "/" + slug;
        }

        @Override
        public PageHead head() {
            return call == null
                    ? PageHead.of(texts.get(locale, "volunteer.public.title"), PATH).found(texts.get(locale, "volunteer.public.lead"), true)
                    : PageHead.of(call.title(locale), PATH);
        }

        @Override
        public String template() {
            return "volunteer/interest";
        }

        @Override
        public Map<String, Object> model() {
            return call == null ? Map.of() : Map.of("title", call.title(locale), "titleLanguage", call.languageFor(locale).getLanguage());
        }
    }
}
