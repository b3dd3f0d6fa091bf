/** How long we keep what we know of volunteers, and of what they got: a manager erases it when its time is over. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Retention", allowedDependencies = {
    "casefile", "casefile :: ui", "erasure", "form :: ui", "onboarding", "person", "place", "shell", "text",
    "volunteer", "volunteer :: ui"})
package be.omringd.retention;
