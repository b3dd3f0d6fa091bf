/** The page on which somebody has what is planned in a calendar of their own, and the file that the calendar reads. */
@org.springframework.modulith.NamedInterface("ui")
@org.jspecify.annotations.NullMarked
package be.omringd.calendar.ui;
