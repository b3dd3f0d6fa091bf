/** The life of a group: its gatherings, the handover to a volunteer, and the contacts that follow. */
@org.springframework.modulith.ApplicationModule(displayName = "Gathering", allowedDependencies = {
        "access", "casefile", "casefile :: ui", "engine", "form", "form :: ui", "inbox", "inbox :: ui", "lus", "person", "place",
        "shell", "volunteer", "volunteer :: ui"})
package be.omringd.gathering;
