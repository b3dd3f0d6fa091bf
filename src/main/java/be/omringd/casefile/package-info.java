/** Cases of any kind: what they are about, who may see them, where they stand, what happened, and what can happen at any time. */
@org.springframework.modulith.ApplicationModule(displayName = "Case file", allowedDependencies = {
    "access", "database", "engine", "erasure", "form :: ui", "person", "place", "place :: ui", "shell", "text"})
package be.omringd.casefile;
