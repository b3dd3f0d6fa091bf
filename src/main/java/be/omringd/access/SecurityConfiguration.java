package be.omringd.access;

import be.omringd.web.Network;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets in. Routes say with annotations who may open them; services check again what somebody may do there. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class SecurityConfiguration {

    private static final String[] PUBLIC_FORMS =
            {"/aanvraag", "/vrijwilliger", "/vrijwilliger/*", "/kennismaken", "/spiegel", "/spiegel/*", "/spiegel/*/*", "/afspraak/*"};
    private static final String SIGN_IN = "/login";
    /** Files that a screen offers, whatever they are called. */
    private static final String OF_A_SCREEN = "/VAADIN/dynamic/";
    private static final String OWN_FILES = ".*\\.(js|css|svg|png|ico|woff2)";

    @Bean
    SecurityFilterChain security(HttpSecurity http, UserDetailsOfUsers details, PasswordEncoder encoder, SignInThrottle throttle,
            AppUsers users,
            KnownDevices devices, TransactionTemplate transaction, Clock clock, RequestUtil vaadinRequests, Sessions sessions,
            SignInFailed failed) throws Exception {
        SignIn signIn = new SignIn(details, encoder, throttle, users, transaction, clock);
        // Vaadin's part comes first: it says that the sign-in page is our own, before Spring would make one
        http.setSharedObject(RequestCache.class, new AskedFor());
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin
                .loginView(SIGN_IN, SIGN_IN + "?bye")
                // it would let other sites sign somebody in
                .enableCsrfConfiguration(false)
                // an address that does not exist: who is signed in sees our page that says so
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(SIGN_IN).permitAll()
                        // up or not, and nothing more: for whoever keeps the application running
                        .requestMatchers("/actuator/health", "/actuator/health/*").permitAll()
                        // style sheets, scripts and pictures of our own; they say nothing about anybody
                        .requestMatchers(SecurityConfiguration::isOwnFile).permitAll()
                        // forms for everybody, and what they suggest
                        .requestMatchers(PUBLIC_FORMS).permitAll()
                        .requestMatchers("/aanvraag/bedankt", "/kennismaken/bedankt", "/plaatsen").permitAll()
                        // what a calendar reads, which knows a secret and signs in to nothing
                        .requestMatchers("/agenda/*.ics").permitAll()
                        // calls for volunteers, for people and for other sites
                        .requestMatchers("/vacatures", "/vacatures.atom", "/vacature/*", "/oproep/*", "/sitemap.xml", "/robots.txt")
                        .permitAll()
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .sessionManagement(session -> session.addSessionAuthenticationStrategy((signedIn, request, response) -> {
                    if (signedIn.getPrincipal() instanceof SignedInUser user) {
                        sessions.begin(user.id(), Network.of(request.getRemoteAddr()), request::getSession);
                        devices.remember(request, response, user.id());
                    }
                }))
                .formLogin(form -> form
                        .authenticationDetailsSource(request -> new SignInAttempt(request, devices))
                        .failureHandler(failed))
                // screens have a token of Vaadin's; who sends a public form has no rights that another site could borrow
                // (docs/decisions/0016-light-public-pages.md)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest)
                        // that somebody is there is all that it tells
                        .ignoringRequestMatchers("/hier")
                        .ignoringRequestMatchers(PUBLIC_FORMS))
                .exceptionHandling(refused -> refused.defaultAccessDeniedHandlerFor(
                        (request, response, why) -> response.sendRedirect(request.getContextPath() + SIGN_IN + "?again"),
                        SecurityConfiguration::isSignIn))
                // the rest is said before anybody answers, in the module web
                .headers(headers -> headers
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .httpStrictTransportSecurity(https -> https.includeSubDomains(false)))
                .addFilterAfter(new StillWelcome(sessions), SecurityContextHolderFilter.class)
                .addFilterAfter(new NothingKeptForVisitors(), AuthorizationFilter.class)
                .addFilterAfter(new NothingStaysOnTheDevice(SecurityConfiguration::isOwnFile), AuthorizationFilter.class)
                .build();
    }

    /** Against forms of other sites: the word that ours carries stands in a cookie too, so that it needs no session. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("omringd-form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && request.getServletPath().equals(SIGN_IN);
    }

    private static boolean isOwnFile(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return HttpMethod.GET.matches(request.getMethod()) && path.matches(OWN_FILES) && !path.startsWith(OF_A_SCREEN);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
