package be.omringd.lus;

/** How often the person and the contact see or hear each other. */
public enum ContactFrequency {
    DAILY, WEEKLY, MONTHLY, FEW_TIMES_A_YEAR, RARELY, NOT_NOW
}
