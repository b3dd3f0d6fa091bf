package be.omringd.coaching;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What a review says of one action. */
@Embeddable
public record ReviewedAction(
        int number, String what, @Enumerated(EnumType.STRING) ActionOutcome outcome,
        @Column(columnDefinition = "text") @Nullable String seen) {}
