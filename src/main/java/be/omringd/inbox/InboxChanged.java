package be.omringd.inbox;

import be.omringd.place.Region;
import java.util.UUID;

/** A work item came, changed hands or went; told after the commit. */
public record InboxChanged(UUID workItemId, UUID caseId, Region region) {}
