package be.omringd.search;

import be.omringd.volunteer.VolunteerId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reason that somebody gave for a no. Kept until the coordinator says that it no longer counts. */
@Entity
@Table(name = "search_lesson")
class Lesson {

    /** Who gave the reason. Texts: {@code search.lesson.by.<name>}. */
    enum Side { PERSON, VOLUNTEER }

    @Id
    private UUID id;
    private UUID searchId;
    private UUID volunteerId;
    @Enumerated(EnumType.STRING)
    private Side saidBy;
    @Enumerated(EnumType.STRING)
    private ReasonForNo reason;
    private Instant learnedAt;
    private @Nullable Instant forgottenAt;

    protected Lesson() {}

    Lesson(UUID id, SearchId search, VolunteerId volunteer, Side saidBy, ReasonForNo reason, Instant now) {
        this.id = id;
        this.searchId = search.value();
        this.volunteerId = volunteer.value();
        this.saidBy = saidBy;
        this.reason = reason;
        this.learnedAt = now;
    }

    void forget(Instant now) {
        if (forgottenAt == null) {
            forgottenAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID searchId() {
        return searchId;
    }

    VolunteerId volunteer() {
        return new VolunteerId(volunteerId);
    }

    ReasonForNo reason() {
        return reason;
    }
}
