package be.omringd.group;

import be.omringd.casefile.CaseId;
import be.omringd.volunteer.VolunteerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group as those see it who may see its file.
 *
 * @param startedUpAt when the group started; null before
 * @param companion the volunteer who keeps the group going
 * @param companionName what they are called; null once that is erased
 */
public record GroupSummary(
        CaseId caseId, @Nullable Instant startedUpAt, Leader leader, @Nullable VolunteerId companion, @Nullable String companionName) {}
