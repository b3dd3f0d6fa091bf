package be.omringd.outreach;

import be.omringd.casefile.CaseId;
import be.omringd.outreach.RecruitmentSummary.Approval;
import be.omringd.outreach.RecruitmentSummary.Online;
import be.omringd.outreach.RecruitmentSummary.Over;
import be.omringd.volunteer.EnumSetText;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.PartOfWeek;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One public call for volunteers: written, approved by a manager, online, over. What is over stays over; a search that begins again
 * writes a new one.
 */
@Entity
@Table(name = "appeal")
class Recruitment {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    private UUID searchId;
    @Enumerated(EnumType.STRING)
    private RecruitmentKind kind;
    @Enumerated(EnumType.STRING)
    private RecruitmentState state;
    private String slug;
    private String placeCode;
    private String languages;
    private @Nullable String frequency;
    private boolean minors;
    @Column(columnDefinition = "text")
    private @Nullable String publicText;
    private String partsOfWeek;
    private String titleNl;
    @Column(columnDefinition = "text")
    private String bodyNl;
    private @Nullable String titleFr;
    @Column(columnDefinition = "text")
    private @Nullable String bodyFr;
    private @Nullable String titleEn;
    @Column(columnDefinition = "text")
    private @Nullable String bodyEn;
    private @Nullable String areaPlace;
    private @Nullable Integer areaRadiusKm;
    @Column(columnDefinition = "text")
    private @Nullable String areaMunicipalities;
    private @Nullable Integer maxSignUps;
    private int signUps;
    /** Counted by a statement, when somebody is erased. */
    @Column(insertable = false, updatable = false)
    private int erasedSignUps;
    private Instant writtenAt;
    private @Nullable UUID writtenBy;
    private @Nullable Instant approvedAt;
    private @Nullable UUID approvedBy;
    private @Nullable Instant openedAt;
    private @Nullable Instant onlineUntil;
    private int renewals;
    private @Nullable Instant closedAt;
    @Enumerated(EnumType.STRING)
    private @Nullable CloseReason closeReason;

    protected Recruitment() {}

    /** Written for the first time; it waits for approval. */
    Recruitment(UUID id, CaseId caseId, UUID searchId, RecruitmentKind kind, String slug, Written written) {
        this.id = id;
        this.caseId = caseId.value();
        this.searchId = searchId;
        this.kind = kind;
        this.slug = slug;
        put(written);
    }

    /**
     * What somebody writes.
     *
     * @param area for a campaign
     * @param maxSignUps of a campaign; null where it is known only when it opens
     * @param by null where no user wrote it
     */
    record Written(RecruitmentNeed need, RecruitmentTexts texts, @Nullable Area area, @Nullable Integer maxSignUps, @Nullable UUID by,
            Instant at) {}

    /** Replaces what was written before; it waits for approval again. */
    void write(Written written) {
        if (state == RecruitmentState.ONLINE || state == RecruitmentState.CLOSED) {
            throw new IllegalStateException("What is " + state + " is not written again");
        }
        put(written);
    }

    private void put(Written written) {
        Area area = written.area();
        if (kind == RecruitmentKind.CAMPAIGN && area == null) {
            throw new IllegalArgumentException("A campaign needs an area");
        }
        if (written.maxSignUps() != null && written.maxSignUps() < 1) {
            throw new IllegalArgumentException("At least one person can answer");
        }
        RecruitmentNeed need = written.need();
        placeCode = need.placeCode();
        languages = EnumSetText.join(need.languages());
        frequency = need.frequencyCode();
        minors = need.minors();
        publicText = need.publicText();
        partsOfWeek = EnumSetText.join(need.when());
        RecruitmentTexts texts = written.texts();
        titleNl = texts.nl().title();
        bodyNl = texts.nl().body();
        titleFr = texts.fr() == null ? null : texts.fr().title();
        bodyFr = texts.fr() == null ? null : texts.fr().body();
        titleEn = texts.en() == null ? null : texts.en().title();
        bodyEn = texts.en() == null ? null : texts.en().body();
        areaPlace = area == null ? null : area.placeCode();
        areaRadiusKm = area == null ? null : area.radiusKm();
        areaMunicipalities = area == null ? null : String.join(",", new TreeSet<>(area.nisCodes()));
        maxSignUps = written.maxSignUps();
        writtenBy = written.by();
        writtenAt = written.at();
        approvedAt = null;
        approvedBy = null;
        state = RecruitmentState.SUBMITTED;
    }

    /** A manager agrees. Agreeing twice keeps the first. */
    void approve(UUID manager, Instant now) {
        if (state != RecruitmentState.SUBMITTED) {
            throw new IllegalStateException("Nothing to approve: " + state);
        }
        if (approvedAt == null) {
            approvedAt = now;
            approvedBy = manager;
        }
    }

