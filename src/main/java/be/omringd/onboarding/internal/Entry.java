package be.omringd.onboarding.internal;

import java.util.Locale;

/** Where somebody comes into onboarding, the first time or again. */
public enum Entry {
    /** A first word: is there something to offer? */
    INTEREST,
    /** On the waiting list until a day. */
    WAITING,
    /** Known to us; the talk comes first. */
    TALK,
    /** The talk was held; papers are still missing. */
    PAPERS;

    /** As the diagram writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
