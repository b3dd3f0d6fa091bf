package be.omringd.access;

import be.omringd.web.OurAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Remembers on the device which page somebody asked for, while they sign in: a session would be kept for everybody who never does. Only
 * a path of ours is remembered, so that nobody is led elsewhere.
 */
class AskedFor implements RequestCache {

    private static final String COOKIE = "omringd-asked-for";
    private static final int LONGEST = 1_000;
    private static final int KEPT_SECONDS = 30 * 60;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String asked = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        if (request.getMethod().equals("GET") && asked.length() <= LONGEST && OurAddress.isPath(asked)) {
            keep(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(asked.getBytes(StandardCharsets.UTF_8)),
                    KEPT_SECONDS);
        }
    }

    /** Once: the next sign-in begins at the beginning. */
    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> asked = find(request);
        if (asked.isPresent()) {
            removeRequest(request, response);
        }
        return asked.map(SimpleSavedRequest::new).orElse(null);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (find(request).isPresent()) {
            keep(request, response, "", 0);
        }
    }

    private static Optional<String> find(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> read(cookie.getValue())).filter(path -> path.length() <= LONGEST && OurAddress.isPath(path));
    }

    private static Optional<String> read(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(request.getContextPath() + "/login");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
