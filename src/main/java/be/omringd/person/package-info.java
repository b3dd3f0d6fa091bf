/** People: how to reach somebody, and in which language. Who may see them follows from the case file they belong to. */
@org.springframework.modulith.ApplicationModule(displayName = "Person", allowedDependencies = {
    "database", "engine", "erasure", "place", "shell", "text"})
@org.jspecify.annotations.NullMarked
package be.omringd.person;
