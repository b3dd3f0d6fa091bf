package be.omringd.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks with every request whether its user may still be here: the session of one who was deactivated, whose password was changed
 * elsewhere, or who went away, ends; roles that were given or taken away count from this request on.
 */
class StillWelcome extends OncePerRequestFilter {

    /** What a screen sends by itself, also while nobody is there: a sign of life, an answer to what it was told, a line to be told more. */
    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "uidl", "push");

    private final Sessions sessions;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    StillWelcome(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = request.getSession(false) == null ? null : SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
            HttpSession session = request.getSession(false);
            if (!user.stillWelcome() || sessions.isOver(session)) {
                logout.logout(request, response, authentication);
                SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            } else {
                if (request.getParameter("v-r") == null || !BY_ITSELF.contains(request.getParameter("v-r"))) {
                    sessions.used(session);
                }
                List<GrantedAuthority> now = SignedInUser.authorities(user.actor());
                if (!roles(authentication).equals(new HashSet<>(now.stream().map(GrantedAuthority::getAuthority).toList()))) {
                    UsernamePasswordAuthenticationToken renewed = UsernamePasswordAuthenticationToken.authenticated(user, null, now);
                    renewed.setDetails(authentication.getDetails());
                    SecurityContext context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(renewed);
                    SecurityContextHolder.setContext(context);
                    contexts.saveContext(context, request, response);
                }
            }
        }
        chain.doFilter(request, response);
    }

    private static HashSet<String> roles(Authentication authentication) {
        HashSet<String> roles = new HashSet<>();
        for (GrantedAuthority authority : authentication.getAuthorities()) {
            if (authority.getAuthority() != null && authority.getAuthority().startsWith("ROLE_")) {
                roles.add(authority.getAuthority());
            }
        }
        return roles;
    }
}
