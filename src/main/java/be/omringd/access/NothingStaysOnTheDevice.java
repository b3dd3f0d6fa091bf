package be.omringd.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What somebody is told who is signed in, browsers and proxies keep nowhere, whoever answers: a screen, what is new in it, a file, a page
 * to print. Only files of our own, which say nothing about anybody, may be kept.
 */
class NothingStaysOnTheDevice extends OncePerRequestFilter {

    private static final String NO_STORE = "no-store";

    private final Predicate<HttpServletRequest> mayBeKept;

    NothingStaysOnTheDevice(Predicate<HttpServletRequest> mayBeKept) {
        this.mayBeKept = mayBeKept;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedInUser && !mayBeKept.test(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
            chain.doFilter(request, new Unkept(response));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class Unkept extends HttpServletResponseWrapper {

        Unkept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void reset() {
            super.reset();
            super.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }
}
