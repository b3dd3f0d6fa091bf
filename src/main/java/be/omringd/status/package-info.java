/** Process status: where all cases stand, what waits, and what is late. */
@org.springframework.modulith.ApplicationModule(displayName = "Process status", allowedDependencies = {
    "access", "casefile", "casefile :: ui", "engine", "inbox", "person", "place", "shell"})
package be.omringd.status;
