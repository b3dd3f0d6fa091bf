package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import be.omringd.organisation.OrganisationId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation and its trainers do together. */
@Entity
@Table(name = "coaching_trajectory")
class CoachingTrajectory {

    /** After so many reviews that did not take place, somebody calls. */
    private static final int CALL_AFTER = 2;

    @Id
    private UUID caseId;
    @Version
    private Long version;
    private UUID organisationId;
    private Instant askedAt;
    private @Nullable LocalDate talkedOn;
    private @Nullable String sector;
    @Column(columnDefinition = "text")
    private @Nullable String whyNow;
    @Column(columnDefinition = "text")
    private @Nullable String takesPart;
    @Column(columnDefinition = "text")
    private @Nullable String expectation;
    @Enumerated(EnumType.STRING)
    private @Nullable Offer offer;
    @Column(columnDefinition = "text")
    private @Nullable String offerReason;
    @Column(columnDefinition = "text")
    private @Nullable String answer;
    private @Nullable Instant answeredAt;
    private @Nullable LocalDate agreedOn;
    @Column(columnDefinition = "text")
    private @Nullable String aim;
    @Column(columnDefinition = "text")
    private @Nullable String roles;
    private @Nullable Integer sessionsAgreed;
    @Column(columnDefinition = "text")
    private @Nullable String confidentiality;
    private @Nullable String cost;
    private @Nullable LocalDate chosenOn;
    @Column(columnDefinition = "text")
    private @Nullable String notNow;
    @ElementCollection
    @CollectionTable(name = "coaching_target_group", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<TargetGroup> groups = new ArrayList<>();
    private int missedReviews;
    private @Nullable LocalDate calledOn;
    @Column(columnDefinition = "text")
    private @Nullable String callSaid;
    private @Nullable LocalDate anchoredOn;
    private @Nullable String keptBy;
    @Column(columnDefinition = "text")
    private @Nullable String stays;
    private @Nullable LocalDate lookedBackOn;
    private @Nullable String stillThere;
    @Column(columnDefinition = "text")
    private @Nullable String lookBackSaid;
    private @Nullable Instant stoppedAt;
    @Column(columnDefinition = "text")
    private @Nullable String stoppedBecause;
    private @Nullable String stopReason;

    protected CoachingTrajectory() {}

    CoachingTrajectory(CaseId caseId, OrganisationId organisation, Instant now) {
        this.caseId = caseId.value();
        this.organisationId = organisation.value();
        this.askedAt = now;
    }

    void explored(FirstTalk talk) {
        talkedOn = talk.talkedOn();
        sector = talk.sector();
        whyNow = talk.whyNow();
        takesPart = talk.takesPart();
        expectation = talk.expectation();
    }

    void offers(Offer decided, @Nullable String reason, @Nullable String given, Instant now) {
        offer = decided;
        offerReason = reason;
        answer = decided.isAnswer() ? given : null;
        answeredAt = decided.isAnswer() ? now : null;
    }

    void agrees(Agreement agreement) {
        agreedOn = agreement.agreedOn();
        aim = agreement.aim();
        roles = agreement.roles();
        sessionsAgreed = agreement.sessions();
        confidentiality = agreement.confidentiality();
        cost = agreement.cost();
    }

    void chooses(Choice choice) {
        chosenOn = choice.chosenOn();
        notNow = choice.notNow();
        groups.clear();
        groups.addAll(choice.groups());
    }

    void reviewHeld() {
        missedReviews = 0;
    }

    void reviewMissed() {
        missedReviews++;
    }

    boolean callNeeded() {
        return missedReviews >= CALL_AFTER;
    }

    void called(LocalDate on, String said) {
        missedReviews = 0;
        calledOn = on;
        callSaid = said;
    }

    void anchored(LocalDate on, String by, String what) {
        anchoredOn = on;
        keptBy = by;
        stays = what;
    }

    void lookedBack(@Nullable LocalDate on, String still, @Nullable String said) {
        lookedBackOn = on;
        stillThere = still;
        lookBackSaid = said;
    }

    /** False where it had stopped, or was anchored already. */
    boolean stop(@Nullable String why, Instant now) {
        if (stoppedAt != null) {
            return false;
        }
        stoppedAt = now;
        stoppedBecause = why;
        return true;
    }

    void saidGoodbye(String reason, @Nullable String what) {
        stopReason = reason;
        stays = what;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    Instant askedAt() {
        return askedAt;
    }

    boolean stopped() {
        return stoppedAt != null;
    }

    Optional<FirstTalk> talk() {
        return talkedOn == null || sector == null || whyNow == null ? Optional.empty()
                : Optional.of(new FirstTalk(talkedOn, sector, whyNow, takesPart, expectation));
    }

    Optional<Offer> offer() {
        return Optional.ofNullable(offer);
    }

    @Nullable
    String offerReason() {
        return offerReason;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    Optional<Agreement> agreement() {
        return agreedOn == null || aim == null || roles == null || sessionsAgreed == null || confidentiality == null || cost == null
                ? Optional.empty() : Optional.of(new Agreement(agreedOn, aim, roles, sessionsAgreed, confidentiality, cost));
    }

    Optional<Choice> choice() {
        return chosenOn == null || notNow == null ? Optional.empty() : Optional.of(new Choice(chosenOn, groups, notNow));
    }

    @Nullable
    String keptBy() {
        return keptBy;
    }

    @Nullable
    String stays() {
        return stays;
    }

    @Nullable
    String stoppedBecause() {
        return stoppedBecause;
    }
}
