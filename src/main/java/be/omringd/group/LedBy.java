package be.omringd.group;

import java.util.Locale;

/** Who leads a gathering. Texts: {@code gathering.ledBy.<name>}. */
public enum LedBy {
    WORKER, BOTH, VOLUNTEER, MEMBER;

    /** The constant that a form writes in small letters. */
    static LedBy of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
