package be.omringd.allowance;

/** An amount that the law sets for a time. Texts: {@code allowance.rate.<name>}. */
public enum RateKind {
    /** Euro a day, flat. */
    DAY_CAP,
    /** Euro a calendar year, flat. */
    YEAR_CAP,
    /** Euro a calendar year, flat, for some functions. */
    RAISED_YEAR_CAP,
    /** Euro a kilometre. */
    KM_CAR,
    /** Euro a kilometre. */
    KM_BICYCLE,
    /** Kilometres a calendar year on top. */
    KM_YEAR
}
