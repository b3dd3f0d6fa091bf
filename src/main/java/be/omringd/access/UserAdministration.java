package be.omringd.access;

import be.omringd.database.OnceMore;
import be.omringd.place.Region;
import be.omringd.text.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who can sign in and what they may. For administrators, and for the application itself when it starts; others are refused. */
@Service
@Transactional
public class UserAdministration {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,59}");

    private final AppUsers users;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final CurrentActor currentActor;
    private final ChangingRights rights;
    private final Clock clock;

    UserAdministration(AppUsers users, Accounts accounts, PasswordEncoder encoder, CurrentActor currentActor,
            ChangingRights rights, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.encoder = encoder;
        this.currentActor = currentActor;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A user to make.
     *
     * @param username 2 to 60 small letters, digits and {@code . _ @ + -}
     * @param displayName the name that colleagues see, at most 120 characters
     * @param language nl, fr or en
     * @param regions whose files a coordinator sees
     * @param teams whose work with organisations a trainer does
     */
    public record NewUser(String username, String displayName, String language, Set<Role> roles, Set<Region> regions, Set<Team> teams) {

        /** A user who is in no team. */
        public NewUser(String username, String displayName, String language, Set<Role> roles, Set<Region> regions) {
            this(username, displayName, language, roles, regions, Set.of());
        }
    }

    /** A user as administrators see them. */
    public record UserSummary(
            UUID id,
            String username,
            String displayName,
            String language,
            Set<Role> roles,
            Set<Region> regions,
            Set<Team> teams,
            boolean active,
            Instant createdAt,
            @Nullable Instant lastSignInAt) {}

    /** What came of a change. */
    public sealed interface Outcome {

        /** Done; with a password for the first sign-in where one was made. To be shown once and kept nowhere. */
        record Done(UUID id, @Nullable String oneTimePassword) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    /** Why a change is refused. */
    public enum Reason {
        USERNAME_NOT_ALLOWED, USERNAME_TAKEN, NAME_MISSING, NAME_TOO_LONG, NO_ROLE, NO_REGION, NO_TEAM, LAST_ADMINISTRATOR, YOURSELF
    }

    /** Everybody, by name. */
    @Transactional(readOnly = true)
    public List<UserSummary> all() {
        check();
        return users.findAllByOrderByDisplayName().stream().map(UserAdministration::summary).toList();
    }

    /** Makes a user who signs in with a password for one use and then chooses their own. */
    public Outcome create(NewUser user) {
        check();
        Reason refusal = refusal(user);
        if (refusal != null) {
            return new Outcome.Refused(refusal);
        }
        String password = PasswordRules.oneTime();
        return new Outcome.Done(add(user, password, true), password);
    }

    /** Makes a user with this password; throws {@link IllegalArgumentException} where it is refused. */
    public UUID create(NewUser user, String password) {
        check();
        Reason refusal = refusal(user);
        if (refusal != null) {
            throw new IllegalArgumentException("User " + user.username() + ": " + refusal);
        }
        return add(user, password, false);
    }

    /** Changes the name, the roles, the regions and the teams; they count from the user's next click on. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Outcome change(UUID id, String displayName, Set<Role> roles, Set<Region> regions, Set<Team> teams) {
        check();
        Reason refusal = refusal(displayName, roles, regions, teams);
        return refusal == null ? OnceMore.afterGivingWay(() -> rights.change(id, TypedText.line(displayName), roles, regions, teams))
                : new Outcome.Refused(refusal);
    }

    /** Gives a new password for one use; open sessions of the user end. */
    public Outcome resetPassword(UUID id) {
        check();
        String password = PasswordRules.oneTime();
        changing(id).password(encoder.encode(password), true);
        return new Outcome.Done(id, password);
    }

    /** The user can no longer sign in, and open sessions end with the next click. What they did keeps their name. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Outcome deactivate(UUID id) {
        check();
        if (id.equals(currentActor.get().userId())) {
            return new Outcome.Refused(Reason.YOURSELF);
        }
        return OnceMore.afterGivingWay(() -> rights.deactivate(id));
    }

    /** The user can sign in again. */
    public Outcome activate(UUID id) {
        check();
        changing(id).active(true);
        return new Outcome.Done(id, null);
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean nobodyYet() {
        return users.count() == 0;
    }

    private UUID add(NewUser user, String password, boolean mustChange) {
        AppUser added = new AppUser(
                username(user), TypedText.line(user.displayName()), user.language(), user.roles(), user.regions(), user.teams(),
                clock.instant());
        added.password(encoder.encode(password), mustChange);
        return users.saveAndFlush(added).id();
    }

    private AppUser changing(UUID id) {
        accounts.changes(id);
        return users.findById(id).orElseThrow();
    }

    private @Nullable Reason refusal(NewUser user) {
        if (!USERNAME.matcher(username(user)).matches()) {
            return Reason.USERNAME_NOT_ALLOWED;
        }
        if (users.existsByUsername(username(user))) {
            return Reason.USERNAME_TAKEN;
        }
        return refusal(user.displayName(), user.roles(), user.regions(), user.teams());
    }

    private static @Nullable Reason refusal(String displayName, Set<Role> roles, Set<Region> regions, Set<Team> teams) {
        if (TypedText.isBlank(displayName)) {
            return Reason.NAME_MISSING;
        }
        if (TypedText.line(displayName).length() > 120) {
            return Reason.NAME_TOO_LONG;
        }
        if (roles.isEmpty()) {
            return Reason.NO_ROLE;
        }
        if (roles.contains(Role.COORDINATOR) && regions.isEmpty()) {
            return Reason.NO_REGION;
        }
        return roles.contains(Role.TRAINER) && teams.isEmpty() ? Reason.NO_TEAM : null;
    }

    private static String username(NewUser user) {
        return user.username().strip().toLowerCase(Locale.ROOT);
    }

    private static UserSummary summary(AppUser user) {
        return new UserSummary(
                user.id(), user.username(), user.displayName(), user.language(), user.roles(), user.regions(), user.teams(),
                user.active(), user.createdAt(), user.lastSignInAt());
    }

    private void check() {
        Actor actor = currentActor.get();
        if (!actor.isProcess() && !actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("For administrators");
        }
    }
}
