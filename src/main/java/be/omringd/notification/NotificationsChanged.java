package be.omringd.notification;

import java.util.UUID;

/** There is something new for this reader, or something was read. Published inside the transaction; screens listen after the commit. */
public record NotificationsChanged(UUID reader) {}
