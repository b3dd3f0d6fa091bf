package be.omringd.notification;

/** What somebody is told of. Stored by name. Texts: {@code notification.kind.<name>}. */
public enum NotificationKind {
    /** A colleague gave them a task. */
    TASK_GIVEN(Means.MAIL),
    /** A colleague gave them a case to hold. */
    CASE_GIVEN(Means.MAIL),
    /** A colleague asks them along, to hold a case together. */
    ASKED_ALONG(Means.MAIL),
    /** Who holds a case together with them is another one now, or nobody. */
    OTHER_CHANGED(Means.APP),
    /** A task or a case of theirs is with somebody else now, or need not be done, by what a colleague did. */
    GIVEN_AWAY(Means.APP),
    /** A task that they gave to a colleague is not with that one any more, or need not be done, by what another did. */
    GIFT_CHANGED(Means.APP),
    /** They hold a case no longer that they held together, by what a colleague changed. */
    STOPPED(Means.APP),
    /** A colleague calls them to read a note; its occasion is the note. */
    MENTIONED(Means.MAIL),
    /** Somebody reported a concern. */
    CONCERN(Means.MAIL),
    /** A task came in a case that they hold. */
    NEW_TASK(Means.APP),
    /** Something new came to their region or team, and nobody took it up yet. */
    WAITS(Means.APP),
    /** A task in their hands is due soon. */
    DUE_SOON(Means.APP),
    /** A task in their hands is past its due date. */
    LATE(Means.APP);

    private final Means usual;

    NotificationKind(Means usual) {
        this.usual = usual;
    }

    /** How somebody is told who chose nothing; by mail only to who gave an address. */
    public Means usual() {
        return usual;
    }
}
