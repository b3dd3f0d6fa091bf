package be.omringd.onboarding;

import java.util.Locale;

/** A benefit with rules of its own for volunteers; a category and nothing more. Texts: {@code volunteer.benefit.<code>}. */
public enum Benefit {
    NONE, RVA, MUTUALITY, LEEFLOON, OTHER;

    /** As diagrams, tables and forms write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Benefit of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
