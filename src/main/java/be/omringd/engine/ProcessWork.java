package be.omringd.engine;

import be.omringd.access.CurrentActor;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine makes us do: in the name of the process, and in one transaction, all of it or nothing. */
@Component
public class ProcessWork {

    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    public ProcessWork(CurrentActor currentActor, TransactionTemplate transaction) {
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    /** Does this and gives what it gives; it has been committed then. */
    public <T> T inTransaction(Supplier<T> work) {
        return currentActor.asProcess(() -> Objects.requireNonNull(transaction.execute(tx -> work.get()), "Work gives something"));
    }
}
