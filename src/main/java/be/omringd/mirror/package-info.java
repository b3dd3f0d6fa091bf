/**
 * A mirror that an organisation holds up for itself: sketches of different people walked along what they meet, answered by many without
 * a name, shown as one picture (domain notes 6 and 8.7).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Mirror", allowedDependencies = {
    "casefile", "engine", "form", "form :: ui", "inbox", "inbox :: ui", "mail", "paper", "publicform", "publicform :: ui", "shell", "text",
    "web"})
@org.jspecify.annotations.NullMarked
package be.omringd.mirror;
