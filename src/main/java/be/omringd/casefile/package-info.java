/** The file of one person's trajectory: who may see it, where it stands, what happened, and what can happen at any time. */
@org.springframework.modulith.ApplicationModule(displayName = "Case file", allowedDependencies = {
        "access", "engine", "form :: ui", "person", "place", "place :: ui", "shell", "text"})
package be.omringd.casefile;
