/** The Camunda adapter: commands that leave with our own transactions, jobs that come in and are done once. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Engine", allowedDependencies = {"access", "database", "shell"})
package be.omringd.engine;
