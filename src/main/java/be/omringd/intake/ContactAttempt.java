package be.omringd.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that we sought contact.
 *
 * @param on the day that it happened
 * @param notedBy the user who wrote it down
 */
@Embeddable
public record ContactAttempt(
        @Column(name = "contacted_on") LocalDate on,
        @Enumerated(EnumType.STRING) @Nullable ContactWay way,
        @Enumerated(EnumType.STRING) ContactOutcome outcome,
        @Nullable UUID notedBy) {}
