package be.omringd.volunteer;

/** What has to be there before a volunteer may begin. Texts: {@code volunteer.missing.<name>}. */
public enum MissingPaper {
    /** The talk in which we find out what is needed. */
    TALK,
    /** The information that the law asks for. */
    INFORMATION,
    /** The agreement, signed by both. */
    AGREEMENT,
    /** Extract of the criminal record, model 596.2. */
    EXTRACT,
    /** Form C45B, handed in at the unemployment service. */
    C45B,
    /** Approval of the advising physician of the health insurance fund. */
    PHYSICIAN,
    /** Word of the parents of a minor. */
    PARENTS
}
