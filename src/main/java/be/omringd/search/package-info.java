/** Looking for a long-term volunteer for a group: first in the person's own network, then among our volunteers. */
@org.springframework.modulith.ApplicationModule(displayName = "Search", allowedDependencies = {
        "access", "casefile", "casefile :: ui", "engine", "form", "form :: ui", "inbox", "inbox :: ui", "lus", "matching", "onboarding",
        "outreach", "outreach :: ui", "person", "place", "place :: ui", "shell", "volunteer", "volunteer :: ui"})
package be.omringd.search;
