package be.omringd.notification;

/** What somebody is told of. Stored by name. Texts: {@code notification.kind.<name>}. */
public enum NotificationKind {
    /** A colleague gave them a task. */
    TASK_GIVEN,
    /** A colleague gave them a case to hold. */
    CASE_GIVEN,
    /** A task or a case of theirs is with somebody else now, by what a colleague did. */
    GIVEN_AWAY,
    /** Somebody reported a concern. */
    CONCERN,
    /** A task came in a case that they hold. */
    NEW_TASK,
    /** Something new came to their region or team, and nobody took it up yet. */
    WAITS,
    /** A task in their hands is due soon. */
    DUE_SOON,
    /** A task in their hands is past its due date. */
    LATE
}
