package be.omringd.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who wants to sign in. */
@Component
class UserDetailsOfUsers implements UserDetailsService {

    private final AppUsers users;
    private final Accounts accounts;

    UserDetailsOfUsers(AppUsers users, Accounts accounts) {
        this.users = users;
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return find(username)
                .map(user -> new SignedInUser(user, accounts))
                .orElseThrow(() -> new UsernameNotFoundException("No such user"));
    }

    /** The user with this name, as it is typed. */
    Optional<AppUser> find(String username) {
        return users.findByUsername(username.strip().toLowerCase(Locale.ROOT));
    }
}
