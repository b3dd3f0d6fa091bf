package be.omringd.volunteer;

/**
 * When somebody has time. Texts: {@code volunteer.part.<name>}. New ones come at the end: their place counts in {@code volunteer_match}.
 */
public enum PartOfWeek {
    WEEKDAY_MORNING, WEEKDAY_AFTERNOON, WEEKDAY_EVENING, SATURDAY, SUNDAY;

    /** Whether it is on a day from Monday to Friday. */
    public boolean inTheWeek() {
        return this != SATURDAY && this != SUNDAY;
    }
}
