/** Process status: where all cases stand, what waits, and what is late. */
@org.springframework.modulith.ApplicationModule(displayName = "Process status", allowedDependencies = {
    "access", "carry :: ui", "casefile", "casefile :: ui", "database", "engine", "flow :: ui", "form", "group", "inbox", "intake", "place",
    "place :: ui", "shell"})
@org.jspecify.annotations.NullMarked
package be.omringd.status;
