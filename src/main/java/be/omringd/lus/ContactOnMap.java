package be.omringd.lus;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a network map as the screens see them.
 *
 * @param version to hand back with a change, so that nobody overwrites what they did not see
 * @param askAgainOn when to ask again somebody who was not sure or not ready
 */
public record ContactOnMap(
        ContactId id, long version, ContactFacts facts, Instant addedAt, Standing standing, @Nullable LocalDate askAgainOn) {}
