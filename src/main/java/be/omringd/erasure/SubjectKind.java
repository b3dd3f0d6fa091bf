package be.omringd.erasure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A kind of subject whose data can be erased. A bean of the module that knows until when they are kept. */
public interface SubjectKind {

    /** Its name, for the bookkeeping and for {@link Forgets#holds}. */
    String kind();

    /** Looks again at a subject and locks it until the end of the transaction, cases first, as everybody does. */
    Found find(String id);

    /** What was found under the lock. */
    enum State { DUE, NOT_DUE, ERASED_BEFORE }

    /**
     * How it stands with a subject.
     *
     * @param subject null where nothing is to be erased
     * @param recordedAs what is written down of it: a kind, which tells nothing of who it was
     * @param howMany people who are erased with it
     */
    record Found(State state, @Nullable Subject subject, String recordedAs, @Nullable LocalDate keptUntil, int howMany) {

        /** Nothing is erased. */
        public static Found not(State state) {
            return new Found(state, null, "", null, 0);
        }

        /** Its time is over. */
        public static Found due(Subject subject, String recordedAs, LocalDate keptUntil, int howMany) {
            return new Found(State.DUE, subject, recordedAs, keptUntil, howMany);
        }
    }
}
