package be.omringd.shell;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Working days in Belgium: no weekends, and none of the ten legal holidays (royal decree of 18 April 1974, art. 1). */
public final class BelgianCalendar {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(7, 21), MonthDay.of(8, 15), MonthDay.of(11, 1), MonthDay.of(11, 11),
            MonthDay.of(12, 25));
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;
    private static final int WHIT_MONDAY = 50;

    private BelgianCalendar() {}

    /** The day on which this many working days have gone by, not counting the first day itself. */
    public static LocalDate afterWorkingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** This day where it is a working day, otherwise the first one after it. */
    public static LocalDate workingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : afterWorkingDays(day, 1);
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    public static boolean isHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return FIXED.contains(MonthDay.from(day)) || day.equals(easter.plusDays(EASTER_MONDAY)) || day.equals(easter.plusDays(ASCENSION))
                || day.equals(easter.plusDays(WHIT_MONDAY));
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
    public static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
