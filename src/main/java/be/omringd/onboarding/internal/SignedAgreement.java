package be.omringd.onboarding.internal;

import be.omringd.onboarding.SigningWay;
import be.omringd.volunteer.VolunteerId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement that a volunteer and we signed: which words, when, and how. */
@Entity
@Table(name = "volunteer_agreement")
public class SignedAgreement {

    @Id
    private UUID id;
    private UUID volunteerId;
    private @Nullable UUID templateId;
    private LocalDate signedOn;
    @Enumerated(EnumType.STRING)
    private SigningWay way;
    private UUID notedBy;
    private Instant notedAt;

    protected SignedAgreement() {}

    public SignedAgreement(UUID id, VolunteerId volunteer, @Nullable UUID templateId, LocalDate signedOn, SigningWay way, UUID notedBy,
            Instant notedAt) {
        this.id = id;
        this.volunteerId = volunteer.value();
        this.templateId = templateId;
        this.signedOn = signedOn;
        this.way = way;
        this.notedBy = notedBy;
        this.notedAt = notedAt;
    }

    /** Which words; null where they were signed before we kept them. */
    public @Nullable UUID templateId() {
        return templateId;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public SigningWay way() {
        return way;
    }

    public UUID notedBy() {
        return notedBy;
    }

    public Instant notedAt() {
        return notedAt;
    }
}
