/** What is planned, in the calendar that somebody uses every day. See docs/decisions/0054-own-calendar.md. */
@org.springframework.modulith.ApplicationModule(displayName = "Calendar", allowedDependencies = {
    "access", "casefile", "database", "publicform", "shell", "web"})
@org.jspecify.annotations.NullMarked
package be.omringd.calendar;
