package be.omringd.matching;

/** A hard fact for which a volunteer is not in the pool of a group. */
public enum Obstacle {
    /** Is becoming a volunteer. */
    CANDIDATE,
    /** Stopped as a volunteer. */
    LEFT,
    /** Takes a break. */
    PAUSED,
    /** Has no time now, and said until when. */
    RESTS,
    /** Has, or is asked for, as many groups as they want. */
    FULL,
    /** Was asked for this group before. */
    ASKED_BEFORE,
    /** The person does not want them to be asked. */
    NOT_THIS_ONE,
    /** Lives farther away than we look. */
    OUTSIDE_SEARCH,
    /** The group is farther than they travel. */
    BEYOND_TRAVEL,
    /** Speaks none of the languages of the group. */
    LANGUAGE,
    /** Has no time when the group meets. */
    TIMES,
    /** There are minors in the group, and they do not work with minors. */
    MINORS,
    /** Told something that the person does not want. */
    NO_GO
}
