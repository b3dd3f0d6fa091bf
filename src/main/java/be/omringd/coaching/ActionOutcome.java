package be.omringd.coaching;

import java.util.Arrays;

/** How far an action is at a review. Texts: {@code coaching.outcome.<name>}. */
public enum ActionOutcome {
    DONE("done"), CHANGED("changed"), DROPPED("dropped"), NOT_STARTED("notStarted");

    private final String code;

    ActionOutcome(String code) {
        this.code = code;
    }

    /** Whether it stays in the plan. */
    boolean goesOn() {
        return this == CHANGED || this == NOT_STARTED;
    }

    static ActionOutcome of(String code) {
        return Arrays.stream(values()).filter(outcome -> outcome.code.equals(code)).findFirst().orElseThrow();
    }
}
