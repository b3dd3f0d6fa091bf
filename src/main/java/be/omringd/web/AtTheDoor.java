package be.omringd.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request before anybody else does. A host that is not ours is forgotten, so that nobody repeats it; redirects within
 * our own address name no host at all; a sign-in that another site sends is refused, as it would sign somebody in as a stranger; and a
 * wish how to pack the answer that nobody can read is none, where Vaadin would fail on it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AtTheDoor extends OncePerRequestFilter {

    private static final Pattern ENCODINGS = Pattern.compile(
            "\\s*([\\w*.-]+(\\s*;\\s*q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?))?)?\\s*(,\\s*([\\w*.-]+(\\s*;\\s*q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?))?)?\\s*)*");
    private static final int MOST_ENCODINGS = 200;

    private final OurAddress address;

    AtTheDoor(OurAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        whatABrowserMayDo(request, response);
        if (isSignIn(request) && comesFromElsewhere(request)) {
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        HttpServletRequest known = address.isOurs(request) ? request : new WithoutHost(request);
        chain.doFilter(saysWellHowToPack(known) ? known : new Unpacked(known), new RelativeRedirects(response, origin(known)));
    }

    /** Said first: what Vaadin answers passes by those who would say it last. A screen replaces the policy by its own. */
    private static void whatABrowserMayDo(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.STRICT);
        response.setHeader("Permissions-Policy", ContentPolicy.UNUSED);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        if (request.isSecure()) {
            // other sites under the same name decide for themselves
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(request.getContextPath() + "/login");
    }

    /** As the browser says it. One that says nothing is very old, or no browser. */
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equalsIgnoreCase(origin(request));
    }

    private static String origin(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port <= 0 || port == (request.getScheme().equals("https") ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    private static boolean saysWellHowToPack(HttpServletRequest request) {
        String wish = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return wish == null || wish.length() <= MOST_ENCODINGS && ENCODINGS.matcher(wish).matches();
    }

    /** A request that does not say how it wants its answer packed. */
    private static final class Unpacked extends HttpServletRequestWrapper {

        Unpacked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }

    /** A request whose host somebody made up. */
    private static final class WithoutHost extends HttpServletRequestWrapper {

        WithoutHost(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getServerName() {
            return "localhost";
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(origin(this)).append(getRequestURI());
        }
    }

    private static final class RelativeRedirects extends HttpServletResponseWrapper {

        private final String origin;

        RelativeRedirects(HttpServletResponse response, String origin) {
            super(response);
            this.origin = origin;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(relative(location));
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
            super.sendRedirect(relative(location), status, clearBuffer);
        }

        private String relative(String location) {
            if (!location.equals(origin) && !location.startsWith(origin + "/")) {
                return location;
            }
            URI target = URI.create(location);
            String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
            // two slashes would begin the name of another host
            path = path.replaceFirst("^/+", "/");
            return path + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        }
    }
}
