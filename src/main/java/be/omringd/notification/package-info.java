/**
 * What colleagues want to know, told to each of them: a bell with a number, a list, and mail to who wants it. See
 * docs/decisions/0056-notifications.md.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Notifications", allowedDependencies = {
    "access", "carry", "casefile", "casefile :: ui", "database", "engine", "inbox", "inbox :: ui", "mail", "shell",
    "text"})
@org.jspecify.annotations.NullMarked
package be.omringd.notification;
