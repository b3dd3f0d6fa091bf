/**
 * What every group shares, whoever it was made for: its members and who keeps it going, the start, the gatherings, the handover to a
 * volunteer, and the contacts that follow. A kind of group sits on it: it says who is in the group ({@link be.omringd.group.GroupMembers})
 * and hears what becomes of it ({@link be.omringd.group.GroupEvent}).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Group", allowedDependencies = {
    "access", "calendar", "casefile", "casefile :: ui", "engine", "erasure", "form", "form :: ui", "inbox", "inbox :: ui", "person",
    "place",
    "shell", "text", "volunteer", "volunteer :: ui"})
package be.omringd.group;
