package be.omringd.calendar.ui;

/** The way to what is planned. */
final class CalendarPages {

    static final String CALENDAR = "agenda";

    private CalendarPages() {}

    /** The path of the file that a calendar reads. */
    static String file(String secret) {
        return CALENDAR + "/" + secret + ".ics";
    }
}
