package be.omringd.linkgroup;

import java.time.DayOfWeek;

/** A part of a day of the week: finer than the parts of a week of volunteers, because a group meets on one evening. */
public enum TimeOfWeek {
    MONDAY_MORNING, MONDAY_AFTERNOON, MONDAY_EVENING, TUESDAY_MORNING, TUESDAY_AFTERNOON, TUESDAY_EVENING, WEDNESDAY_MORNING,
    WEDNESDAY_AFTERNOON, WEDNESDAY_EVENING, THURSDAY_MORNING, THURSDAY_AFTERNOON, THURSDAY_EVENING, FRIDAY_MORNING, FRIDAY_AFTERNOON,
    FRIDAY_EVENING, SATURDAY_MORNING, SATURDAY_AFTERNOON, SATURDAY_EVENING, SUNDAY_MORNING, SUNDAY_AFTERNOON, SUNDAY_EVENING;

    /** The time on this day and in this part of it. */
    public static TimeOfWeek of(DayOfWeek day, PartOfDay part) {
        return valueOf(day.name() + "_" + part.name());
    }

    /** The day of the week. */
    public DayOfWeek day() {
        return DayOfWeek.valueOf(name().substring(0, name().indexOf('_')));
    }

    /** The part of that day. */
    public PartOfDay part() {
        return PartOfDay.valueOf(name().substring(name().indexOf('_') + 1));
    }
}
