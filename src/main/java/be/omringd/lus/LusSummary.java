package be.omringd.lus;

import be.omringd.casefile.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lus as those see it who may see its file, whose phase tells how far it is.
 *
 * @param openedAt when we began to look for people
 * @param membersCount people who said yes
 */
public record LusSummary(
        LusId id,
        CaseId caseId,
        Instant openedAt,
        @Nullable Instant closedAt,
        int membersCount) {}
