/** Public calls for volunteers: a vacancy that anybody may see, and a campaign in one small area. Each is for one search of one file. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Outreach", allowedDependencies = {
    "access", "casefile", "casefile :: ui", "database", "engine", "erasure", "form", "form :: ui", "onboarding", "person", "place",
    "publicform :: ui", "shell", "text", "volunteer", "volunteer :: ui", "web"})
package be.omringd.outreach;
