package be.omringd.erasure;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.erasure.internal.ErasureOrders;
import be.omringd.erasure.internal.ErasureOrders.Order;
import be.omringd.erasure.internal.OneErasure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Erases subjects of any kind. What was asked for is written down first; then each subject is erased in one transaction, by all modules
 * that hold something of it. After a crash the rest goes on by itself, and nothing is done twice. For managers only
 * ({@link AccessDeniedException}).
 */
@Service
public class Erasing {

    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    private final ErasureOrders orders;
    private final OneErasure one;
    private final CurrentActor currentActor;

    Erasing(ErasureOrders orders, OneErasure one, CurrentActor currentActor) {
        this.orders = orders;
        this.one = one;
        this.currentActor = currentActor;
    }

    /** What came of it: erased now, kept because its time is not over (any more), erased before, or not possible now and tried again. */
    public enum Outcome {
        ERASED, NOT_DUE, ERASED_BEFORE, FAILED
    }

    /** Something that was erased: nothing tells who it was. */
    public record Erased(String kind, LocalDate keptUntil, LocalDate erasedOn, String by, int howMany) {}

    /** Whether the current actor may erase. */
    public boolean mayErase() {
        return currentActor.get().has(Role.MANAGER);
    }

    /** Erases these subjects, each looked at again under lock. */
    public Map<SubjectRef, Outcome> erase(List<SubjectRef> subjects) {
        onlyManagers();
        orders.add(subjects, currentActor.get());
        Map<SubjectRef, Outcome> outcomes = new LinkedHashMap<>();
        subjects.stream().distinct().forEach(subject -> outcomes.put(subject, erase(subject)));
        return outcomes;
    }

    private Outcome erase(SubjectRef subject) {
        try {
            return one.erase(subject);
        } catch (DataAccessException | TransactionException busy) {
            LOG.warn("A {} could not be erased now: {}", subject.kind(), busy.getClass().getSimpleName());
            return Outcome.FAILED;
        }
    }

    /** Goes on with what was asked for and not done: left by a crash, or by a database that was busy. */
    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void goOn() {
        for (Order order : orders.left()) {
            Actor manager = new Actor(order.askedBy(), order.askedByName(), Actor.Kind.USER, Set.of(Role.MANAGER), Set.of());
            LOG.info("Erasing goes on: {}", currentActor.as(manager, () -> erase(order.subject())));
        }
    }

    /** What was erased, the latest first. */
    public List<Erased> record() {
        onlyManagers();
        return one.record();
    }

    private void onlyManagers() {
        if (!mayErase()) {
            throw new AccessDeniedException("Only managers erase");
        }
    }
}
