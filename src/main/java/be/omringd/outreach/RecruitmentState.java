package be.omringd.outreach;

/** Texts: {@code outreach.state.<name>}. */
public enum RecruitmentState {
    /** Sent back to be written again. */
    DRAFT,
    /** Written; waits for approval, or has it and waits to go online. */
    SUBMITTED,
    ONLINE,
    CLOSED
}
