package be.omringd.lus;

import be.omringd.casefile.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lus as those see it who may see its file.
 *
 * @param openedAt when we began to look for people
 * @param startedUpAt when the group started
 * @param companionId the volunteer who keeps the group going
 * @param membersCount people who said yes
 */
public record LusSummary(
        LusId id,
        CaseId caseId,
        LusState state,
        Instant openedAt,
        @Nullable Instant startedUpAt,
        @Nullable Instant closedAt,
        Leader leader,
        @Nullable UUID companionId,
        int membersCount) {}
