package be.omringd.access;

import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks a user name and a password, and not too often. Not a bean: Spring would ask one a second time after a refusal. */
class SignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final AppUsers users;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(UserDetailsOfUsers details, PasswordEncoder encoder, SignInThrottle throttle, AppUsers users, TransactionTemplate transaction,
            Clock clock) {
        this.passwords = new DaoAuthenticationProvider(details);
        this.passwords.setPasswordEncoder(encoder);
        this.throttle = throttle;
        this.users = users;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!throttle.mayTry(attempt.getName(), address)) {
            throw new TooManyAttempts();
        }
        Authentication signedIn = passwords.authenticate(attempt);
        throttle.succeeded(attempt.getName(), address);
        if (signedIn.getPrincipal() instanceof SignedInUser user) {
            transaction.executeWithoutResult(tx -> users.findById(user.id()).ifPresent(found -> found.signedIn(clock.instant())));
        }
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    /** Too many wrong passwords in a short time: wait a little. */
    static class TooManyAttempts extends AuthenticationException {
        TooManyAttempts() {
            super("Too many attempts");
        }
    }
}
