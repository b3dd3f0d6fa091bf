/** People who would like a group of people they do not know yet, while they wait for one (domain notes 8.3). */
@org.springframework.modulith.ApplicationModule(displayName = "Link group", allowedDependencies = {
    "access", "casefile", "casefile :: ui", "engine", "form", "inbox", "intake", "person", "shell"})
@org.jspecify.annotations.NullMarked
package be.omringd.linkgroup;
