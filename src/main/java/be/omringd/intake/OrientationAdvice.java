package be.omringd.intake;

/** What the decision {@code orientation} advises. A human decides, and says why where it becomes something else. */
public enum OrientationAdvice implements Code {
    LUS(Orientation.LUS),
    LINK(Orientation.LINK),
    LOCAL_ACTIVITY(Orientation.REFERRED),
    SECOND_CONVERSATION(Orientation.SECOND_CONVERSATION),
    WARM_REFERRAL(Orientation.REFERRED),
    PARTNER(Orientation.REFERRED);

    private final Orientation follows;

    OrientationAdvice(Orientation follows) {
        this.follows = follows;
    }

    /** Whether this choice follows the advice. */
    public boolean fits(Orientation choice) {
        return follows == choice;
    }
}
