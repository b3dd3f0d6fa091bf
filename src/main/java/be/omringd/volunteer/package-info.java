/** The register of volunteers: who they are, what they can do and when, which group they accompany, and who is in it twice. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Volunteer", allowedDependencies = {
    "access", "casefile", "engine", "erasure", "form :: ui", "inbox :: ui", "person", "place", "place :: ui", "shell", "text"})
package be.omringd.volunteer;
