package be.omringd.gathering;

import java.util.UUID;

/** Names a gathering. */
public record GatheringId(UUID value) {}
