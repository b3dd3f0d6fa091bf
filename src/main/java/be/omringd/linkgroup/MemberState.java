package be.omringd.linkgroup;

/** Where somebody stands with a link group. Texts: {@code linkgroup.state.<name>}. */
public enum MemberState {
    /** They get to know of it; they did not answer yet. */
    ASKED,
    /** They said yes. */
    MEMBER,
    /** They are in it, and talk about stopping with it. */
    LEAVING,
    /** They would like another group. */
    OTHER_GROUP,
    /** They would rather not now. */
    NOT_NOW,
    /** They were in it, or were asked, and are not any more. */
    LEFT;

    /** Whether they are in it. */
    public boolean isMember() {
        return this == MEMBER || this == LEAVING;
    }

    /** Whether they have, or may have, a place in it. */
    public boolean isOpen() {
        return this == ASKED || isMember();
    }
}
