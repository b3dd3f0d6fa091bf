/**
 * People who would like a group of people they do not know yet: what they told for it, who waits for one, and the groups that come
 * of it (domain notes 8.3).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Link group", allowedDependencies = {
    "access", "casefile", "casefile :: ui", "database", "engine", "form", "form :: ui", "group", "inbox", "inbox :: ui", "intake",
    "person", "place", "place :: ui", "shell", "text", "volunteer", "volunteer :: ui"})
@org.jspecify.annotations.NullMarked
package be.omringd.linkgroup;
