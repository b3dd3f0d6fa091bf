/** A lus: the group that is made around one person, from the map of who matters to the invitations and the start. */
@org.springframework.modulith.ApplicationModule(displayName = "Lus", allowedDependencies = {
    "access", "casefile", "casefile :: ui", "engine", "form", "form :: ui", "group", "inbox", "inbox :: ui", "intake", "person", "shell",
    "text"})
@org.jspecify.annotations.NullMarked
package be.omringd.lus;
