/** What the forms on public pages share: who sends too much, too fast, and how people reach us without a form. */
@org.springframework.modulith.ApplicationModule(displayName = "Public forms", allowedDependencies = {"form", "shell", "text", "web"})
package be.omringd.publicform;
