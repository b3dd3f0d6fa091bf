package be.omringd.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Which language somebody reads: what they chose (with their account, or on this device), or else what their browser prefers. */
@Service
public class Languages {

    private static final String COOKIE = "omringd-language";

    private final ObjectProvider<Visitor> visitor;

    Languages(ObjectProvider<Visitor> visitor) {
        this.visitor = visitor;
    }

    /** The language for who sends this request. */
    Locale of(VaadinRequest request) {
        Optional<Locale> chosen = Optional.ofNullable(visitor.getIfAvailable()).flatMap(Visitor::language);
        return Texts.supported(chosen.or(() -> cookie(request)).orElseGet(request::getLocale));
    }

    /** Keeps the choice, and shows this page again in that language. */
    public void choose(Locale language) {
        visitor.ifAvailable(user -> user.chooses(language));
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response instanceof VaadinServletResponse servlet) {
            Cookie cookie = new Cookie(COOKIE, language.getLanguage());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            servlet.addCookie(cookie);
        }
        UI.getCurrent().getPage().reload();
    }

    private static Optional<Locale> cookie(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).findFirst().map(cookie -> Locale.of(cookie.getValue()));
    }
}
