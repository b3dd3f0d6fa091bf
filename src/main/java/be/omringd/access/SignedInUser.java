package be.omringd.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session knows of its user: who it is. What they may do is asked anew each time, so that a change counts at once. */
class SignedInUser implements UserDetails, CredentialsContainer, CurrentActor.SignedIn {

    private final UUID id;
    private final String username;
    private final String name;
    private final transient Accounts accounts;
    private transient @Nullable String passwordHash;
    private volatile int passwordChanges;

    SignedInUser(AppUser user, Accounts accounts) {
        this.id = user.id();
        this.username = user.username();
        this.name = user.displayName();
        this.accounts = accounts;
        this.passwordHash = user.passwordHash();
        this.passwordChanges = user.passwordChanges();
    }

    UUID id() {
        return id;
    }

    /** The user as of now; one without any rights when they may no longer be here. */
    @Override
    public Actor actor() {
        return accounts.find(id)
                .filter(this::welcome)
                .map(Accounts.Account::actor)
                .orElseGet(() -> new Actor(id, name, Actor.Kind.USER, Set.of(), Set.of()));
    }

    /** Whether the session of this user may go on. */
    boolean stillWelcome() {
        return accounts.find(id).filter(this::welcome).isPresent();
    }

    private boolean welcome(Accounts.Account account) {
        return account.active() && account.passwordChanges() <= passwordChanges;
    }

    /** The user changed the password here: this session goes on, every other one of theirs ends. */
    void changedPassword(int changes) {
        passwordChanges = changes;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities(actor());
    }

    static List<GrantedAuthority> authorities(Actor actor) {
        return actor.roles().stream().sorted().<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority())).toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return stillWelcome();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedInUser user && user.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** For logs: no name. */
    @Override
    public String toString() {
        return "user " + id;
    }
}
