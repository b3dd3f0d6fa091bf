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
    private Answer personAnswer;
    @Enumerated(EnumType.STRING)
    private Answer volunteerAnswer;
    @Column(columnDefinition = "text")
    private String personReason;
    @Column(columnDefinition = "text")
    private String volunteerReason;
    private LocalDate metOn;
    @Enumerated(EnumType.STRING)
    private Answer personAfterTrial;
    @Enumerated(EnumType.STRING)
    private Answer volunteerAfterTrial;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private Instant endedAt;

    protected Candidate() {}

    Candidate(UUID id, VolunteerId volunteer, Channel channel, Instant now) {
        this.id = id;
        this.volunteerId = volunteer.value();
        this.channel = channel;
        this.approachedAt = now;
        this.outcome = Outcome.ACTIVE;
    }

    void answered(Answer person, Answer volunteer, String personReason, String volunteerReason) {
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

    Answer personAnswer() {
        return personAnswer;
    }

    Answer volunteerAnswer() {
        return volunteerAnswer;
    }

    String personReason() {
        return personReason;
    }

    String volunteerReason() {
        return volunteerReason;
    }

    LocalDate metOn() {
        return metOn;
    }

    Answer personAfterTrial() {
        return personAfterTrial;
    }

    Answer volunteerAfterTrial() {
        return volunteerAfterTrial;
    }

    Outcome outcome() {
        return outcome;
    }

    Instant endedAt() {
        return endedAt;
    }
}
