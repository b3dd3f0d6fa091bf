package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One version of a plan of action; it is never changed, a later one follows it. */
@Entity
@Table(name = "coaching_plan")
class ActionPlan {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    private int number;
    private Instant madeAt;
    private String madeBy;
    @ElementCollection
    @CollectionTable(name = "coaching_action", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlannedAction> actions = new ArrayList<>();

    protected ActionPlan() {}

    ActionPlan(CaseId caseId, int number, List<PlannedAction> actions, String by, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.number = number;
        this.actions.addAll(actions);
        this.madeBy = by;
        this.madeAt = now;
    }

    int number() {
        return number;
    }

    List<PlannedAction> actions() {
        return List.copyOf(actions);
    }

    TrajectoryView.Plan view() {
        return new TrajectoryView.Plan(number, madeAt, madeBy, actions());
    }
}
