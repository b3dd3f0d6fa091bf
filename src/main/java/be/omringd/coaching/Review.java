package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A day on which an organisation and its trainers look back on the plan. */
@Entity
@Table(name = "coaching_review")
class Review {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    @Enumerated(EnumType.STRING)
    private ReviewState state;
    private LocalDate plannedOn;
    private @Nullable LocalDate heldOn;
    private @Nullable Integer planNumber;
    @Column(columnDefinition = "text")
    private @Nullable String surprised;
    @Column(columnDefinition = "text")
    private @Nullable String blindSpot;
    @ElementCollection
    @CollectionTable(name = "coaching_review_action", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    private List<ReviewedAction> actions = new ArrayList<>();

    protected Review() {}

    Review(CaseId caseId, LocalDate on) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.state = ReviewState.PLANNED;
        this.plannedOn = on;
    }

    void move(LocalDate on) {
        plannedOn = on;
    }

    void held(ReviewReport report, int plan) {
        state = ReviewState.HELD;
        heldOn = report.heldOn();
        planNumber = plan;
        surprised = report.surprised();
        blindSpot = report.blindSpot();
        actions.addAll(report.reviewed());
    }

    void missed() {
        state = ReviewState.MISSED;
    }

    UUID id() {
        return id;
    }

    boolean isPlanned() {
        return state == ReviewState.PLANNED;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    TrajectoryView.PastReview view() {
        return new TrajectoryView.PastReview(id, state, plannedOn, heldOn, planNumber, List.copyOf(actions), surprised, blindSpot);
    }
}
