package be.omringd.inbox;

import java.util.UUID;

/** Somebody wrote in a task that several write in, came to it or left it; on this server or on another one. */
public record SharedTaskChanged(UUID workItemId) {}
