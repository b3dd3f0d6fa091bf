package be.omringd.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Service;

/** Which language somebody reads: what they chose (with their account, or on this device), or else what their browser prefers. */
@Service
public class Languages {

    /** In the address of a page for everybody. */
    public static final String PARAMETER = "lang";
    private static final String COOKIE = "omringd-language";
    private static final Duration KEPT = Duration.ofDays(365);

    private final ObjectProvider<Visitor> visitor;

    Languages(ObjectProvider<Visitor> visitor) {
        this.visitor = visitor;
    }

    /** The language for who sends this request. */
    Locale of(VaadinRequest request) {
        Optional<Locale> chosen = Optional.ofNullable(visitor.getIfAvailable()).flatMap(Visitor::language);
        return Texts.supported(chosen.or(() -> onThisDevice(request.getCookies())).orElseGet(request::getLocale));
    }

    /**
     * The language of a page for everybody: what its address asks for ({@code ?lang=fr}), or else what was chosen on this device, or
     * else what the browser prefers; Dutch where nothing says anything.
     */
    public static Locale of(HttpServletRequest request) {
        return Texts.named(request.getParameter(PARAMETER))
                .or(() -> onThisDevice(request.getCookies()))
                .orElseGet(() -> preferred(request));
    }

    /** The first of ours among those that the browser names; without the header, a server would name its own. */
    private static Locale preferred(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Texts.DUTCH
                : Collections.list(request.getLocales()).stream().flatMap(wish -> Texts.named(wish.getLanguage()).stream()).findFirst()
                        .orElse(Texts.DUTCH);
    }

    /** The cookie that keeps on this device what its address asks for; empty where it asks nothing, or what is kept already. */
    public static Optional<ResponseCookie> toKeep(HttpServletRequest request) {
        Optional<Locale> asked = Texts.named(request.getParameter(PARAMETER));
        return asked.filter(language -> !onThisDevice(request.getCookies()).equals(asked)).map(language -> ResponseCookie
                .from(COOKIE, language.getLanguage()).path("/").httpOnly(true).sameSite("Lax").maxAge(KEPT).build());
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
            cookie.setMaxAge((int) KEPT.toSeconds());
            servlet.addCookie(cookie);
        }
        UI.getCurrent().getPage().reload();
    }

    private static Optional<Locale> onThisDevice(Cookie @Nullable [] cookies) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).findFirst()
                        .flatMap(cookie -> Texts.named(cookie.getValue()));
    }
}
