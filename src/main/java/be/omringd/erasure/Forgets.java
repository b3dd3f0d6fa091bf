package be.omringd.erasure;

/**
 * What one module holds of a subject, and erases with them. A bean of each module that holds something. Called inside the one
 * transaction in which a subject is erased, in the name of the manager who asked for it; not again for one who is erased.
 */
public interface Forgets {

    /** When it is its turn: what others need to find their own goes last. */
    enum Turn {
        /** Words about the subject in what belongs to somebody else. */
        ELSEWHERE,
        /** What was kept beside the entry of the subject itself. */
        BESIDE,
        /** The entry by which others find the subject. */
        ENTRY,
        /** Who the subject is. */
        PERSON,
        /** The cases that are about the subject. */
        CASES
    }

    Turn turn();

    /** Whether the module may hold something of a subject of this kind. */
    boolean holds(String kind);

    /** Erases it. */
    void forget(Subject subject);
}
