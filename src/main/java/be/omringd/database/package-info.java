/** Whether the database answers, and what holds while it does not. */
@org.springframework.modulith.ApplicationModule(displayName = "Database")
@org.jspecify.annotations.NullMarked
package be.omringd.database;
