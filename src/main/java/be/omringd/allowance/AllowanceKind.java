package be.omringd.allowance;

import java.util.Locale;

/** What a volunteer gets for a day. Texts: {@code allowance.kind.<name>}. */
public enum AllowanceKind {
    /** A flat amount, without proof. */
    FLAT,
    /** What it really cost, with proof. */
    REAL,
    /** Only the way there and back. */
    TRAVEL;

    /** As the decision table writes it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
