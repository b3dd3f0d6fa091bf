package be.omringd.inbox.ui;

import be.omringd.inbox.DueDay;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Due dates as people say them: "vandaag", "overmorgen", "3 dagen te laat". In Belgian time. */
class DueWords {

    private static final int WEEK = 7;
    /** From two weeks on in weeks, from two months on in months. */
    private static final int IN_WEEKS_FROM = 14;
    private static final int IN_MONTHS_FROM = 60;
    private static final int MONTH = 30;

    private final Texts texts;
    private final Locale locale;

    DueWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = Texts.supported(locale);
    }

    /** How long until it has to be done, or how late it is. */
    String words(@Nullable Instant due, Instant now) {
        if (due == null) {
            return text("inbox.due.none");
        }
        return due.isBefore(now) ? late(due, now) : ahead(due, now);
    }

    private String late(Instant due, Instant now) {
        Duration late = Duration.between(due, now);
        long days = DueDay.isWholeDay(due) ? days(due, now) : late.toDays();
        if (days >= IN_MONTHS_FROM) {
            return text("inbox.due.lateMonths", days / MONTH);
        }
        if (days >= IN_WEEKS_FROM) {
            return text("inbox.due.lateWeeks", days / WEEK);
        }
        if (days >= 1) {
            return text("inbox.due.lateDays", days);
        }
        return late.toHours() >= 1
                ? text("inbox.due.lateHours", late.toHours())
                : text("inbox.due.lateMinutes", Math.max(1, late.toMinutes()));
    }

    private String ahead(Instant due, Instant now) {
        long days = days(now, due);
        boolean wholeDay = DueDay.isWholeDay(due);
        if (days == 0) {
            return wholeDay ? text("inbox.due.today") : text("inbox.due.todayAt", time(due));
        }
        if (days == 1) {
            return wholeDay ? text("inbox.due.tomorrow") : text("inbox.due.tomorrowAt", time(due));
        }
        if (days == 2) {
            return text("inbox.due.dayAfterTomorrow");
        }
        if (days < WEEK) {
            return text("inbox.due.weekday", local(due).getDayOfWeek().getDisplayName(TextStyle.FULL, locale));
        }
        if (days < IN_WEEKS_FROM) {
            return text("inbox.due.inDays", days);
        }
        return days < IN_MONTHS_FROM ? text("inbox.due.inWeeks", days / WEEK) : text("inbox.due.inMonths", days / MONTH);
    }

    /** The day, as on a calendar: "za 21 nov.", with the year where it is another one. */
    String date(Instant moment, Instant now) {
        boolean thisYear = local(moment).getYear() == local(now).getYear();
        return DateTimeFormatter.ofPattern(thisYear ? "EEE d MMM" : "EEE d MMM yyyy", locale).format(local(moment));
    }

    /** The day, as it is said: "21 november", with the year where it is another one. */
    String day(Instant moment, Instant now) {
        boolean thisYear = local(moment).getYear() == local(now).getYear();
        return DateTimeFormatter.ofPattern(thisYear ? "d MMMM" : "d MMMM yyyy", locale).format(local(moment));
    }

    /** The hour on the clock: "14:03". */
    String time(Instant moment) {
        return DateTimeFormatter.ofPattern("H:mm", locale).format(local(moment));
    }

    /** When something happened: with the hour where it was today, otherwise the day. */
    String when(Instant moment, Instant now) {
        long days = days(moment, now);
        if (days == 0) {
            return text("inbox.when.today", time(moment));
        }
        return days == 1 ? text("inbox.when.yesterday", time(moment)) : date(moment, now);
    }

    /** Since when something waits. */
    String since(Instant moment, Instant now) {
        long days = days(moment, now);
        return days <= 0 ? text("inbox.since.today") : text("inbox.since.days", days);
    }

    private static long days(Instant from, Instant to) {
        LocalDate first = local(from).toLocalDate();
        return ChronoUnit.DAYS.between(first, local(to).toLocalDate());
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(Moments.ZONE);
    }

    private String text(String key, Object... args) {
        return texts.get(locale, key, args);
    }
}
