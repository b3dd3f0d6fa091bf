package be.omringd.linkgroup;

import java.time.Instant;

/**
 * Somebody's wait for a link group, as those see it who may see the file.
 *
 * @param since when they chose it
 * @param heardAt when they last heard from us; as {@code since} where they did not yet
 * @param contacts how often they heard from us
 */
public record WaitingSummary(Instant since, Instant heardAt, int contacts) {}
