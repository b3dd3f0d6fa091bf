package be.omringd.volunteer;

/** Whether somebody can be asked. Texts: {@code volunteer.status.<name>}. */
public enum VolunteerStatus {
    /** Can be asked for a group. */
    AVAILABLE,
    /** Accompanies a group, and may have room for another one. */
    ASSIGNED,
    /** Takes a break; a normal thing. */
    PAUSED,
    /** No longer a volunteer. */
    LEFT
}
