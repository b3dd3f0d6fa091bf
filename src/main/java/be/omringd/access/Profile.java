package be.omringd.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What everybody who signed in may see and change of their own account. */
@Service
@Transactional
public class Profile {

    /** Whoever is signed in is at a place that is known: guesses at the door do not count here. */
    private static final Optional<String> OWN_SESSION = Optional.of("own session");

    private static final Set<String> LANGUAGES = Set.of("nl", "fr", "en");

    private final AppUsers users;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;

    Profile(AppUsers users, Accounts accounts, PasswordEncoder encoder, SignInThrottle throttle) {
        this.users = users;
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
    }

    /** The account of who is signed in now. */
    public record Me(Actor actor, String username, String language, boolean mustChangePassword) {}

    /** Who is signed in now; empty for visitors. Opens no transaction of its own: every page asks this, also while the database is away. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Me> find() {
        return signedIn()
                .flatMap(user -> accounts.find(user.id()))
                .map(account -> new Me(account.actor(), account.username(), account.language(), account.mustChangePassword()));
    }

    /** What came of changing the password. */
    public enum PasswordChange {
        DONE, WRONG_PASSWORD, TOO_MANY_ATTEMPTS, SAME_AS_BEFORE, TOO_SHORT, TOO_LONG, TOO_EASY
    }

    /** Replaces the own password; every other session of this user ends. */
    public PasswordChange changePassword(String current, String wanted) {
        SignedInUser me = signedIn().orElseThrow(() -> new AccessDeniedException("Not signed in"));
        AppUser user = users.findById(me.id()).orElseThrow();
        if (!throttle.mayTry(user.id().toString(), "", OWN_SESSION)) {
            return PasswordChange.TOO_MANY_ATTEMPTS;
        }
        if (!encoder.matches(current, user.passwordHash())) {
            return PasswordChange.WRONG_PASSWORD;
        }
        throttle.succeeded(user.id().toString(), "", OWN_SESSION);
        if (current.equals(wanted)) {
            return PasswordChange.SAME_AS_BEFORE;
        }
        Optional<PasswordRules.Refusal> refusal = PasswordRules.refusal(wanted, user.username());
        if (refusal.isPresent()) {
            return PasswordChange.valueOf(refusal.get().name());
        }
        accounts.changes(me.id());
        user.password(encoder.encode(wanted), false);
        me.changedPassword(user.passwordChanges());
        return PasswordChange.DONE;
    }

    /** The language of the screens from now on: nl, fr or en. */
    public void changeLanguage(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("Unknown language");
        }
        signedIn().ifPresent(me -> {
            accounts.changes(me.id());
            users.findById(me.id()).orElseThrow().speaks(language);
        });
    }

    private static Optional<SignedInUser> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user ? Optional.of(user) : Optional.empty();
    }
}
