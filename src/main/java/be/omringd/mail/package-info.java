/**
 * Mail that tells somebody that there is something for them, and where. What is wanted waits in MariaDB until it was sent; then the address
 * is gone. See docs/decisions/0043-mail.md.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Mail", allowedDependencies = {"database", "engine", "shell", "text", "web"})
@org.jspecify.annotations.NullMarked
package be.omringd.mail;
