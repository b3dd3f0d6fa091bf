package be.omringd.volunteer;

/** How somebody became a volunteer. Texts: {@code volunteer.source.<name>}. */
public enum VolunteerSource {
    /** Written into the register by a coordinator. */
    REGISTER,
    NATURAL_NETWORK,
    /** The general interest form. */
    WEBSITE,
    /** Answered an online vacancy. */
    VACANCY,
    /** Answered a local campaign. */
    CAMPAIGN
}
