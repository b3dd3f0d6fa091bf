package be.omringd.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is agreed about the next gathering. */
public record GatheringPlan(Instant at, String place, @Nullable String theme, LedBy ledBy, @Nullable String preparedWith) {}
