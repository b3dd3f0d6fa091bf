package be.omringd.access;

import java.util.UUID;

/** What a user may do and see is otherwise now, or they can no longer sign in. Published inside the transaction. */
public record RightsChanged(UUID user) {}
