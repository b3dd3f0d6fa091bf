/** Need and offer: where people wait for a volunteer, and where volunteers wait for a group. */
@org.springframework.modulith.ApplicationModule(displayName = "Overview", allowedDependencies = {
    "access", "place", "place :: ui", "search", "shell", "text", "volunteer"})
@org.jspecify.annotations.NullMarked
package be.omringd.overview;
