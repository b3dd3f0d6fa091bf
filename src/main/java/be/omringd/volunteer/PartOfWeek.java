package be.omringd.volunteer;

/** When somebody has time. Texts: {@code volunteer.part.<name>}. */
public enum PartOfWeek { WEEKDAY_MORNING, WEEKDAY_AFTERNOON, WEEKDAY_EVENING, SATURDAY, SUNDAY }
