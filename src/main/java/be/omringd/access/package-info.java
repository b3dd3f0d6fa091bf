/** Users, their roles and regions, signing in, and who acts now. */
@org.springframework.modulith.ApplicationModule(displayName = "Access", allowedDependencies = {"place", "shell", "text", "web"})
package be.omringd.access;
