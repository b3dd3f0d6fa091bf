package be.omringd.access;

import java.util.UUID;

/**
 * What a user may is about to change, or whether they can sign in. Published inside the transaction before anything is changed or looked
 * at: whoever hears it locks what {@link RightsChanged} will change. What else waits for the account holds those locks already.
 */
public record RightsChanging(UUID user) {}
