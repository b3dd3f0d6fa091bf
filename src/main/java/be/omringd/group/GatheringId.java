package be.omringd.group;

import java.util.UUID;

/** Names a gathering. */
public record GatheringId(UUID value) {}
