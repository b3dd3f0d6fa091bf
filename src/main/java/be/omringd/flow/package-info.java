/** Flow: by month how many came and how it went on with them, how long they waited, and the month for the board. */
@org.springframework.modulith.ApplicationModule(displayName = "Flow", allowedDependencies = {
    "access", "casefile", "casefile :: ui", "coaching", "database", "group", "intake", "lus", "place", "place :: ui", "search", "shell"})
@org.jspecify.annotations.NullMarked
package be.omringd.flow;
