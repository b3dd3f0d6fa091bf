package be.omringd.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What somebody said they would do. */
@Entity
@Table(name = "gathering_action")
class GatheringAction {

    @Id
    private UUID id;
    private int position;
    @Column(columnDefinition = "text")
    private String what;
    private String who;
    private LocalDate dueOn;
    private Instant doneAt;
    private String doneBy;

    protected GatheringAction() {}

    GatheringAction(UUID id, int position, GatheringReport.Action action) {
        this.id = id;
        this.position = position;
        this.what = action.what();
        this.who = action.who();
        this.dueOn = action.by();
    }

    /** Ticked by somebody, or not done after all. */
    void done(boolean done, String by, Instant now) {
        doneAt = done ? now : null;
        doneBy = done ? by : null;
    }

    UUID id() {
        return id;
    }

    String what() {
        return what;
    }

    String who() {
        return who;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant doneAt() {
        return doneAt;
    }

    String doneBy() {
        return doneBy;
    }
}
