package be.omringd.volunteer;

/**
 * Hears of every entry of the register that is written, whoever changed it, inside the same transaction. Another module implements it
 * as a bean.
 */
public interface FollowsRegister {

    /** New, or changed. */
    void written(RegisterEntry entry);

    /** Not there any more. */
    void removed(VolunteerId id);
}
