/**
 * Who carries what: open tasks and cases by colleague, groups by volunteer, and handing over. See docs/decisions/0049-who-carries-what.md.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Who carries what", allowedDependencies = {
    "access", "casefile", "casefile :: ui", "database", "engine", "form :: ui", "inbox", "inbox :: ui", "person", "place", "place :: ui",
    "shell", "text",
    "volunteer",
    "volunteer :: ui"})
@org.jspecify.annotations.NullMarked
package be.omringd.carry;
