/**
 * Demo data: invented people whose cases are brought to every state by doing the real tasks of the real processes, the way
 * coordinators would. It writes no table itself and runs on the first start only ({@code omringd.demo.enabled}).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Demo", allowedDependencies = {
    "access", "allowance", "carry", "casefile", "coaching", "database", "engine", "engine :: embedded", "form", "group", "inbox", "intake",
    "linkgroup", "lus", "mirror", "onboarding", "organisation", "outreach", "person", "place", "search", "shell", "volunteer"})
@org.jspecify.annotations.NullMarked
package be.omringd.demo;
