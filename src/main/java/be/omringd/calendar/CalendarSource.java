package be.omringd.calendar;

import be.omringd.casefile.CaseSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a module has planned. A Spring bean of the module that knows it. */
public interface CalendarSource {

    /**
     * What is planned for the one who acts now.
     *
     * @param held the cases that they hold and may see, which are not closed
     * @param from the first day of which a calendar still wants to know
     * @param locale of the words
     */
    List<CalendarEntry> entries(List<CaseSummary> held, LocalDate from, Locale locale);
}
