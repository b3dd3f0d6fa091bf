/** What the partners of BurgersAanZet do with organisations: a trajectory from the first question to what stays (domain notes 8.7). */
@org.springframework.modulith.ApplicationModule(displayName = "Coaching", allowedDependencies = {
    "access", "calendar", "casefile", "casefile :: ui", "engine", "erasure", "form", "form :: ui", "inbox", "inbox :: ui", "mail", "mirror",
    "organisation", "paper", "place", "publicform", "publicform :: ui", "retention", "shell", "text"})
@org.jspecify.annotations.NullMarked
package be.omringd.coaching;
