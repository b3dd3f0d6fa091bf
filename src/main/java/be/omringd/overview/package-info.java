/** Need and offer: where people wait for a volunteer, and where volunteers wait for a group. */
@org.springframework.modulith.ApplicationModule(displayName = "Overview", allowedDependencies = {
    "access", "casefile :: ui", "linkgroup", "place", "place :: ui", "search", "shell", "text", "volunteer", "volunteer :: ui"})
@org.jspecify.annotations.NullMarked
package be.omringd.overview;
