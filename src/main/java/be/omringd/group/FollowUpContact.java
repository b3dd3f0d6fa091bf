package be.omringd.group;

import be.omringd.casefile.CaseId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact with a running group, and what came out of it. */
@Entity
@Table(name = "follow_up_contact")
class FollowUpContact {

    @Id
    private UUID id;
    private UUID caseId;
    private LocalDate contactedOn;
    @Enumerated(EnumType.STRING)
    private FollowUpFacts.SpokenWith spokenWith;
    @Enumerated(EnumType.STRING)
    private FollowUpFacts.Doing groupIsDoing;
    private @Nullable LocalDate lastGatheringOn;
    @Enumerated(EnumType.STRING)
    private FollowUpFacts.Wanted need;
    @Column(columnDefinition = "text")
    private @Nullable String wish;
    private boolean concern;
    private Instant notedAt;

    protected FollowUpContact() {}

    FollowUpContact(UUID id, CaseId caseId, FollowUpFacts facts, Instant now) {
        this.id = id;
        this.caseId = caseId.value();
        this.contactedOn = facts.on();
        this.spokenWith = facts.spokenWith();
        this.groupIsDoing = facts.groupIsDoing();
        this.lastGatheringOn = facts.lastGatheringOn();
        this.need = facts.need();
        this.wish = facts.wish();
        this.concern = facts.concern();
        this.notedAt = now;
    }

    FollowUpFacts facts() {
        return new FollowUpFacts(contactedOn, spokenWith, groupIsDoing, lastGatheringOn, need, wish, concern);
    }

    @Nullable
    LocalDate lastGatheringOn() {
        return lastGatheringOn;
    }

    boolean concern() {
        return concern;
    }
}
