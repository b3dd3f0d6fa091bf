package be.omringd.search;

import be.omringd.volunteer.VolunteerId;
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

/** Somebody who was approached in a search, and what came of it. */
@Entity
@Table(name = "search_candidate")
class Candidate {

    enum Answer { YES, NO, AGAIN }

    /** ACTIVE: still being asked; LOST: stopped as a volunteer meanwhile. Texts: {@code search.outcome.<name>}. */
    enum Outcome {
        ACTIVE, REFUSED, LOST, MATCHED, CANCELLED
    }

    @Id
    private UUID id;
    private UUID volunteerId;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private Instant approachedAt;
    @Enumerated(EnumType.STRING)
    private @Nullable Answer personAnswer;
    @Enumerated(EnumType.STRING)
    private @Nullable Answer volunteerAnswer;
    @Column(columnDefinition = "text")
    private @Nullable String personReason;
    @Column(columnDefinition = "text")
    private @Nullable String volunteerReason;
    private @Nullable LocalDate metOn;
    @Enumerated(EnumType.STRING)
    private @Nullable Answer personAfterTrial;
    @Enumerated(EnumType.STRING)
    private @Nullable Answer volunteerAfterTrial;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private @Nullable Instant endedAt;

    protected Candidate() {}

    Candidate(UUID id, VolunteerId volunteer, Channel channel, Instant now) {
        this.id = id;
        this.volunteerId = volunteer.value();
        this.channel = channel;
        this.approachedAt = now;
        this.outcome = Outcome.ACTIVE;
    }

    void answered(Answer person, Answer volunteer, @Nullable String personReason, @Nullable String volunteerReason) {
        this.personAnswer = person;
        this.volunteerAnswer = volunteer;
        this.personReason = personReason;
        this.volunteerReason = volunteerReason;
    }

    /** They met; both are asked anew what they think. */
    void met(LocalDate day) {
        metOn = day;
        personAfterTrial = null;
        volunteerAfterTrial = null;
    }

    void personThinks(Answer answer) {
        personAfterTrial = answer;
    }

    void volunteerThinks(Answer answer) {
        volunteerAfterTrial = answer;
    }

    boolean bothSaidYes() {
        return personAfterTrial == Answer.YES && volunteerAfterTrial == Answer.YES;
    }

    void end(Outcome how, Instant now) {
        outcome = how;
        endedAt = now;
    }

    boolean isActive() {
        return outcome == Outcome.ACTIVE;
    }

    VolunteerId volunteer() {
        return new VolunteerId(volunteerId);
    }

    Channel channel() {
        return channel;
    }

    Instant approachedAt() {
        return approachedAt;
    }

    @Nullable
    Answer personAnswer() {
        return personAnswer;
    }

    @Nullable
    Answer volunteerAnswer() {
        return volunteerAnswer;
    }

    @Nullable
    String personReason() {
        return personReason;
    }

    @Nullable
    String volunteerReason() {
        return volunteerReason;
    }

    @Nullable
    LocalDate metOn() {
        return metOn;
    }

    @Nullable
    Answer personAfterTrial() {
        return personAfterTrial;
    }

    @Nullable
    Answer volunteerAfterTrial() {
        return volunteerAfterTrial;
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
