package be.omringd.volunteer;

/** Whether somebody is a volunteer now. Texts: {@code volunteer.status.<name>}. */
public enum VolunteerStatus {
    /** Is becoming one: the papers are not in order yet. */
    CANDIDATE,
    /** Can be asked for a group. */
    AVAILABLE,
    /** Accompanies a group, and may have room for another one. */
    ASSIGNED,
    /** Takes a break; a normal thing. */
    PAUSED,
    /** No longer a volunteer, or never became one. */
    LEFT
}
