package be.omringd.group;

import java.util.Locale;

/** How sure somebody feels. Texts: {@code gathering.feeling.<name>}. */
public enum Feeling {
    YES, NO, UNSURE;

    /** As forms and processes write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Feeling of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
