package be.omringd.access.ui;

import be.omringd.access.Profile;
import be.omringd.access.SignInNote;
import be.omringd.shell.Languages;
import be.omringd.shell.PageTemplates;
import be.omringd.shell.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;

/** Signing in. The page costs no session: whoever opens it and leaves, leaves nothing (docs/decisions/0027-what-a-session-may-cost.md). */
@Controller
class SignInPage {

    private final PageTemplates templates;
    private final Profile profile;
    private final ObjectProvider<SignInNote> notes;

    SignInPage(PageTemplates templates, Profile profile, ObjectProvider<SignInNote> notes) {
        this.templates = templates;
        this.profile = profile;
        this.notes = notes;
    }

    @GetMapping("/login")
    ResponseEntity<String> open(HttpServletRequest request, HttpServletResponse response, CsrfToken token) {
        String base = request.getContextPath() + "/";
        if (profile.find().isPresent()) {
            return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(base)).cacheControl(CacheControl.noStore()).build();
        }
        Locale locale = Languages.of(request);
        Map<String, Object> model = new HashMap<>();
        model.put("base", base);
        model.put("language", locale.getLanguage());
        model.put("languages", List.of(Texts.DUTCH.getLanguage(), Texts.FRENCH.getLanguage(), Texts.ENGLISH.getLanguage()));
        model.put("told", told(request));
        model.put("wrong", wrong(request));
        model.put("token", token);
        model.put("notes", notes(locale));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(PageTemplates.HTML).cacheControl(CacheControl.noStore());
        // beside the cookie of the form, in whose place a header of the answer would come
        Languages.toKeep(request).ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.body(templates.page("access/login", locale, model));
    }

    private List<SignInNote.Note> notes(Locale locale) {
        try {
            return notes.orderedStream().flatMap(note -> note.find(locale).stream()).toList();
        } catch (DataAccessException | TransactionException databaseAway) {
            // the form is shown without them, and says why nobody gets in
            return List.of();
        }
    }

    private static @Nullable String told(HttpServletRequest request) {
        if (request.getParameter("bye") != null) {
            return "access.login.bye";
        }
        if (request.getParameter("again") != null) {
            return "access.login.again";
        }
        boolean over = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return over && wrong(request) == null ? "access.login.away" : null;
    }

    /** What the address can say: too many tries, the database is away, or name and password do not fit. */
    private static @Nullable String wrong(HttpServletRequest request) {
        return Stream.of("wait", "dataAway", "error").filter(why -> request.getParameter(why) != null).findFirst()
                .map(why -> "access.login." + why).orElse(null);
    }
}
