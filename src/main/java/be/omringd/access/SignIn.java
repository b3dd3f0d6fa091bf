package be.omringd.access;

import be.omringd.shell.UnexpectedErrors;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks a user name and a password, and not too often. Not a bean: Spring would ask one a second time after a refusal. */
class SignIn implements AuthenticationProvider {

    private final UserDetailsOfUsers details;
    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final AppUsers users;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(UserDetailsOfUsers details, PasswordEncoder encoder, SignInThrottle throttle, AppUsers users, TransactionTemplate transaction,
            Clock clock) {
        this.details = details;
        this.passwords = new DaoAuthenticationProvider(details);
        this.passwords.setPasswordEncoder(encoder);
        this.throttle = throttle;
        this.users = users;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        try {
            return signedIn(attempt);
        } catch (DataAccessException | TransactionException away) {
            // as when the password is looked up: it is not the fault of who tries, and does not count
            throw new InternalAuthenticationServiceException("Accounts cannot be read", away);
        }
    }

    private Authentication signedIn(Authentication attempt) {
        // the account that the database finds by this name; it overlooks accents and capitals
        Optional<UUID> tried = details.find(attempt.getName()).map(AppUser::id);
        String account = tried.map(UUID::toString).orElseGet(() -> folded(attempt.getName()));
        String network = attempt.getDetails() instanceof SignInAttempt from ? from.network() : "";
        Optional<String> device = attempt.getDetails() instanceof SignInAttempt from ? tried.flatMap(from::device) : Optional.empty();
        if (!throttle.mayTry(account, network, device)) {
            throw new TooManyAttempts();
        }
        Authentication signedIn = passwords.authenticate(attempt);
        throttle.succeeded(account, network, device);
        if (signedIn.getPrincipal() instanceof SignedInUser user) {
            note(user.id());
        }
        return signedIn;
    }

    private void note(UUID signedIn) {
        try {
            transaction.executeWithoutResult(tx -> users.signedIn(signedIn, clock.instant()));
        } catch (DataAccessException | TransactionException failure) {
            // who can make room, has to get in to hear that there is none
            if (!UnexpectedErrors.isWithoutRoom(failure)) {
                throw failure;
            }
        }
    }

    /** A name that nobody has, as the database would compare it: guesses at it are slowed down like those at any other. */
    static String folded(String typed) {
        String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        return "name " + plain.substring(0, Math.min(60, plain.length()));
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
