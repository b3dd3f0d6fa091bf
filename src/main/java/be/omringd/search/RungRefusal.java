package be.omringd.search;

/** Why a search cannot go to another rung now. Texts: {@code search.refusal.<name>}. */
public enum RungRefusal {
    /** The search is over. */
    OVER,
    /** Somebody is being asked: the next rung waits for the answer. */
    CANDIDATE_ACTIVE,
    /** First we have to know whom we look for. */
    NEED_FIRST,
    /** That is where it is. */
    ALREADY_THERE,
    /** A campaign comes only after a vacancy that stood online for all of its time. */
    VACANCY_FIRST
}