    /** It has to be written again. */
    void sendBack() {
        if (state != RecruitmentState.SUBMITTED) {
            throw new IllegalStateException("Nothing to send back: " + state);
        }
        approvedAt = null;
        approvedBy = null;
        state = RecruitmentState.DRAFT;
    }

    /** Takes no more answers than this. */
    void atMost(int signUps) {
        if (signUps < 1) {
            throw new IllegalArgumentException("At least one person can answer");
        }
        maxSignUps = signUps;
    }

    /** Whether a manager agreed and it is not online yet. */
    boolean isApproved() {
        return state == RecruitmentState.SUBMITTED && approvedAt != null;
    }

    /** Online from now. */
    void open(Instant until, Instant now) {
        if (!isApproved()) {
            throw new IllegalStateException("Not approved: " + state);
        }
        if (kind == RecruitmentKind.CAMPAIGN && maxSignUps == null) {
            throw new IllegalStateException("A campaign has a largest number of answers");
        }
        if (!until.isAfter(now)) {
            throw new IllegalArgumentException("The end is over");
        }
        openedAt = now;
        onlineUntil = until;
        state = RecruitmentState.ONLINE;
    }

    /** Stays online longer. Never shorter: the same again changes nothing. */
    boolean renew(Instant until) {
        if (state != RecruitmentState.ONLINE || !until.isAfter(onlineUntil)) {
            return false;
        }
        onlineUntil = until;
        renewals++;
        return true;
    }

    /** Whether somebody can answer now. */
    boolean takesAnswers(Instant now) {
        return state == RecruitmentState.ONLINE && now.isBefore(onlineUntil) && (maxSignUps == null || signUps < maxSignUps);
    }

    /** One more answer; true where it was the last one that fits. */
    boolean take(Instant now) {
        if (!takesAnswers(now)) {
            throw new IllegalStateException("Takes no answers");
        }
        signUps++;
        return maxSignUps != null && signUps >= maxSignUps;
    }

    /** It is over; false where it was already. */
    boolean close(CloseReason reason, Instant now) {
        if (state == RecruitmentState.CLOSED) {
            return false;
        }
        state = RecruitmentState.CLOSED;
        closeReason = reason;
        closedAt = now;
        return true;
    }

    /** Whether it ever was for everybody to see. */
    boolean wasOnline() {
        return openedAt != null;
    }

    boolean isDue(Instant now) {
        return state == RecruitmentState.ONLINE && !now.isBefore(onlineUntil);
    }

    UUID id() {
        return id;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    UUID searchId() {
        return searchId;
    }

    RecruitmentKind kind() {
        return kind;
    }

    RecruitmentState state() {
        return state;
    }

    String slug() {
        return slug;
    }

    RecruitmentNeed need() {
        return new RecruitmentNeed(
                placeCode, EnumSetText.parse(Language.class, languages), frequency, minors, publicText,
                EnumSetText.parse(PartOfWeek.class, partsOfWeek));
    }

    RecruitmentTexts texts() {
        return new RecruitmentTexts(new RecruitmentText(titleNl, bodyNl), text(titleFr, bodyFr), text(titleEn, bodyEn));
    }

    private static @Nullable RecruitmentText text(@Nullable String title, @Nullable String body) {
        return title == null || body == null ? null : new RecruitmentText(title, body);
    }

    Optional<Area> area() {
        return areaPlace == null || areaRadiusKm == null || areaMunicipalities == null ? Optional.empty()
                : Optional.of(new Area(areaPlace, areaRadiusKm, municipalities(areaMunicipalities)));
    }

    private static Set<String> municipalities(String joined) {
        return Arrays.stream(joined.split(",")).filter(code -> !code.isBlank()).collect(Collectors.toSet());
    }

    @Nullable
    Integer maxSignUps() {
        return maxSignUps;
    }

    int erasedSignUps() {
        return erasedSignUps;
    }

    int signUps() {
        return signUps;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    UUID writtenBy() {
        return writtenBy;
    }

    Optional<Approval> approval() {
        return approvedAt == null || approvedBy == null ? Optional.empty() : Optional.of(new Approval(approvedAt, approvedBy));
    }

    Optional<Online> online() {
        return openedAt == null || onlineUntil == null ? Optional.empty() : Optional.of(new Online(openedAt, onlineUntil));
    }

    int renewals() {
        return renewals;
    }

    Optional<Over> over() {
        return closedAt == null || closeReason == null ? Optional.empty() : Optional.of(new Over(closedAt, closeReason));
    }
}
