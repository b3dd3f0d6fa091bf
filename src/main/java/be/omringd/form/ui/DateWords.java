package be.omringd.form.ui;

import be.omringd.form.FormTexts;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** The words and habits of a calendar in the languages of the house. */
public final class DateWords {

    private DateWords() {}

    /** A calendar whose week begins on Monday and that understands the ways in which people type a date. */
    public static DatePickerI18n calendar(Locale userLocale) {
        Locale locale = FormTexts.language(userLocale);
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale)).toList())
                .setWeekdays(IntStream.range(0, 7).mapToObj(day -> sundayFirst(day, TextStyle.FULL, locale)).toList())
                .setWeekdaysShort(
                        IntStream.range(0, 7).mapToObj(day -> sundayFirst(day, TextStyle.SHORT, locale)).toList())
                .setFirstDayOfWeek(1)
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d/M/yy", "d-M-yyyy", "d-M-yy", "d.M.yyyy", "d.M.yy",
                        "yyyy-MM-dd", "ddMMyyyy")
                .setToday(FormTexts.get(locale, "form.date.today"))
                .setCancel(FormTexts.get(locale, "form.date.cancel"))
                .setBadInputErrorMessage(FormTexts.get(locale, "form.error.date"));
    }

    private static String sundayFirst(int index, TextStyle style, Locale locale) {
        return DayOfWeek.SUNDAY.plus(index).getDisplayName(style, locale);
    }
}
