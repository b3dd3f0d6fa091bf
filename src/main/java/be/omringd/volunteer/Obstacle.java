package be.omringd.volunteer;

/** A hard fact for which a volunteer is not in the pool of a group. */
public enum Obstacle {
    /** Is becoming a volunteer. */
    CANDIDATE,
    /** Stopped as a volunteer. */
    LEFT,
    /** Takes a break. */
    PAUSED,
    /** Has, or is asked for, as many groups as they want. */
    FULL,
    /** Was asked for this group before. */
    ASKED_BEFORE,
    /** Lives farther away than we look. */
    OUTSIDE_SEARCH,
    /** The group is farther than they travel. */
    BEYOND_TRAVEL,
    /** Speaks none of the languages of the group. */
    LANGUAGE,
    /** There are minors in the group, and they do not work with minors. */
    MINORS
}
