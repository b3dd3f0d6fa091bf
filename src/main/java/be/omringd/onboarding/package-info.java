/** How somebody becomes a volunteer, takes a break, and stops; with what law wants to be on paper before they begin. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Onboarding", allowedDependencies = {
    "access", "casefile", "casefile :: ui", "engine", "erasure", "form", "form :: ui", "inbox", "inbox :: ui", "paper", "person", "place",
    "publicform", "publicform :: ui", "shell", "text", "volunteer", "volunteer :: ui"})
package be.omringd.onboarding;
