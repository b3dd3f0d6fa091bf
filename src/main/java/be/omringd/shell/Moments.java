package be.omringd.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says moments as people say them, on the clock of Brussels. */
@Component
public class Moments {

    /** Where everybody who works with Omringd lives. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Texts texts;
    private final Clock clock;

    Moments(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The day it was or will be, as the calendar here has it. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** "Vandaag", "Gisteren", or "maandag 2 maart 2026". */
    public String day(LocalDate day, Locale locale) {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        if (day.equals(today)) {
            return texts.get(locale, "shell.day.today");
        }
        if (day.equals(today.minusDays(1))) {
            return texts.get(locale, "shell.day.yesterday");
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Texts.supported(locale)).format(day);
    }

    /** "2 maart 2026". */
    public String date(Instant moment, Locale locale) {
        return date(dayOf(moment), locale);
    }

    /** The same for a day. */
    public String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Texts.supported(locale)).format(day);
    }

    /** "2 mrt 2026", where there is little room. */
    public String shortDate(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Texts.supported(locale)).format(dayOf(moment));
    }

    /** "14:05". */
    public String time(Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern("HH:mm", Texts.supported(locale)).format(moment.atZone(ZONE));
    }
}
