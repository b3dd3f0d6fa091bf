package be.omringd.casefile;

/**
 * How a case comes to its end before its process does: the words and facts that belong to it, and whoever is concerned is told. A Spring
 * bean of the module whose kind of case it is.
 */
public interface CaseEnding {

    /** Whether it ends cases of this kind. */
    boolean ends(CaseKind kind);

    /** Whether it can be begun now: the case goes on, and is not on its way to its end already. */
    boolean canBegin(CaseSummary file);

    /**
     * Begins it.
     *
     * @param why for the history
     * @return false where it cannot be after all
     */
    boolean begin(CaseId id, String why);
}
