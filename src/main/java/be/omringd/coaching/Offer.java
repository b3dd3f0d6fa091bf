package be.omringd.coaching;

import java.util.Arrays;

/** What we offer an organisation. Texts: {@code coaching.offer.<name>}. */
public enum Offer {
    TRAJECTORY("trajectory"), WORKSHOP("workshop"), INFORMATION_TALK("informationTalk"), INITIATIVE_COACHING("initiativeCoaching"),
    /** Nothing is decided: the talk goes on. */
    ANOTHER_TALK("anotherTalk");

    private final String code;

    Offer(String code) {
        this.code = code;
    }

    /** As forms, tables and processes write it. */
    public String code() {
        return code;
    }

    /** Whether it is answered at once: until it has a process of its own, the question is kept with its answer. */
    public boolean isAnswer() {
        return this != TRAJECTORY && this != ANOTHER_TALK;
    }

    static Offer of(String code) {
        return Arrays.stream(values()).filter(offer -> offer.code.equals(code)).findFirst().orElseThrow();
    }
}
