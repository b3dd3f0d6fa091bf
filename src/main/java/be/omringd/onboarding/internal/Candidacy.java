package be.omringd.onboarding.internal;

import be.omringd.casefile.CaseId;
import be.omringd.onboarding.Benefit;
import be.omringd.onboarding.EndReason;
import be.omringd.onboarding.InformedWay;
import be.omringd.shell.Moments;
import be.omringd.text.TypedText;
import be.omringd.volunteer.VolunteerId;
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
public class Candidacy {

    @Id
    private UUID volunteerId;
    @Version
    private Long version;
    private UUID caseId;
    @Column(name = "appeal_id")
    private UUID recruitmentId;
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

    public Candidacy(UUID volunteerId, CaseId caseId, UUID recruitmentId, Instant now) {
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
        informedOn = null;
        informedWay = null;
        informedBy = null;
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

    public void tells(Integer year, String drawnBy) {
        birthYear = year == null ? birthYear : year;
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

    public void waits(LocalDate until) {
        waitingUntil = until;
    }

    public void informed(LocalDate day, InformedWay way, UUID by) {
        informedOn = day;
        informedWay = way;
        informedBy = by;
    }

    public void cleared(LocalDate day) {
        clearedOn = day;
    }

    public void trained(LocalDate day) {
        trainedOn = day;
    }

    /** False where it had ended before. */
    public boolean end(EndReason reason, String toPartner, LocalDate day) {
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
        informedOn = null;
        informedWay = null;
        informedBy = null;
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

    public UUID recruitmentId() {
        return recruitmentId;
    }

    /** Null where they came another way than by the form, or before there were codes. */
    public String reference() {
        return reference;
    }

    public Instant interestedAt() {
        return interestedAt;
    }

    public Integer birthYear() {
        return birthYear;
    }

    public String motivation() {
        return motivation;
    }

    public String experience() {
        return experience;
    }

    public String limits() {
        return limits;
    }

    public Benefit benefit() {
        return benefit;
    }

    public Boolean otherAllowances() {
        return otherAllowances;
    }

    public LocalDate talkHeldOn() {
        return talkHeldOn;
    }

    public LocalDate waitingUntil() {
        return waitingUntil;
    }

    public LocalDate informedOn() {
        return informedOn;
    }

    public InformedWay informedWay() {
        return informedWay;
    }

    public UUID informedBy() {
        return informedBy;
    }

    public LocalDate clearedOn() {
        return clearedOn;
    }

    public LocalDate trainedOn() {
        return trainedOn;
    }

    public EndReason endReason() {
        return endReason;
    }

    public String partner() {
        return partner;
    }

    public LocalDate agreementFrom() {
        return agreementFrom;
    }

    public LocalDate endedOn() {
        return endedOn;
    }
}
