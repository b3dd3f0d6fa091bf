package be.omringd.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running group as those see it who may see the file.
 *
 * @param replacementSince a new volunteer is needed since this day; null where none is
 * @param coveredBy who is there for the group meanwhile
 * @param movingSince the person moves house, and that is being talked about
 * @param nextContactOn the day on which the next contact is due; null where there is none to come, or not yet known
 * @param contacts the latest first
 */
public record GroupLifeSummary(
        Optional<HandoverRecord> handover,
        @Nullable LocalDate runningSince,
        @Nullable LocalDate replacementSince,
        @Nullable String coveredBy,
        @Nullable LocalDate movingSince,
        @Nullable LocalDate nextContactOn,
        List<FollowUpFacts> contacts) {}
