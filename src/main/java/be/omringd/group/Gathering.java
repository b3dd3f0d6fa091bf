package be.omringd.group;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time that a group comes together. */
@Entity
@Table(name = "gathering")
class Gathering {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    @Enumerated(EnumType.STRING)
    private GatheringState state;
    private @Nullable Instant plannedAt;
    @Column(columnDefinition = "text")
    private @Nullable String place;
    @Column(columnDefinition = "text")
    private @Nullable String theme;
    @Enumerated(EnumType.STRING)
    private @Nullable LedBy ledBy;
    @Column(columnDefinition = "text")
    private @Nullable String preparedWith;
    private @Nullable LocalDate heldOn;
    private @Nullable Integer presentCount;
    private @Nullable Integer mood;
    private boolean withVolunteer;
    @Enumerated(EnumType.STRING)
    private @Nullable Feeling personAtEase;
    @Enumerated(EnumType.STRING)
    private @Nullable Feeling volunteerReady;
    @Column(columnDefinition = "text")
    private @Nullable String note;
    private boolean noteAgreed;
    private Instant createdAt;
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "gathering_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<GatheringAction> actions = new ArrayList<>();

    protected Gathering() {}

    Gathering(UUID id, CaseId caseId, Instant now) {
        this.id = id;
        this.caseId = caseId.value();
        this.state = GatheringState.PLANNED;
        this.createdAt = now;
    }

    void plan(GatheringPlan plan) {
        planned();
        plannedAt = plan.at();
        place = plan.place();
        theme = plan.theme();
        ledBy = plan.ledBy();
        preparedWith = plan.preparedWith();
    }

    void hold(GatheringReport report, LocalDate today) {
        planned();
        if (report.heldOn().isAfter(today)) {
            throw new IllegalArgumentException("A gathering cannot have been held in the future");
        }
        if (report.presentCount() < 1 || report.presentCount() > 40) {
            throw new IllegalArgumentException("Between 1 and 40 people");
        }
        if (report.mood() != null && (report.mood() < 1 || report.mood() > 5)) {
            throw new IllegalArgumentException("A mood is between 1 and 5");
        }
        state = GatheringState.HELD;
        heldOn = report.heldOn();
        place = report.place() == null ? place : report.place();
        theme = report.theme() == null ? theme : report.theme();
        presentCount = report.presentCount();
        mood = report.mood();
        withVolunteer = report.withVolunteer();
        personAtEase = withVolunteer ? report.personAtEase() : null;
        volunteerReady = withVolunteer ? report.volunteerReady() : null;
        note = report.note();
        noteAgreed = report.note() != null && report.noteAgreed();
        for (GatheringReport.Action action : report.actions()) {
            actions.add(new GatheringAction(Ids.next(), actions.size(), action));
        }
    }

    /** It takes place another time. */
    void move() {
        planned();
        state = GatheringState.MOVED;
    }

    /** It does not take place. */
    void cancel() {
        planned();
        state = GatheringState.CANCELLED;
    }

    private void planned() {
        if (state != GatheringState.PLANNED) {
            throw new IllegalStateException("The gathering is " + state + ", no longer planned");
        }
    }

    UUID id() {
        return id;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    GatheringState state() {
        return state;
    }

    @Nullable
    Instant plannedAt() {
        return plannedAt;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    String theme() {
        return theme;
    }

    @Nullable
    LedBy ledBy() {
        return ledBy;
    }

    @Nullable
    String preparedWith() {
        return preparedWith;
    }

    @Nullable
    LocalDate heldOn() {
        return heldOn;
    }

    @Nullable
    Integer presentCount() {
        return presentCount;
    }

    @Nullable
    Integer mood() {
        return mood;
    }

    boolean withVolunteer() {
        return withVolunteer;
    }

    @Nullable
    Feeling personAtEase() {
        return personAtEase;
    }

    @Nullable
    Feeling volunteerReady() {
        return volunteerReady;
    }

    @Nullable
    String note() {
        return note;
    }

    boolean noteAgreed() {
        return noteAgreed;
    }

    List<GatheringAction> actions() {
        return actions;
    }
}
