/** Users, their roles and regions, signing in, and who acts now. */
@org.springframework.modulith.ApplicationModule(displayName = "Access", allowedDependencies = {"database", "place", "shell", "text", "web"})
@org.jspecify.annotations.NullMarked
package be.omringd.access;
