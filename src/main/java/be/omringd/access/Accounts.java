package be.omringd.access;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is known of a user at this moment, cheap enough to ask with every request. A change made in this application counts at
 * once, one made by another node within two seconds. While the database is away the last that was known counts.
 */
@Component
class Accounts {

    private static final long KEPT_NANOS = 2_000_000_000L;

    private final AppUsers users;
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();

    Accounts(AppUsers users) {
        this.users = users;
    }

    /** A user as of now. */
    record Account(Actor actor, String username, String language, boolean active, int passwordChanges, boolean mustChangePassword) {}

    private record Seen(Optional<Account> account, long at) {}

    /** Empty where there is no such user. */
    Optional<Account> find(UUID id) {
        Seen last = seen.get(id);
        if (last != null && System.nanoTime() - last.at < KEPT_NANOS) {
            return last.account;
        }
        Optional<Account> account;
        try {
            account = users.findById(id).map(Accounts::account);
        } catch (DataAccessException | TransactionException away) {
            if (last == null) {
                throw away;
            }
            LoggerFactory.getLogger(Accounts.class).warn("Users cannot be read now: {}", away.getClass().getSimpleName());
            account = last.account;
        }
        seen.put(id, new Seen(account, System.nanoTime()));
        return account;
    }

    /** This user changes: what was known is forgotten when the transaction ends. */
    void changes(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                seen.remove(id);
            }
        });
    }

    private static Account account(AppUser user) {
        return new Account(
                user.actor(), user.username(), user.language(), user.active(), user.passwordChanges(), user.mustChangePassword());
    }
}
