package be.omringd.access;

import be.omringd.shell.UnexpectedErrors;
import be.omringd.shell.PageTemplates;
import be.omringd.shell.PlainMessage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** What somebody sees who does not get in: the form again, with why; or that there is no room now, and when to try again. */
@Component
class SignInFailed implements AuthenticationFailureHandler {

    private static final int SECONDS_TO_WAIT = 300;

    private final PlainMessage message;

    SignInFailed(PlainMessage message) {
        this.message = message;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String form = request.getContextPath() + "/login";
        if (failure instanceof Sessions.Full full) {
            response.setStatus((full.forThisNetwork() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE).value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS_TO_WAIT));
            response.setContentType(PageTemplates.HTML.toString());
            response.getOutputStream().write(message.page(
                    request, full.forThisNetwork() ? "access.full.network" : "access.full", form, "access.full.again")
                    .getBytes(StandardCharsets.UTF_8));
        } else {
            response.sendRedirect(form + "?" + said(failure));
        }
    }

    private static String said(AuthenticationException failure) {
        // while the database is away nobody looked at the password
        return failure instanceof SignIn.TooManyAttempts ? "wait" : UnexpectedErrors.isDatabaseAway(failure) ? "dataAway" : "error";
    }
}
