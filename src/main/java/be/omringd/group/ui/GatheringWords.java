package be.omringd.group.ui;

import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The words for everything around a group, in one language. */
final class GatheringWords {

    private final Texts texts;
    private final Locale locale;

    GatheringWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    String get(String key, Object... args) {
        return texts.get(locale, key, args);
    }

    Locale locale() {
        return locale;
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /** "zaterdag 7 maart 2026". */
    String fullDay(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(moment.atZone(Moments.ZONE));
    }

    String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, Moments.ZONE));
    }

    String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(Moments.ZONE));
    }
}
