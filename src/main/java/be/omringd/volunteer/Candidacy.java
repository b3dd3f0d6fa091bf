package be.omringd.volunteer;

import be.omringd.casefile.CaseId;
import be.omringd.text.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How somebody becomes a volunteer, from the first word on. */
@Entity
@Table(name = "volunteer_onboarding")
class Candidacy {

    @Id
    private UUID volunteerId;
    @Version
    private Long version;
    private UUID caseId;
    private UUID appealId;
    private String reference;
    private Instant interestedAt;
    private Integer birthYear;
    @Column(columnDefinition = "text")
    private String motivation;
    @Column(columnDefinition = "text")
    private String experience;
    @Column(columnDefinition = "text")
    private String limits;
    @Enumerated(EnumType.STRING)
    private Benefit benefit;
    private Boolean otherAllowances;
    private LocalDate talkHeldOn;
    private LocalDate waitingUntil;
    private LocalDate informedOn;
    @Enumerated(EnumType.STRING)
    private InformedWay informedWay;
    private UUID informedBy;
    private LocalDate clearedOn;
    private LocalDate trainedOn;
    @Enumerated(EnumType.STRING)
    private EndReason endReason;
    private String partner;
    private LocalDate endedOn;
    /** An agreement of before this day does not count any more. */
    private LocalDate agreementFrom;

    protected Candidacy() {}

    Candidacy(UUID volunteerId, CaseId caseId, UUID appealId, Instant now) {
        this.volunteerId = volunteerId;
        this.caseId = caseId.value();
        this.appealId = appealId;
        this.interestedAt = now;
    }

    /** Comes back: a new file, and papers that have to be signed anew. */
    void again(CaseId file, Instant now) {
        caseId = file.value();
        appealId = null;
        interestedAt = now;
        talkHeldOn = null;
        waitingUntil = null;
        informedOn = null;
        informedWay = null;
        informedBy = null;
        clearedOn = null;
        endReason = null;
        partner = null;
        endedOn = null;
        agreementFrom = LocalDate.ofInstant(now, VolunteerRules.ZONE);
    }

    /** The code that they got for the form, to name on the phone. */
    void goesBy(String code) {
        reference = code;
    }

    void tells(Integer year, String drawnBy) {
        birthYear = year == null ? birthYear : year;
        motivation = TypedText.isBlank(drawnBy) ? motivation : TypedText.lines(drawnBy);
    }

    void talked(Talk talk) {
        talkHeldOn = talk.heldOn();
        tells(talk.birthYear(), talk.motivation());
        experience = talk.experience();
        limits = talk.limits();
        benefit = talk.benefit();
        otherAllowances = talk.otherAllowances();
    }

    void waits(LocalDate until) {
        waitingUntil = until;
    }

    void informed(LocalDate day, InformedWay way, UUID by) {
        informedOn = day;
        informedWay = way;
        informedBy = by;
    }

    void cleared(LocalDate day) {
        clearedOn = day;
    }

    void trained(LocalDate day) {
        trainedOn = day;
    }

    /** False where it had ended before. */
    boolean end(EndReason reason, String toPartner, LocalDate day) {
        if (endReason != null) {
            return false;
        }
        endReason = reason;
        partner = toPartner;
        endedOn = day;
        return true;
    }

    /** Only whether and when they became a volunteer, and why it ended, stays. */
    void erase() {
        appealId = null;
        reference = null;
        birthYear = null;
        motivation = null;
        experience = null;
        limits = null;
        benefit = null;
        otherAllowances = null;
        talkHeldOn = null;
        waitingUntil = null;
        informedOn = null;
        informedWay = null;
        informedBy = null;
        trainedOn = null;
        partner = null;
        agreementFrom = null;
    }

    VolunteerId volunteer() {
        return new VolunteerId(volunteerId);
    }

    CaseId file() {
        return new CaseId(caseId);
    }

    boolean ended() {
        return endReason != null;
    }

    boolean isCleared() {
        return clearedOn != null;
    }

    UUID appealId() {
        return appealId;
    }

    /** Null where they came another way than by the form, or before there were codes. */
    String reference() {
        return reference;
    }

    Instant interestedAt() {
        return interestedAt;
    }

    Integer birthYear() {
        return birthYear;
    }

    String motivation() {
        return motivation;
    }

    String experience() {
        return experience;
    }

    String limits() {
        return limits;
    }

    Benefit benefit() {
        return benefit;
    }

    Boolean otherAllowances() {
        return otherAllowances;
    }

    LocalDate talkHeldOn() {
        return talkHeldOn;
    }

    LocalDate waitingUntil() {
        return waitingUntil;
    }

    LocalDate informedOn() {
        return informedOn;
    }

    InformedWay informedWay() {
        return informedWay;
    }

    UUID informedBy() {
        return informedBy;
    }

    LocalDate clearedOn() {
        return clearedOn;
    }

    LocalDate trainedOn() {
        return trainedOn;
    }

    EndReason endReason() {
        return endReason;
    }

    String partner() {
        return partner;
    }

    LocalDate agreementFrom() {
        return agreementFrom;
    }

    LocalDate endedOn() {
        return endedOn;
    }
}
