package be.omringd.database;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/** Work that is done once more where somebody else came between. */
public final class OnceMore {

    private OnceMore() {}

    /**
     * Does this work, which is a transaction of its own. Where somebody changed the same rows meanwhile, or the database chose us to give
     * way, it is done once more, from what is there then; if the first time did get through after all, it finds that.
     */
    public static <T> T afterGivingWay(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConcurrencyFailureException collision) {
            return work.get();
        }
    }
}
