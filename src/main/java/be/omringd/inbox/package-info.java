/** Work items: the human tasks of all processes, who does them, their drafts and their answers. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Inbox", allowedDependencies = {
    "access", "calendar", "casefile", "casefile :: ui", "database", "engine", "form", "form :: ui", "person", "place", "shell", "text"})
package be.omringd.inbox;
