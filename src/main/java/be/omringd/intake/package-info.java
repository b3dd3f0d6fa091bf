/**
 * Requests: from the question that somebody asks to the choice of a lus, a link group or another way
 * (docs/domain.md#from-a-request-to-a-choice).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Intake", allowedDependencies = {
    "access", "calendar", "casefile", "casefile :: ui", "engine", "form", "form :: ui", "inbox", "inbox :: ui", "person", "place",
    "publicform",
    "publicform :: ui", "shell", "text"})
@org.jspecify.annotations.NullMarked
package be.omringd.intake;
