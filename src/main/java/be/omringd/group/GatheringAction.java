package be.omringd.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody said they would do. */
@Entity
@Table(name = "gathering_action")
class GatheringAction {

    @Id
    private UUID id;
    private int position;
    @Column(columnDefinition = "text")
    private String what;
    private @Nullable String who;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant doneAt;
    private @Nullable String doneBy;

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

    @Nullable
    String who() {
        return who;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }

    @Nullable
    String doneBy() {
        return doneBy;
    }
}
