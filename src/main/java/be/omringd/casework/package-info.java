/** What can come up in any trajectory and asks for somebody's attention: a break, a goodbye, a concern, a death. */
@org.springframework.modulith.ApplicationModule(displayName = "Casework", allowedDependencies = {"casefile", "engine", "form", "inbox"})
package be.omringd.casework;
