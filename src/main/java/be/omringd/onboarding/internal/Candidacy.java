package be.omringd.onboarding.internal;

import be.omringd.casefile.CaseId;
import be.omringd.onboarding.Benefit;
import be.omringd.onboarding.EndReason;
import be.omringd.shell.Moments;
import be.omringd.text.TypedText;
import be.omringd.volunteer.VolunteerId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How somebody becomes a volunteer, from the first word on. */
@Entity
@Table(name = "volunteer_onboarding")
public class Candidacy {

    @Id
    private UUID volunteerId;
    @Version
    private Long version;
    private UUID caseId;
    @Column(name = "appeal_id")
    private @Nullable UUID recruitmentId;
    private @Nullable String reference;
    private Instant interestedAt;
    private @Nullable Integer birthYear;
    @Column(columnDefinition = "text")
    private @Nullable String motivation;
    @Column(columnDefinition = "text")
    private @Nullable String experience;
    @Column(columnDefinition = "text")
    private @Nullable String limits;
    @Enumerated(EnumType.STRING)
    private @Nullable Benefit benefit;
    private @Nullable Boolean otherAllowances;
    private @Nullable LocalDate talkHeldOn;
    private @Nullable LocalDate waitingUntil;
    @Embedded
    private @Nullable Informed informed;
    private @Nullable LocalDate clearedOn;
    private @Nullable LocalDate trainedOn;
    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;
    private @Nullable String partner;
    private @Nullable LocalDate endedOn;
    /** An agreement of before this day does not count any more. */
    private @Nullable LocalDate agreementFrom;

    protected Candidacy() {}

    public Candidacy(UUID volunteerId, CaseId caseId, @Nullable UUID recruitmentId, Instant now) {
        this.volunteerId = volunteerId;
        this.caseId = caseId.value();
        this.recruitmentId = recruitmentId;
        this.interestedAt = now;
    }

    /** Comes back: a new file, and papers that have to be signed anew. */
    public void again(CaseId file, Instant now) {
        caseId = file.value();
        recruitmentId = null;
        interestedAt = now;
        talkHeldOn = null;
        waitingUntil = null;
        informed = null;
        clearedOn = null;
        endReason = null;
        partner = null;
        endedOn = null;
        agreementFrom = LocalDate.ofInstant(now, Moments.ZONE);
    }

    /** The code that they got for the form, to name on the phone. */
    public void goesBy(String code) {
        reference = code;
    }

    public void tells(int year, @Nullable String drawnBy) {
        birthYear = year;
        motivation = TypedText.isBlank(drawnBy) ? motivation : TypedText.lines(drawnBy);
    }

    public void talked(Talk talk) {
        talkHeldOn = talk.heldOn();
        tells(talk.birthYear(), talk.motivation());
        experience = talk.experience();
        limits = talk.limits();
        benefit = talk.benefit();
        otherAllowances = talk.otherAllowances();
    }

    public void waits(@Nullable LocalDate until) {
        waitingUntil = until;
    }

    public void informed(Informed proof) {
        informed = proof;
    }

    public void cleared(LocalDate day) {
        clearedOn = day;
    }

    public void trained(LocalDate day) {
        trainedOn = day;
    }

    /** False where it had ended before. */
    public boolean end(EndReason reason, @Nullable String toPartner, LocalDate day) {
        if (endReason != null) {
            return false;
        }
        endReason = reason;
        partner = toPartner;
        endedOn = day;
        return true;
    }

    /** Only whether and when they became a volunteer, and why it ended, stays. */
    public void erase() {
        recruitmentId = null;
        reference = null;
        birthYear = null;
        motivation = null;
        experience = null;
        limits = null;
        benefit = null;
        otherAllowances = null;
        talkHeldOn = null;
        waitingUntil = null;
        informed = null;
        trainedOn = null;
        partner = null;
        agreementFrom = null;
    }

    public VolunteerId volunteer() {
        return new VolunteerId(volunteerId);
    }

    public CaseId file() {
        return new CaseId(caseId);
    }

    public boolean ended() {
        return endReason != null;
    }

    public boolean isCleared() {
        return clearedOn != null;
    }

    public @Nullable UUID recruitmentId() {
        return recruitmentId;
    }

    /** Null where they came another way than by the form, or before there were codes. */
    public @Nullable String reference() {
        return reference;
    }

    public Instant interestedAt() {
        return interestedAt;
    }

    public @Nullable Integer birthYear() {
        return birthYear;
    }

    public @Nullable String motivation() {
        return motivation;
    }

    public @Nullable String experience() {
        return experience;
    }

    public @Nullable String limits() {
        return limits;
    }

    public @Nullable Benefit benefit() {
        return benefit;
    }

    public @Nullable Boolean otherAllowances() {
        return otherAllowances;
    }

    public @Nullable LocalDate talkHeldOn() {
        return talkHeldOn;
    }

    public @Nullable LocalDate waitingUntil() {
        return waitingUntil;
    }

    /** The proof that the information was given; null while it was not. */
    public @Nullable Informed informed() {
        return informed;
    }

    public @Nullable LocalDate clearedOn() {
        return clearedOn;
    }

    public @Nullable LocalDate trainedOn() {
        return trainedOn;
    }

    public @Nullable EndReason endReason() {
        return endReason;
    }

    public @Nullable String partner() {
        return partner;
    }

    public @Nullable LocalDate agreementFrom() {
        return agreementFrom;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }
}
