package be.omringd.group;

/** Who keeps the group going after the start. NONE: not yet known, a volunteer is being looked for. */
public enum Leader {
    NONE("none"), WORKER("worker"), VOLUNTEER("volunteer"), MEMBER("member");

    private final String code;

    Leader(String code) {
        this.code = code;
    }

    /** How the processes write it. */
    public String code() {
        return code;
    }
}
