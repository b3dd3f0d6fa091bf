package be.omringd.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which accounts can be entered with a password that is no secret. */
@Service
public class WellKnownPasswords {

    private final AppUsers users;
    private final PasswordEncoder encoder;
    /** Trying a password costs a tenth of a second; what was found for a hash stays true. */
    private final Map<String, Boolean> tried = new ConcurrentHashMap<>();

    WellKnownPasswords(AppUsers users, PasswordEncoder encoder) {
        this.users = users;
        this.encoder = encoder;
    }

    /** Those of these user names who are active and have this password, whoever asks: who asks knows the password. */
    @Transactional(readOnly = true)
    public Set<String> openTo(Collection<String> usernames, String password) {
        return users.findByUsernameInAndActiveTrue(usernames).stream()
                .filter(user -> tried.computeIfAbsent(user.passwordHash() + password,
                        hash -> encoder.matches(password, user.passwordHash())))
                .map(AppUser::username).collect(Collectors.toSet());
    }
}
