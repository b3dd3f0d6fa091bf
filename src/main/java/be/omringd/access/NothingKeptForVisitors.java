package be.omringd.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever did not sign in gets no session, whatever they ask for: not for a file that does not exist, not for the start of a screen.
 * Thousands of them would fill the memory. Vaadin takes it for a session that is over.
 */
class NothingKeptForVisitors extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn =
                authentication != null && authentication.isAuthenticated() && !(authentication instanceof AnonymousAuthenticationToken);
        if (signedIn) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new WithoutSession(request), new NothingThere(response));
        }
    }

    private static final class WithoutSession extends HttpServletRequestWrapper {

        WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return super.getSession(false);
        }

        @Override
        public @Nullable HttpSession getSession() {
            return super.getSession(false);
        }
    }

    /** What only a session could have answered is not there. */
    private static final class NothingThere extends HttpServletResponseWrapper {

        NothingThere(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            super.sendError("Session expired".equals(message) ? SC_NOT_FOUND : status, message);
        }
    }
}
