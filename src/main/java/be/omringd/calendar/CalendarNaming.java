package be.omringd.calendar;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How much a calendar says of whom something is about. Texts: {@code calendar.naming.<name>}. */
public enum CalendarNaming {
    /** Only what kind of thing it is. */
    NOBODY,
    /** The first letters of a person's names; an organisation by its name. */
    INITIALS,
    /** The whole name. */
    NAME;

    /** How somebody or something of this name is called; empty for not at all. */
    String of(CalendarEntry entry) {
        return switch (this) {
            case NOBODY -> "";
            case INITIALS -> entry.aboutPerson() ? initials(entry.about()) : entry.about();
            case NAME -> entry.about();
        };
    }

    private static String initials(String name) {
        return Arrays.stream(name.strip().split("[\\s-]+")).filter(part -> !part.isEmpty())
                .map(part -> Character.toString(Character.toUpperCase(part.codePointAt(0))) + ".").collect(Collectors.joining());
    }
}
