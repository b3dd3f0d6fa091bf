package be.omringd.mirror;

/** What the process hears when a mirror should end. */
public enum MirrorOutcome {
    PICTURE("picture"), FEW_ANSWERS("fewAnswers"), WITHOUT_PICTURE("withoutPicture");

    private final String code;

    MirrorOutcome(String code) {
        this.code = code;
    }

    /** The word of the diagrams. */
    public String code() {
        return code;
    }
}
