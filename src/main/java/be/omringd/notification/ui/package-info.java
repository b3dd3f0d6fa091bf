/** The bell in the bar of every screen, and the list behind it. */
@org.springframework.modulith.NamedInterface("ui")
@org.jspecify.annotations.NullMarked
package be.omringd.notification.ui;
