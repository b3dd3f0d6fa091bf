package be.omringd.linkgroup;

/**
 * What makes one link group better than another where both keep to {@link HardRules}. How much each counts, managers say. Texts:
 * {@code linkgroup.wish.<name>}.
 */
public enum Wish {
    /** Each person for whom there is a group. */
    PLACED(1000),
    /** Each month that somebody in the group has waited. */
    WAITING(100),
    /** Each kilometre that somebody travels. */
    TRAVEL(20),
    /** Each interest that too few share, up to {@link ComposedGroup#SHARED}. */
    INTERESTS(150),
    /** Each interest by which the group is too much alike. */
    VARIETY(50),
    /** Each two whose company does not go together. */
    PACE(80),
    /** Each who lacks, of two who bring something and two who want to discover something. */
    MIX(100),
    /** Each person more or less than {@link HardRules#AIM}. */
    SIZE(100);

    private final int byDefault;

    Wish(int byDefault) {
        this.byDefault = byDefault;
    }

    /** How much it counts until a manager says otherwise. */
    public int byDefault() {
        return byDefault;
    }

    /** Whether more of it is better; of the others less is. */
    public boolean isMoreBetter() {
        return this == PLACED || this == WAITING;
    }
}
