/** Looking for a long-term volunteer for a group, whatever its kind: first among the people it knows, then among our volunteers. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Search", allowedDependencies = {
    "access", "casefile", "casefile :: ui", "database", "engine", "erasure", "form", "form :: ui", "group", "inbox", "inbox :: ui",
    "matching", "onboarding", "outreach", "outreach :: ui", "person", "place", "place :: ui", "shell", "volunteer", "volunteer :: ui"})
package be.omringd.search;
