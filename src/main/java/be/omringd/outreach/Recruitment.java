package be.omringd.outreach;

import be.omringd.casefile.CaseId;
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
    private String frequency;
    private boolean minors;
    @Column(columnDefinition = "text")
    private String publicText;
    private String partsOfWeek;
    private String titleNl;
    @Column(columnDefinition = "text")
    private String bodyNl;
    private String titleFr;
    @Column(columnDefinition = "text")
    private String bodyFr;
    private String titleEn;
    @Column(columnDefinition = "text")
    private String bodyEn;
    private String areaPlace;
    private Integer areaRadiusKm;
    @Column(columnDefinition = "text")
    private String areaMunicipalities;
    private Integer maxSignUps;
    private int signUps;
    /** Counted by a statement, when somebody is erased. */
    @Column(insertable = false, updatable = false)
    private int erasedSignUps;
    private Instant writtenAt;
    private UUID writtenBy;
    private Instant approvedAt;
    private UUID approvedBy;
    private Instant openedAt;
    private Instant onlineUntil;
    private int renewals;
    private Instant closedAt;
    @Enumerated(EnumType.STRING)
    private CloseReason closeReason;

    protected Recruitment() {}

    Recruitment(UUID id, CaseId caseId, UUID searchId, RecruitmentKind kind, String slug) {
        this.id = id;
        this.caseId = caseId.value();
        this.searchId = searchId;
        this.kind = kind;
        this.slug = slug;
        this.state = RecruitmentState.DRAFT;
    }

    /** Replaces what was written before; it waits for approval (again). */
    void write(RecruitmentNeed need, RecruitmentTexts texts, @Nullable Area area, @Nullable Integer maxSignUps, @Nullable UUID writer,
            Instant now) {
        if (state == RecruitmentState.ONLINE || state == RecruitmentState.CLOSED) {
            throw new IllegalStateException("What is " + state + " is not written again");
        }
        if (kind == RecruitmentKind.CAMPAIGN && area == null) {
            throw new IllegalArgumentException("A campaign needs an area");
        }
        if (maxSignUps != null && maxSignUps < 1) {
            throw new IllegalArgumentException("At least one person can answer");
        }
        placeCode = need.placeCode();
        languages = EnumSetText.join(need.languages());
        frequency = need.frequencyCode();
        minors = need.minors();
        publicText = need.publicText();
        partsOfWeek = EnumSetText.join(need.when());
        titleNl = texts.nl().title();
        bodyNl = texts.nl().body();
        titleFr = texts.fr() == null ? null : texts.fr().title();
        bodyFr = texts.fr() == null ? null : texts.fr().body();
        titleEn = texts.en() == null ? null : texts.en().title();
        bodyEn = texts.en() == null ? null : texts.en().body();
        areaPlace = area == null ? null : area.placeCode();
        areaRadiusKm = area == null ? null : area.radiusKm();
        areaMunicipalities = area == null ? null : String.join(",", new TreeSet<>(area.nisCodes()));
        this.maxSignUps = maxSignUps;
        writtenBy = writer;
        writtenAt = now;
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

    /** Online from now. */
    void open(Instant until, Instant now) {
        if (state != RecruitmentState.SUBMITTED || approvedAt == null) {
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
        return new RecruitmentTexts(
                new RecruitmentText(titleNl, bodyNl), titleFr == null ? null : new RecruitmentText(titleFr, bodyFr),
                titleEn == null ? null : new RecruitmentText(titleEn, bodyEn));
    }

    Optional<Area> area() {
        return areaPlace == null ? Optional.empty() : Optional.of(new Area(areaPlace, areaRadiusKm, municipalities()));
    }

    private Set<String> municipalities() {
        return Arrays.stream(areaMunicipalities.split(",")).filter(code -> !code.isBlank()).collect(Collectors.toSet());
    }

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

    UUID writtenBy() {
        return writtenBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    UUID approvedBy() {
        return approvedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant until() {
        return onlineUntil;
    }

    int renewals() {
        return renewals;
    }

    Instant closedAt() {
        return closedAt;
    }

    CloseReason closeReason() {
        return closeReason;
    }
}
