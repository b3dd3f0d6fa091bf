package be.omringd.retention;

/** What can be erased. Texts: {@code volunteer.erase.kind.<name>}. */
public enum ErasureKind {
    /** Somebody who was a volunteer. */
    VOLUNTEER,
    /** Somebody who did not become one. */
    CANDIDATE,
    /** The list of a year of who got an allowance for expenses. */
    EXPENSES,
    /** An organisation that was coached, with its contacts. */
    ORGANISATION,
    /** Somebody with whom we spoke there, at their request. */
    CONTACT
}
