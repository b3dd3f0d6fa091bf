package be.omringd.lus;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a network map. Has no room for more than {@link ContactFacts}: a full name and a way to reach somebody are kept with
 * the {@link Invitation} that they said yes to, and nowhere else.
 */
@Entity
@Table(name = "network_contact")
class NetworkContact {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID lusId;
    private String nickname;
    @Enumerated(EnumType.STRING)
    private @Nullable Relation relation;
    private @Nullable String relationWords;
    @Enumerated(EnumType.STRING)
    private @Nullable Ring ring;
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;
    private @Nullable Double spot;
    @Convert(converter = SupportTypes.class)
    private Set<SupportType> supportTypes;
    @Enumerated(EnumType.STRING)
    private @Nullable Reciprocity reciprocity;
    @Enumerated(EnumType.STRING)
    private @Nullable ContactFrequency frequency;
    private boolean importantEarlier;
    @Enumerated(EnumType.STRING)
    private @Nullable WantsToInvite wantsToInvite;
    private Instant addedAt;
    private Instant changedAt;
    private @Nullable UUID changedBy;

    protected NetworkContact() {}

    NetworkContact(UUID id, LusId lusId, ContactFacts facts, @Nullable UUID by, Instant now) {
        this.id = id;
        this.lusId = lusId.value();
        this.addedAt = now;
        if (!facts.refusals().isEmpty()) {
            throw new IllegalArgumentException("These facts were not checked");
        }
        take(facts, by, now);
    }

    /** Takes other facts over, or nothing at all where something is wrong with them. */
    List<Refusal> change(ContactFacts facts, @Nullable UUID by, Instant now) {
        List<Refusal> refusals = facts.refusals();
        if (refusals.isEmpty()) {
            take(facts, by, now);
        }
        return refusals;
    }

    private void take(ContactFacts facts, @Nullable UUID by, Instant now) {
        nickname = facts.nickname();
        relation = facts.relation();
        relationWords = facts.relationWords();
        ring = facts.ring();
        sector = facts.sector();
        spot = facts.spot();
        supportTypes = facts.supportTypes();
        reciprocity = facts.reciprocity();
        frequency = facts.frequency();
        importantEarlier = facts.importantEarlier();
        wantsToInvite = facts.wantsToInvite();
        changedBy = by;
        changedAt = now;
    }

    ContactId id() {
        return new ContactId(id);
    }

    /** Counts the changes; who changes somebody says which one they saw. */
    long version() {
        return version;
    }

    UUID lusId() {
        return lusId;
    }

    Instant addedAt() {
        return addedAt;
    }

    @Nullable
    UUID changedBy() {
        return changedBy;
    }

    ContactFacts facts() {
        return new ContactFacts(nickname, relation, relationWords, ring, sector, spot, supportTypes, reciprocity, frequency,
                importantEarlier, wantsToInvite);
    }
}
