/** Whether the database answers, and what holds while it does not. */
@org.springframework.modulith.ApplicationModule(displayName = "Database", allowedDependencies = {"shell"})
package be.omringd.database;
