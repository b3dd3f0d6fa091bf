package be.omringd.group;

import be.omringd.casefile.CaseId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group from its start: who keeps it going, what was agreed, and what goes on around it. One for each file. */
@Entity
@Table(name = "group_life")
class GroupLife {

    @Id
    private UUID caseId;
    @Version
    private Long version;
    private @Nullable Instant startedUpAt;
    @Enumerated(EnumType.STRING)
    private Leader leader;
    private @Nullable UUID companionId;
    private @Nullable LocalDate handoverOn;
    @Column(columnDefinition = "text")
    private @Nullable String agreements;
    @Column(columnDefinition = "text")
    private @Nullable String tellLus;
    @Column(columnDefinition = "text")
    private @Nullable String emergencyLine;
    private @Nullable Integer frequencyWeeks;
    private boolean discretion;
    private boolean signedByPerson;
    private boolean signedByVolunteer;
    private boolean signedByWorker;
    private @Nullable LocalDate runningSince;
    private @Nullable LocalDate replacementSince;
    @Column(columnDefinition = "text")
    private @Nullable String coveredBy;
    private @Nullable LocalDate movingSince;
    private @Nullable LocalDate nextContactOn;

    protected GroupLife() {}

    GroupLife(CaseId caseId) {
        this.caseId = caseId.value();
        this.leader = Leader.NONE;
    }

    void startUp(Instant now) {
        if (startedUpAt == null) {
            startedUpAt = now;
        }
    }

    /** Begins once more, with nobody in the lead. */
    void beginAnew() {
        startedUpAt = null;
        leader = Leader.NONE;
        companionId = null;
    }

    /** A volunteer keeps the group going from now on, beside the worker first. */
    void welcome(UUID volunteerId) {
        companionId = volunteerId;
        leader = Leader.VOLUNTEER;
    }

    /** Who keeps the group going; anybody but a volunteer means that there is no companion. */
    void leadBy(Leader next) {
        if (next == Leader.VOLUNTEER && companionId == null) {
            throw new IllegalStateException("No volunteer was welcomed in this group");
        }
        leader = next;
        if (next != Leader.VOLUNTEER) {
            companionId = null;
        }
    }

    void agree(HandoverRecord record) {
        handoverOn = record.on();
        agreements = record.agreements();
        tellLus = record.tellLus();
        emergencyLine = record.emergencyLine();
        frequencyWeeks = record.frequencyWeeks();
        discretion = record.discretion();
        signedByPerson = record.signedByPerson();
        signedByVolunteer = record.signedByVolunteer();
        signedByWorker = record.signedByWorker();
    }

    /** From now on the group goes its way. */
    void run(LocalDate today) {
        if (runningSince == null) {
            runningSince = today;
        }
    }

    /** A new volunteer is needed; {@code coveredBy} says who is there meanwhile. */
    void replacementBegins(LocalDate today) {
        replacementSince = today;
        coveredBy = null;
    }

    void coveredBy(@Nullable String who) {
        coveredBy = who;
    }

    /** The new volunteer is there, or none is looked for any more. */
    void replacementEnds() {
        replacementSince = null;
        coveredBy = null;
    }

    /** The person moves house. False where that is being talked about already. */
    boolean moves(LocalDate today) {
        if (movingSince != null) {
            return false;
        }
        movingSince = today;
        return true;
    }

    void moveDiscussed() {
        movingSince = null;
    }

    void nextContact(@Nullable LocalDate day) {
        nextContactOn = day;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    @Nullable
    Instant startedUpAt() {
        return startedUpAt;
    }

    Leader leader() {
        return leader;
    }

    @Nullable
    UUID companionId() {
        return companionId;
    }

    Optional<HandoverRecord> handover() {
        return handoverOn == null
                ? Optional.empty()
                : Optional.of(new HandoverRecord(
                        handoverOn, Objects.requireNonNull(agreements), tellLus, emergencyLine, Objects.requireNonNull(frequencyWeeks),
                        discretion, signedByPerson, signedByVolunteer, signedByWorker));
    }

    /** Whether it was agreed how the group goes on, or it runs. */
    boolean goesOn() {
        return handoverOn != null || runningSince != null;
    }

    @Nullable
    LocalDate runningSince() {
        return runningSince;
    }

    @Nullable
    LocalDate replacementSince() {
        return replacementSince;
    }

    @Nullable
    String coveredBy() {
        return coveredBy;
    }

    @Nullable
    LocalDate movingSince() {
        return movingSince;
    }

    @Nullable
    LocalDate nextContactOn() {
        return nextContactOn;
    }
}
